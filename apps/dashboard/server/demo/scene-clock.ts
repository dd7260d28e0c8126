import type { Clock } from '@cliniko/core'

/** The clock of a demo. It stands still while the scene is set, so that the same time makes the same scene. */
export interface SceneClock extends Required<Pick<Clock, 'now' | 'monotonic'>> {
  /**
   * Sets the clinic's time while a part of the scene is set, so that what happened earlier has earlier times.
   * @param time - Milliseconds since 1970, in the clinic.
   */
  at<Result>(time: number, work: () => Promise<Result>): Promise<Result>
  /** Starts the time, once the scene is set. */
  start(): void
}

/**
 * Creates the clock of a demo. Once started, it goes on as the runtime's does.
 * @param opening - The time in the clinic when it is created, in milliseconds since 1970.
 */
export function createSceneClock(opening: number, runtime: Pick<Clock, 'now'> = { now: () => Date.now() }): SceneClock {
  const created = runtime.now()
  let stoppedAt: number | null = created
  let skipped = 0
  return {
    now: () => stoppedAt ?? runtime.now(),
    monotonic: () => Math.floor(performance.now()) + skipped,
    async at(time, work) {
      const before = stoppedAt
      stoppedAt = created + time - opening
      // Each part has a minute of the rate limit to itself, and none is used up when the demo starts.
      skipped += 60_000
      try {
        return await work()
      } finally {
        stoppedAt = before
        skipped += 60_000
      }
    },
    start() {
      stoppedAt = null
    },
  }
}
