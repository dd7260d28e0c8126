import { type Clock, monotonicTime, systemClock } from './clock.js'
import type { RateLimiter, TurnOptions } from './limiter.js'
import { checkLimiterOptions } from './limiter-options.js'
import { createQuota } from './quota.js'
import { createTurnQueue } from './turn-queue.js'

/** Options of a rate limiter. */
export interface RateLimiterOptions {
  /** Requests per window. Default: 200, Cliniko's limit for one user. */
  readonly limit?: number
  /** The length of the window in milliseconds. Default: 60 000. */
  readonly window?: number
  /** How many requests with the same `key` may wait. Further ones fail with a {@link RateLimitError}. Default: any number. */
  readonly maxQueue?: number | undefined
  /**
   * How long a request may wait for its turn, in milliseconds. One that would wait longer fails with a
   * {@link RateLimitError}: at once, if that is certain. On Cloudflare Workers, whose timers end with the request that set
   * them, a limiter that requests share needs one. Default: for ever.
   */
  readonly maxWait?: number | undefined
  readonly clock?: Clock
}

/** How often a request that waits checks whether a turn is overdue, in milliseconds. */
const watchInterval = 1000

/**
 * Creates a limiter that never lets more than `limit` requests start within any `window`. Until then, bursts pass.
 *
 * Requests go in the order in which they came, those of users before background ones. While both wait, every fifth turn
 * is a background request's.
 *
 * Requests with a `key` take turns by key, so that no caller holds up the others. A caller may send at once as long as it
 * has used no more than is left; beyond that its requests are spread over the window, so that a newcomer finds room.
 *
 * @throws {@link ConfigError} if `limit` or `maxQueue` is no whole number from 1, or `window` or `maxWait` not above 0.
 * @see {@link https://docs.api.cliniko.com | Cliniko's rate limit}: 200 requests a minute for each user.
 * @example createClient({ apiKey, app, rateLimiter: createRateLimiter({ limit: 100 }) }) // leaves half to another program
 */
export function createRateLimiter(options: RateLimiterOptions = {}): RateLimiter {
  checkLimiterOptions('createRateLimiter', options)
  const { limit, window, clock = systemClock, maxQueue, maxWait } = options
  const quota = createQuota({ limit, window, clock })
  const queue = createTurnQueue({ maxQueue, maxWait, clock, leastWait: quota.leastWait })
  let cancelWakeUp: (() => void) | undefined
  /** When the next turn is due, 0 if nobody waits. */
  let dueAt = 0

  function isOpenTo(key: string | undefined): boolean {
    return quota.opensAt(key) <= monotonicTime(clock)
  }

  /** Whether a caller's only request may pass those of callers that have used their share. */
  function mayOvertake({ key, priority }: TurnOptions): boolean {
    return key !== undefined && priority !== 'background' && queue.sizeOf(key) === 1 && isOpenTo(key)
  }

  function release(key: string | undefined): void {
    quota.use(key)
    queue.release(key)
  }

  /** Lets requests go until the limit is used up, then wakes up when the next may go. */
  function releaseTurns(): void {
    cancelWakeUp?.()
    dueAt = 0
    for (let line = queue.next; line; line = queue.next) {
      if (!isOpenTo(line.key)) {
        dueAt = quota.opensAt(line.key)
        cancelWakeUp = clock.after(dueAt - monotonicTime(clock), releaseTurns)
        return
      }
      release(line.key)
    }
  }

  function releaseDueTurns(): void {
    if (dueAt <= monotonicTime(clock)) releaseTurns()
  }

  /**
   * Releases turns that are overdue, every now and then, until the returned function is called. On Cloudflare Workers the
   * timers of a request end with it, so whoever waits must not depend on the one that another request has set.
   */
  function watch(): () => void {
    const start = () =>
      clock.after(watchInterval, () => {
        stop = start()
        releaseDueTurns()
      })
    let stop = start()
    return () => stop()
  }

  return {
    async acquire(options) {
      const turn = options ?? {}
      const released = queue.join(turn)
      if (mayOvertake(turn)) release(turn.key)
      else releaseDueTurns()
      // Without maxWait any number may wait, in one program, whose timers outlive its requests.
      return maxWait !== undefined && queue.sizeOf(turn.key) ? released.finally(watch()) : released
    },
    pauseUntil: quota.pauseUntil,
    state: quota.state,
  }
}
