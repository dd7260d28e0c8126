import { type Clock, monotonicTime } from '../../http/clock.js'

/** The API's clock, as far as its records show. The clock here may be wrong, and only measures what time passes. */
export interface ApiClock {
  /** Learns from a response that arrived just now that the API's time is not before a second. */
  observe(second: number): void
  /** Returns the API's time at a moment of the monotonic clock, or an earlier one, in milliseconds since 1970. */
  at(moment: number): number
}

/** Creates an API clock. Until it has observed a second, all it knows is that the API's time is after the dawn of time. */
export function createApiClock(clock: Clock): ApiClock {
  /** How far the API's clock is ahead of the monotonic one, at least. */
  let lead = Number.NEGATIVE_INFINITY
  return {
    observe(second) {
      // A record with a time in the future says nothing about the present.
      lead = Math.max(lead, Math.min(second * 1000, clock.now()) - monotonicTime(clock))
    },
    at: (moment) => moment + lead,
  }
}
