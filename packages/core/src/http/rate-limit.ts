import { type Clock, systemClock } from './clock.js'

/** Decides when a request may be sent. Share one among all clients whose keys belong to one user: the limit is theirs. */
export interface RateLimiter {
  /**
   * Waits for a turn; requests are sent in the order they asked.
   * @throws The signal's reason, when it aborts before the turn comes.
   */
  acquire(signal?: AbortSignal): Promise<void>
  /** Holds every request back until then: the API said that the limit is used up. Milliseconds since 1970. */
  pauseUntil(time: number): void
}

/** How many requests are allowed in how long. */
export interface RateLimiterOptions {
  /** Requests a window. Default: 200, Cliniko's limit for one user. */
  readonly limit?: number
  /** The window's length in milliseconds. Default: 60 000. */
  readonly window?: number
  readonly clock?: Clock
}

/**
 * A limiter that never lets more than `limit` requests start within any `window`, and lets bursts through until then.
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
  const queue: (() => void)[] = []
  let paused = 0
  let wakeUp: (() => void) | undefined

  function pump(): void {
    wakeUp?.()
    wakeUp = undefined
    while (queue.length) {
      const now = clock.now()
      while (sent[0] !== undefined && sent[0] + window <= now) sent.shift()
      const oldest = sent.length < limit ? 0 : (sent[0] ?? 0) + window
      const wait = Math.max(paused, oldest) - now
      if (wait > 0) {
        wakeUp = clock.after(wait, pump)
        return
      }
      sent.push(now)
      queue.shift()?.()
    }
  }

  return {
    acquire(signal) {
      return new Promise((resolve, reject) => {
        const abort = () => {
          queue.splice(queue.indexOf(turn), 1)
          reject(signal?.reason)
        }
        const turn = () => {
          signal?.removeEventListener('abort', abort)
          resolve()
        }
        if (signal?.aborted) return reject(signal.reason)
        signal?.addEventListener('abort', abort, { once: true })
        queue.push(turn)
        // With a wake-up set, others wait already: looking at the queue again would change nothing.
        if (!wakeUp) pump()
      })
    },
    pauseUntil(time) {
      paused = Math.max(paused, time)
    },
  }
}
