import { isPlain } from '../fields.js'
import { checkRequestOptions, clockRule, milliseconds, problemIn, type Rules } from './check.js'
import { type Clock, monotonicTime, systemClock, unlessAborted } from './clock.js'
import { ConfigError } from './errors.js'

/** Who waits for a request: a person (`user`), or nobody, such as an export (`background`). */
export type Priority = 'user' | 'background'

/** Options of one turn. */
export interface TurnOptions {
  /** Gives up the place in the queue. */
  readonly signal?: AbortSignal | undefined
  /** Default: `user`. */
  readonly priority?: Priority | undefined
}

/** How much of the rate limit is left. */
export interface Limits {
  /** Requests per window. */
  readonly limit: number
  /** How many requests can be sent now. */
  readonly remaining: number
  /** When more can be sent, in milliseconds since 1970; not in the future if the whole limit is available now. */
  readonly resetAt: number
}

/**
 * Decides when a request may be sent. Share one among all clients whose keys belong to the same user, since the limit is
 * the user's.
 */
export interface RateLimiter {
  /**
   * Waits for a turn.
   * @throws The signal's reason, if it aborts before the turn comes.
   */
  acquire(options?: TurnOptions): Promise<void>
  /**
   * Holds every request back, because the API said that the limit is used up.
   * @param time - Milliseconds since 1970.
   */
  pauseUntil(time: number): void
  /** Returns what is left, for `client.limits` and `onWait`. */
  state?(): Limits
}

/** Options of a rate limiter. */
export interface RateLimiterOptions {
  /** Requests per window. Default: 200, Cliniko's limit for one user. */
  readonly limit?: number
  /** The length of the window in milliseconds. Default: 60 000. */
  readonly window?: number
  readonly clock?: Clock
}

const limiterRules: Rules = {
  // A limit of 0 would hold every request back for ever.
  limit: [(value) => Number.isInteger(value) && Number(value) >= 1, 'a whole number from 1'],
  window: milliseconds,
  clock: clockRule,
}

/** While both wait, every fifth turn is a background request's, which keeps an export alive. */
const backgroundShare = 5

/**
 * Creates a limiter that never lets more than `limit` requests start within any `window`. Until then, bursts pass.
 *
 * Requests go in the order in which they came, those of users before background ones. While both wait, every fifth turn
 * is a background request's.
 *
 * @throws {@link ConfigError} if `limit` is no whole number from 1, or `window` not above 0.
 * @see {@link https://docs.api.cliniko.com | Cliniko's rate limit}: 200 requests a minute for each user.
 * @example createClient({ apiKey, app, rateLimiter: createRateLimiter({ limit: 100 }) }) // leaves half to another program
 */
export function createRateLimiter(options: RateLimiterOptions = {}): RateLimiter {
  if (!isPlain(options)) throw new ConfigError('createRateLimiter takes an object, such as { limit: 100 }.')
  const problem = problemIn(options, limiterRules)
  if (problem) throw new ConfigError(problem)
  const { limit = 200, window = 60_000, clock = systemClock } = options
  /** When the requests of the current window were sent, oldest first. */
  const sentAt: number[] = []
  const users = new Set<() => void>()
  const background = new Set<() => void>()
  let turns = 0
  let pausedUntil = 0
  let cancelWakeUp: (() => void) | undefined

  /** Returns when the next request may be sent. Times in here are monotonic: a clock set back can't prolong a wait. */
  function opensAt(now: number): number {
    while (sentAt[0] !== undefined && sentAt[0] + window <= now) sentAt.shift()
    return Math.max(pausedUntil, sentAt.length < limit ? 0 : (sentAt[0] ?? 0) + window)
  }

  /** Lets requests go until the limit is used up, then wakes up when the next may go. */
  function releaseTurns(): void {
    cancelWakeUp = undefined
    while (users.size + background.size) {
      const now = monotonicTime(clock)
      const wait = opensAt(now) - now
      if (wait > 0) {
        cancelWakeUp = clock.after(wait, releaseTurns)
        return
      }
      sentAt.push(now)
      const queue = background.size && (!users.size || ++turns % backgroundShare === 0) ? background : users
      const [release] = queue
      if (release) queue.delete(release)
      release?.()
    }
  }

  return {
    async acquire(options) {
      checkRequestOptions(options)
      const { signal, priority } = options ?? {}
      const queue = priority === 'background' ? background : users
      return unlessAborted(signal, (release) => {
        queue.add(release)
        // If a wake-up is set, others wait already, and the limit is used up.
        if (!cancelWakeUp) releaseTurns()
        return () => queue.delete(release)
      })
    },
    pauseUntil(time) {
      pausedUntil = Math.max(pausedUntil, monotonicTime(clock) + time - clock.now())
    },
    state() {
      const now = monotonicTime(clock)
      const opens = opensAt(now)
      const isOpen = opens <= now
      const resetsAt = isOpen ? (sentAt[0] ?? now - window) + window : opens
      return { limit, remaining: isOpen ? limit - sentAt.length : 0, resetAt: clock.now() + resetsAt - now }
    },
  }
}
