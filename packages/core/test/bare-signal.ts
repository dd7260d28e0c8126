/** A signal with no more than React Native's has: `aborted` and its event. */
export interface BareSignal {
  readonly signal: AbortSignal
  readonly listeners: ReadonlySet<() => void>
  abort(): void
}

export function bareSignal(): BareSignal {
  const listeners = new Set<() => void>()
  const bare = {
    aborted: false,
    addEventListener: (_type: 'abort', listener: () => void) => listeners.add(listener),
    removeEventListener: (_type: 'abort', listener: () => void) => listeners.delete(listener),
  }
  return {
    // The cast is the point: a test fails if anything else of a signal is used.
    signal: bare as unknown as AbortSignal,
    listeners,
    abort() {
      bare.aborted = true
      for (const listener of listeners) listener.call(bare)
    },
  }
}
