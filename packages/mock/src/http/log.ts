/** A request that was responded to, and how long that took. */
export interface Answered {
  readonly method: string
  /** Path and query, as sent. */
  readonly url: string
  readonly status: number
  readonly milliseconds: number
  /** The host name of a request that was refused because of it. See `hosts` in the options of `serve`. */
  readonly refusedHost?: string
}

/**
 * Formats a request as one line, with its filters and other parameters decoded.
 * @param colours - Whether to colour the status, for a terminal.
 * @example lineOf({ method: 'GET', url: '/v1/patients?q%5B%5D=last_name%3A~son', status: 200, milliseconds: 1.2 }, false)
 * // 'GET    /v1/patients  q[]=last_name:~son  200  1 ms'
 */
export function lineOf({ method, url, status, milliseconds, refusedHost }: Answered, colours: boolean): string {
  const { pathname, searchParams } = new URL(url, 'http://127.0.0.1')
  const parameters = [...searchParams].map(([name, value]) => printable(`${name}=${value}`))
  const code = colours ? `\u001B[${colourOf(status)}m${status}\u001B[0m` : String(status)
  const refusal =
    refusedHost === undefined ? [] : [`the host ${printable(refusedHost)} is refused; allow it with --allow-host`]
  const rest = [printable(pathname), ...parameters, code, `${Math.round(milliseconds)} ms`, ...refusal]
  return `${method.padEnd(6)} ${rest.join('  ')}`
}

function colourOf(status: number): number {
  if (status >= 500) return 31
  return status >= 400 ? 33 : 32
}

/** Escapes control characters, so that a request can't move the cursor or write lines of its own. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `\\u{${code.toString(16)}}`
  })
}
