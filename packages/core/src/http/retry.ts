import type { Call, Method } from './call.js'
import type { ErrorContext } from './errors.js'

/** How failed requests are tried again. */
export interface RetryOptions {
  /** How often one request is tried again, at most. Default: 3. 0 turns it off. */
  readonly limit?: number
  /**
   * How often all requests of a client together are tried again after faults. Each answer gives half a try back, so that
   * a service that's down isn't kept down. Waits for the rate limit don't count. Default: 100.
   */
  readonly budget?: number
  /**
   * The longest single wait, in milliseconds. A rate limit that resets later is thrown as a `RateLimitError` at once.
   * Default: 65 000, a little more than the window of the API's limit.
   */
  readonly maxWait?: number
}

/** What an attempt ended with: a status, or 0 where no whole answer came. */
export interface Failure {
  readonly method: Method
  readonly status: number
  /** The runtime's code of a network fault. */
  readonly code?: string | undefined
}

/** Codes of connections that were never made: whatever the method, nothing was sent. */
const unsent = /REFUSED|NOTFOUND|EAI_AGAIN|UNREACH|CONNECT_TIMEOUT/i

/** Whether an attempt came to nothing for a reason that may be gone the next time. */
export function isFault({ status, code = '' }: Failure): boolean {
  return !unsent.test(code) && (status === 0 || status === 408 || status >= 500)
}

/** Whether the same request may be sent again. One that isn't idempotent isn't, unless it surely had no effect. */
export function mayRetry(failure: Failure): boolean {
  const { method, status, code = '' } = failure
  // The limit is checked before anything is done, so that even a POST is safe.
  if (status === 429 || unsent.test(code)) return true
  return (method === 'GET' || method === 'DELETE') && isFault(failure)
}

/** Whether a failed write may have taken effect all the same. */
export function mayHaveBeenProcessed(failure: Failure): boolean {
  return failure.method !== 'GET' && isFault(failure)
}

/** What the errors of a call that got no whole answer have in common. */
export function fault({ method, operation }: Pick<Call, 'method' | 'operation'>, code?: string): ErrorContext {
  return { operation, code, retryable: true, mayHaveBeenProcessed: mayHaveBeenProcessed({ method, status: 0, code }) }
}

const window = 60_000
/** Clocks of two machines differ a little; to come too early costs a whole window. */
const skew = 250

/**
 * When the rate limit resets, in milliseconds since 1970, or undefined where the answer doesn't tell.
 * Reads `X-RateLimit-Reset` (Unix seconds, as documented; also milliseconds, seconds from now or a date), else
 * `Retry-After`. A reset in the past means now; one further off than a window is not believed.
 */
export function readReset(headers: Headers, now: number): number | undefined {
  const times = ['x-ratelimit-reset', 'retry-after'].map((name) => timeOf(headers.get(name) || 'none', now))
  const time = times.find((one) => !Number.isNaN(one))
  return time && Math.min(Math.max(time, now), now + window)
}

function timeOf(text: string, now: number): number {
  const value = Number(text)
  if (Number.isNaN(value)) return Date.parse(text)
  return value < 1e6 ? now + value * 1000 : value < 1e11 ? value * 1000 : value
}

/**
 * How long to wait before the next attempt, in milliseconds.
 *
 * @param attempt - How many attempts have failed, from 1.
 * @param random - A number from 0 to 1: clients that failed together shall not come back together.
 */
export function retryDelay(
  status: number,
  reset: number | undefined,
  attempt: number,
  now: number,
  random: number,
): number {
  if (status === 429) {
    if (reset !== undefined) return reset - now + skew + random * 500
    // With no reset to go by: the window has up to a minute to run.
    return Math.min(15_000 * 2 ** (attempt - 1), window) * (0.75 + random / 4)
  }
  return random * Math.min(500 * 2 ** (attempt - 1), 8000)
}
