import type { Clock } from '@cliniko/core'

/** The clock of a clinic, which tests can advance. */
export interface ClinicClock extends Clock {
  /** Returns milliseconds since the clinic was created, which never go back, even if the clock that it follows is set back. */
  monotonic(): number
  /** Advances the time. Timers that are due by then run, in their order. */
  advance(ms: number): void
}

/** A pending call of a timer. */
interface Timer {
  /** In milliseconds of the clock's monotonic time. */
  readonly dueAt: number
  run(): void
}

/**
 * Creates a clock that begins at a time and goes on as another does.
 *
 * @param start - Milliseconds since 1970.
 * @param runtime - The clock that it follows. Without `after`, its timers are the runtime's.
 */
export function createClinicClock(start: number, runtime: Pick<Clock, 'now'> & Partial<Clock>): ClinicClock {
  const { after = startTimer } = runtime
  const timers = new Set<Timer>()
  let offset = start - runtime.now()
  let elapsed = 0
  let latest = monotonicTime(runtime)
  const monotonic = () => {
    const time = monotonicTime(runtime)
    // A clock without a monotonic time may have been set back.
    elapsed += Math.max(0, time - latest)
    latest = time
    return elapsed
  }
  const skip = (ms: number) => {
    offset += ms
    elapsed += ms
  }

  return {
    now: () => runtime.now() + offset,
    monotonic,
    after(ms, call) {
      const timer = {
        dueAt: monotonic() + ms,
        run() {
          cancel()
          call()
        },
      }
      const cancelRuntime = after(ms, () => {
        timers.delete(timer)
        call()
      })
      const cancel = () => {
        timers.delete(timer)
        cancelRuntime()
      }
      timers.add(timer)
      return cancel
    },
    advance(ms) {
      const end = monotonic() + ms
      // A timer may start another one that is due, too.
      for (let next = firstDue(timers, end); next; next = firstDue(timers, end)) {
        skip(Math.max(0, next.dueAt - monotonic()))
        next.run()
      }
      skip(Math.max(0, end - monotonic()))
    },
  }
}

function monotonicTime(clock: Pick<Clock, 'now' | 'monotonic'>): number {
  return clock.monotonic?.() ?? clock.now()
}

function firstDue(timers: ReadonlySet<Timer>, end: number): Timer | undefined {
  const [first] = [...timers].sort((a, b) => a.dueAt - b.dueAt)
  return first && first.dueAt <= end ? first : undefined
}

function startTimer(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}
