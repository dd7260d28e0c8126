import { sentence } from './responses.js'

/** Says of each request whether it's one too many. */
export type Limit = (now: number) => Response | null

/**
 * Counts requests as the API does: so many in a window of 60 seconds, then 429 until the next.
 * @param requests - How many a window, or false for no limit.
 */
export function createLimit(requests: number | false): Limit {
  const window = 60_000
  let startedAt = Number.NEGATIVE_INFINITY
  let count = 0
  return (now) => {
    if (requests === false) return null
    if (now - startedAt >= window) {
      startedAt = now
      count = 0
    }
    count++
    if (count <= requests) return null
    const reset = Math.ceil((startedAt + window) / 1000)
    return sentence(429, 'Rate limit exceeded', { 'x-ratelimit-reset': String(reset) })
  }
}
