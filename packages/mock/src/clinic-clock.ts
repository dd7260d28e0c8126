import type { Clock } from '@cliniko/core'

/** The clock of a clinic, which tests can advance. */
export interface ClinicClock extends Clock {
  /** Advances the time. Timers that are due by then run, in their order. */
  advance(ms: number): void
}

/** A pending call of a timer. */
interface Timer {
  /** In milliseconds of the clinic's time. */
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
  const now = () => runtime.now() + offset

  return {
    now,
    after(ms, call) {
      const timer = {
        dueAt: now() + ms,
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
      const end = now() + ms
      // A timer may start another one that is due, too.
      for (let next = firstDue(timers, end); next; next = firstDue(timers, end)) {
        offset += Math.max(0, next.dueAt - now())
        next.run()
      }
      offset += Math.max(0, end - now())
    },
  }
}

function firstDue(timers: ReadonlySet<Timer>, end: number): Timer | undefined {
  const [first] = [...timers].sort((a, b) => a.dueAt - b.dueAt)
  return first && first.dueAt <= end ? first : undefined
}

function startTimer(ms: number, call: () => void): () => void {
  const timer = setTimeout(call, ms)
  return () => clearTimeout(timer)
}
