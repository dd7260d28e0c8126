import { type Clock, systemClock, unlessAborted } from './clock.js'

/** Who a request is for: somebody who waits for it (`user`), or work that can wait, such as an export (`background`). */
export type Priority = 'user' | 'background'

/** How a turn is asked for. */
export interface TurnOptions {
  /** Gives up the place in the queue. */
  readonly signal?: AbortSignal | undefined
  /** Default: `user`. */
  readonly priority?: Priority | undefined
}

/** How much of the rate limit is left. */
export interface Limits {
  /** Requests a window. */
  readonly limit: number
  /** How many could be sent now. */
  readonly remaining: number
  /** When more can be sent again, in milliseconds since 1970; not in the future where all of them can be sent now. */
  readonly resetAt: number
}

/** Decides when a request may be sent. Share one among all clients whose keys belong to one user: the limit is theirs. */
export interface RateLimiter {
  /**
   * Waits for a turn.
   * @throws The signal's reason, when it aborts before the turn comes.
   */
  acquire(options?: TurnOptions): Promise<void>
  /** Holds every request back until then: the API said that the limit is used up. Milliseconds since 1970. */
  pauseUntil(time: number): void
  /** What is left, for `client.limits` and `onWait`, if it knows. */
  state?(): Limits
}

/** How many requests are allowed in how long. */
export interface RateLimiterOptions {
  /** Requests a window. Default: 200, Cliniko's limit for one user. */
  readonly limit?: number
  /** The window's length in milliseconds. Default: 60 000. */
  readonly window?: number
  readonly clock?: Clock
}

/** While both wait, one turn in so many is a background request's: a fifth of the limit keeps an export alive. */
const share = 5

/**
 * A limiter that never lets more than `limit` requests start within any `window`, and lets bursts through until then.
 *
 * Requests are sent in the order they asked, user-facing ones before background ones; but while both wait, every fifth
 * turn is a background request's, so that it's never starved.
 *
 * @see Cliniko's rate limit: 200 requests a minute for each user.
 * @example createClient({ apiKey, app, rateLimiter: createRateLimiter({ limit: 100 }) }) // leave half to another program
 */
export function createRateLimiter({
  limit = 200,
  window = 60_000,
  clock = systemClock,
}: RateLimiterOptions = {}): RateLimiter {
  /** When the requests of the current window were sent, oldest first. */
  const sent: number[] = []
  const users = new Set<() => void>()
  const background = new Set<() => void>()
  let turns = 0
  let paused = 0
  let wakeUp: unknown

  /** When the next request may be sent. */
  function opensAt(now: number): number {
    while (sent[0] !== undefined && sent[0] + window <= now) sent.shift()
    return Math.max(paused, sent.length < limit ? 0 : (sent[0] ?? 0) + window)
  }

  function pump(): void {
    wakeUp = undefined
    while (users.size + background.size) {
      const now = clock.now()
      const wait = opensAt(now) - now
      if (wait > 0) {
        wakeUp = clock.after(wait, pump)
        return
      }
      sent.push(now)
      const queue = background.size && (!users.size || ++turns % share === 0) ? background : users
      const [go] = queue
      if (go) queue.delete(go)
      go?.()
    }
  }

  return {
    acquire({ signal, priority } = {}) {
      const queue = priority === 'background' ? background : users
      return unlessAborted(signal, (go) => {
        queue.add(go)
        // With a wake-up set, others wait already: looking at the queue again would change nothing.
        if (!wakeUp) pump()
        return () => queue.delete(go)
      })
    },
    pauseUntil(time) {
      paused = Math.max(paused, time)
    },
    state() {
      const now = clock.now()
      const opens = opensAt(now)
      return opens > now
        ? { limit, remaining: 0, resetAt: opens }
        : { limit, remaining: limit - sent.length, resetAt: (sent[0] ?? now - window) + window }
    },
  }
}
