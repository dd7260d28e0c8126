import type { Clock } from '@cliniko/core'

/** A clock whose short waits are over at once. Deadlines, which are longer, never come. */
export function eagerClock(): Clock {
  let now = Date.parse('2026-03-02T00:00:00Z')
  return {
    now: () => now,
    after(ms, call) {
      if (ms >= 30_000) return () => {}
      let isCancelled = false
      setImmediate(() => {
        if (isCancelled) return
        now += ms
        call()
      })
      return () => {
        isCancelled = true
      }
    },
  }
}
