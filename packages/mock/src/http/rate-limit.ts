import { sentence } from './responses.js'

/**
 * Counts a request. Returns the response to one that exceeds the limit.
 *
 * @param now - Milliseconds since any moment, which never go back.
 * @param callerNow - The same time by the caller's clock, in milliseconds since 1970. The reset is given in it.
 */
export type Limit = (now: number, callerNow: number) => Response | null

/** Milliseconds in which the API counts requests. */
const window = 60_000

/**
 * Limits requests as the API does: after a number of requests in 60 seconds, it responds with 429 until they are over.
 * @param requests - Requests in 60 seconds, or false for no limit.
 */
export function createLimit(requests: number | false): Limit {
  let startedAt = Number.NEGATIVE_INFINITY
  let count = 0
  return (now, callerNow) => {
    if (requests === false) return null
    if (now - startedAt >= window) {
      startedAt = now
      count = 0
    }
    count++
    if (count <= requests) return null
    const resetAt = Math.ceil((callerNow + startedAt + window - now) / 1000)
    return sentence(429, 'Rate limit exceeded', { 'x-ratelimit-reset': String(resetAt) })
  }
}
