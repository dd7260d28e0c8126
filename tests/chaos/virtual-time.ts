import type { Clock } from '@cliniko/core'

interface Timer {
  readonly dueAt: number
  readonly call: () => void
}

/** Time that passes only when a test says so. */
export interface VirtualTime extends Clock {
  /** Lets time pass. Timers run in their order, and what each sets off is done before the next. */
  pass(ms: number): Promise<void>
  /** Lets time pass until no timer is left. */
  passAll(): Promise<void>
}

/** Runs all promises that wait for nothing but each other. */
export async function drain(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** @param onTick - Called with the time whenever it has moved. */
export function createVirtualTime(start: number, onTick: (now: number) => void): VirtualTime {
  let now = start
  let timers: readonly Timer[] = []

  function moveTo(time: number): void {
    now = time
    onTick(now)
  }

  async function passUntil(end: number): Promise<void> {
    await drain()
    for (let next = firstDue(end); next; next = firstDue(end)) {
      const timer = next
      timers = timers.filter((other) => other !== timer)
      moveTo(Math.max(now, timer.dueAt))
      timer.call()
      await drain()
    }
  }

  function firstDue(end: number): Timer | undefined {
    return timers.filter(({ dueAt }) => dueAt <= end).toSorted((a, b) => a.dueAt - b.dueAt)[0]
  }

  return {
    now: () => now,
    after(ms, call) {
      const timer = { dueAt: now + ms, call }
      timers = [...timers, timer]
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    async pass(ms) {
      const end = now + ms
      await passUntil(end)
      moveTo(end)
    },
    passAll: () => passUntil(Number.POSITIVE_INFINITY),
  }
}
