/** Names this tab to the server, which tells all others what this one wrote. */
export const tab = globalThis.crypto?.randomUUID?.() ?? String(Math.random())
