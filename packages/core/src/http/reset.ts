/** The length of the API's rate limit window, in milliseconds. */
export const rateLimitWindow = 60_000

/**
 * Returns when the rate limit resets, in milliseconds since 1970, or undefined if the headers don't say.
 *
 * Reads `X-RateLimit-Reset` (Unix seconds, as documented; milliseconds, seconds from now and dates are understood too),
 * else `Retry-After`. A reset in the past means now. One that is further off than a window is taken for a whole window.
 *
 * @param now - Milliseconds since 1970.
 */
export function readReset(headers: Headers, now: number): number | undefined {
  const times = ['x-ratelimit-reset', 'retry-after'].map((name) => parseTime(headers.get(name) || 'none', now))
  const time = times.find((candidate) => !Number.isNaN(candidate))
  return time && Math.min(Math.max(time, now), now + rateLimitWindow)
}

function parseTime(text: string, now: number): number {
  const value = Number(text)
  if (Number.isNaN(value)) return Date.parse(text)
  const isFromNow = value < 1e6
  const isInSeconds = value < 1e11
  if (isFromNow) return now + value * 1000
  return isInSeconds ? value * 1000 : value
}
