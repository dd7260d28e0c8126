import { type Clock, monotonicTime, systemClock } from './clock.js'
import type { Limits } from './limiter.js'
import { checkLimiterOptions } from './limiter-options.js'

/** What a quota is made from. */
export interface QuotaOptions {
  /** Requests per window. Default: 200, Cliniko's limit for one user. */
  readonly limit?: number | undefined
  /** The length of the window in milliseconds. Default: 60 000. */
  readonly window?: number | undefined
  readonly clock?: Clock | undefined
}

/**
 * Counts the requests of a window, and tells when the next one may be sent. Its times are monotonic: a clock that is set
 * back can't prolong a wait.
 */
export interface Quota {
  /** How many requests can be sent now, during a pause none. */
  readonly free: number
  /** Counts a request that is sent now. */
  use(key?: string): void
  /**
   * Returns when the next request of a caller may be sent, now or later.
   * @param key - The caller. Without one, the request shares the quota with nobody.
   */
  opensAt(key?: string): number
  /** Returns how many milliseconds a request waits at least that comes after `ahead` others. */
  leastWait(ahead: number): number
  /** @param time - Milliseconds since 1970. */
  pauseUntil(time: number): void
  state(): Limits
}

/**
 * Creates a quota of `limit` requests in any `window`.
 *
 * A caller may send at once as long as it has used no more than is left: alone, half of the limit. Beyond that its
 * requests are spread over the time for which the rest must last, so that a newcomer finds room.
 *
 * @throws {@link ConfigError} if `limit` is no whole number from 1, or `window` not above 0.
 */
export function createQuota(options: QuotaOptions): Quota {
  checkLimiterOptions('createQuota', options)
  const { limit = 200, window = 60_000, clock = systemClock } = options
  /** The requests of the current window, oldest first. */
  const sent: { readonly at: number; readonly key: string | undefined }[] = []
  const countOf = new Map<string | undefined, number>()
  let pausedUntil = 0
  /** When the latest request was sent, or was due: a timer that fires late must not slow the others down. */
  let pacedFrom = 0

  function count(key: string | undefined, change: number): void {
    const total = (countOf.get(key) ?? 0) + change
    if (total) countOf.set(key, total)
    else countOf.delete(key)
  }

  /** Forgets the requests of earlier windows. Returns the time. */
  function advance(): number {
    const now = monotonicTime(clock)
    for (let oldest = sent[0]; oldest && oldest.at + window <= now; oldest = sent[0]) {
      sent.shift()
      count(oldest.key, -1)
    }
    return now
  }

  /** When the limit has room for a request that comes after `ahead` others, at the earliest. */
  function hasRoomAt(ahead: number): number {
    const leaver = sent[sent.length + (ahead % limit) - limit]
    return Math.max(pausedUntil, leaver ? leaver.at + window : 0) + Math.floor(ahead / limit) * window
  }

  /** The time between two requests at which what is left never runs out before more is free. */
  function pace(): number {
    const free = limit - sent.length
    const paceUntil = (at: number, index: number) => (at + window - pacedFrom) / Math.max(free + index + 1, 1)
    return sent.reduce((longest, { at }, index) => Math.max(longest, paceUntil(at, index)), 0)
  }

  /** Whether a caller has used more than is left. */
  function isPaced(key: string | undefined): boolean {
    return key !== undefined && (countOf.get(key) ?? 0) > limit - sent.length
  }

  /** When the next request of a caller is due. It may be between two milliseconds. */
  function dueAt(key: string | undefined): number {
    advance()
    return Math.max(hasRoomAt(0), isPaced(key) ? pacedFrom + pace() : 0)
  }

  return {
    get free() {
      return pausedUntil > advance() ? 0 : limit - sent.length
    },
    use(key) {
      const now = advance()
      pacedFrom = isPaced(key) ? Math.max(dueAt(key), now - window / limit) : now
      sent.push({ at: now, key })
      count(key, 1)
    },
    opensAt: (key) => Math.ceil(dueAt(key)),
    leastWait(ahead) {
      const now = advance()
      return Math.max(0, hasRoomAt(ahead) - now)
    },
    pauseUntil(time) {
      pausedUntil = Math.max(pausedUntil, monotonicTime(clock) + time - clock.now())
    },
    state() {
      const now = advance()
      const opens = hasRoomAt(0)
      const isOpen = opens <= now
      const resetsAt = isOpen ? (sent[0]?.at ?? now - window) + window : opens
      return { limit, remaining: isOpen ? limit - sent.length : 0, resetAt: clock.now() + resetsAt - now }
    },
  }
}
