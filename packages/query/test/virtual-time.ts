import { vi } from 'vitest'

/** Stops time: timers and `Date` move only when a test says so. It begins on the day of the clinic. */
export function stopTime(): void {
  vi.useFakeTimers({
    toFake: ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
    now: Date.parse('2026-03-02T00:00:00Z'),
  })
}

/** Lets time pass, second by second. What each second sets off is done before the next. */
export async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) {
    vi.advanceTimersByTime(1000)
    await drain()
  }
}

/** Runs all promises that wait for nothing but each other. */
export async function drain(): Promise<void> {
  for (let turn = 0; turn < 6; turn++) await new Promise((resolve) => setImmediate(resolve))
}
