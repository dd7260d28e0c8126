import { abortReason, onAbort } from './abort.js'
import { InputError } from './errors.js'

/** A source of time. Inject one so that tests need not wait. */
export interface Clock {
  /** Returns the time in milliseconds since 1970. */
  now(): number
  /** Returns milliseconds since any moment, which never go back, even if the clock is set back. Default: `now`. */
  monotonic?(): number
  /** Calls `call` once after `ms` milliseconds. Returns a function that cancels it. */
  after(ms: number, call: () => void): () => void
}

/** The longest delay of a timer, in milliseconds: about 25 days. Runtimes fire longer ones at once. */
const longestTimer = 2 ** 31 - 1

/** The runtime's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => Math.floor(performance.now()),
  after(ms, call) {
    let timer: ReturnType<typeof setTimeout>
    const start = (left: number) => {
      timer = setTimeout(
        () => (left > longestTimer ? start(left - longestTimer) : call()),
        Math.min(left, longestTimer),
      )
    }
    start(ms)
    return () => clearTimeout(timer)
  },
}

/** Returns the time by which durations are measured, in milliseconds since any moment. */
export function monotonicTime(clock: Clock): number {
  if (typeof clock?.now !== 'function') throw new InputError('monotonicTime takes a clock, such as client.clock.')
  return clock.monotonic?.() ?? clock.now()
}

/**
 * Waits `ms` milliseconds, unless the signal aborts first.
 * @throws The signal's reason.
 */
export async function sleep(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  if (typeof clock?.after !== 'function') throw new InputError('sleep takes a clock, such as client.clock.')
  return unlessAborted(signal, (done) => clock.after(ms, done))
}

/**
 * Waits for what `start` begins, unless the signal aborts first.
 *
 * @param start - Calls `done` when it is done, at once or later. Returns a function that cancels it.
 * @throws The signal's reason. If it has aborted already, nothing is started.
 */
export function unlessAborted(signal: AbortSignal | undefined, start: (done: () => void) => () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortReason(signal))
    const stopListening =
      signal &&
      onAbort(signal, () => {
        cancel()
        reject(abortReason(signal))
      })
    const cancel = start(() => {
      stopListening?.()
      resolve()
    })
  })
}
