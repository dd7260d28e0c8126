import { type Clock, type RateLimiter, systemClock } from '@cliniko/core'

/** Milliseconds between two looks at what is left. */
const interval = 250

/**
 * Makes a rate limiter whose requests are sent only while more than `reserve` are left of the limit. So people find that
 * many free, whatever the background has to do: somebody alone may send half of them at once, by the limiter's own rule.
 *
 * @param reserve - From 0, and below the limit.
 */
export function keepReserve(limiter: RateLimiter, reserve: number, clock: Clock = systemClock): RateLimiter {
  const hasRoom = () => (limiter.state?.().remaining ?? reserve + 1) > reserve
  let last: Promise<void> = Promise.resolve()
  return {
    ...limiter,
    async acquire(turn) {
      // One at a time: requests that look at the same moment would all find the same room.
      const previous = last
      const own = (async () => {
        await previous
        while (!hasRoom() && !turn?.signal?.aborted)
          await new Promise<void>((resolve) => clock.after(interval, resolve))
        await limiter.acquire(turn)
      })()
      last = own.catch(() => {})
      return own
    },
  }
}
