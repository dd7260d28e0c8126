import type { Clock } from './clock.js'
import { type Failure, hadNoEffect, mayHaveBeenProcessed, mayRetry } from './failure.js'
import type { RateLimiter } from './limiter.js'
import { rateLimitWindow, readReset } from './reset.js'

/** How failed requests are retried. */
export interface RetryOptions {
  /** How often one request is retried. Default: 3. 0 turns retries off. */
  readonly limit?: number
  /**
   * How often all requests of a client together are retried after a fault of the network or the server. Each success
   * gives half a retry back, so that a service that is down isn't kept down. Waits for the rate limit don't count.
   * Default: 100.
   */
  readonly budget?: number
  /**
   * The longest wait before a retry, in milliseconds. If the rate limit resets later, the request fails at once with a
   * `RateLimitError`. Default: 65 000, a little more than the window of the API's limit.
   */
  readonly maxWait?: number
}

/** What retries depend on. */
export interface RetryPolicyOptions {
  readonly retry?: RetryOptions | undefined
  readonly clock: Clock
  readonly rateLimiter?: RateLimiter | undefined
  /** Returns a number from 0 to 1. Default: `Math.random`. */
  readonly random?: (() => number) | undefined
  /** Whether a proxy responds. It has made the retries. */
  readonly isProxied?: boolean
}

/** A failed attempt that is to be repeated. */
export interface Retry {
  readonly status: number
  /** Milliseconds until the next attempt. */
  readonly delay: number
  /** Whether the failed attempt may have taken effect. */
  readonly mayHaveBeenProcessed: boolean
}

/** Decides which failed attempts are repeated, within one budget for all requests of a client. */
export interface RetryPolicy {
  /**
   * Returns how to go on, or undefined if the failure is final.
   *
   * @param attempt - How many attempts have failed, from 1.
   * @param headers - Those of the response, which may say when the rate limit resets, or that the response is final.
   */
  retryAfter(failure: Failure, attempt: number, headers?: Headers): Retry | undefined
  /** Gives half a retry back to the budget. */
  succeeded(): void
}

/** Creates the retry policy of a client. */
export function createRetryPolicy({
  retry: { limit = 3, maxWait = 65_000, budget = 100 } = {},
  clock,
  rateLimiter,
  random = Math.random,
  isProxied = false,
}: RetryPolicyOptions): RetryPolicy {
  let left = budget

  return {
    retryAfter(failure, attempt, headers) {
      if (!mayRetry(failure)) return undefined
      // The request may have reached the proxy, and retries of both would multiply.
      if (isProxied && !hadNoEffect(failure)) return undefined
      const { status } = failure
      const isRateLimited = status === 429
      const now = clock.now()
      const delay = isRateLimited
        ? rateLimitDelay(headers && readReset(headers, now), attempt, now, random())
        : backoff(attempt, random())
      // Every request until then would be refused as well.
      if (isRateLimited) rateLimiter?.pauseUntil(now + delay)
      if (attempt > limit || delay > maxWait) return undefined
      // Whoever responded has made the retries, as a proxy has.
      if (headers?.get('x-should-retry') === 'false') return undefined
      if (!isRateLimited && left < 1) return undefined
      if (!isRateLimited) left--
      return { status, delay, mayHaveBeenProcessed: mayHaveBeenProcessed(failure) }
    },
    succeeded() {
      left = Math.min(left + 0.5, budget)
    },
  }
}

/** Clocks of two machines differ a little, and a retry that comes too early costs a whole window. */
const skew = 250

/** How long to wait for the rate limit, in milliseconds. `random` spreads clients that were refused together. */
export function rateLimitDelay(reset: number | undefined, attempt: number, now: number, random: number): number {
  if (reset !== undefined) return reset - now + skew + random * 500
  // Nobody says when, and the window has up to a minute to run.
  return Math.min(15_000 * 2 ** (attempt - 1), rateLimitWindow) * (0.75 + random / 4)
}

/** Exponential backoff with full jitter, in milliseconds: up to 0.5, 1, 2, 4, then 8 seconds. */
export function backoff(attempt: number, random: number): number {
  return random * Math.min(500 * 2 ** (attempt - 1), 8000)
}
