import { abortReason, onAbort } from './abort.js'
import type { Clock } from './clock.js'

/** When to give up. */
export interface DeadlineOptions {
  readonly clock: Clock
  /** Milliseconds from now. */
  readonly timeout: number
  /** Makes the error for work that took longer. */
  readonly timeoutError: () => Error
  /** The user's signal. */
  readonly signal: AbortSignal | undefined
}

/**
 * Settles as `work` does, or rejects as soon as the deadline passes or the user's signal aborts. Then the signal that
 * `work` got aborts as well; but nobody waits for `work` to notice, as a `fetch` may ignore its signal.
 *
 * @throws The timeout error, or the signal's reason. If the signal has aborted already, `work` is not called.
 */
export function withDeadline<T>(
  { clock, timeout, timeoutError, signal }: DeadlineOptions,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(abortReason(signal))
    const controller = new AbortController()
    const release = () => {
      cancelTimer()
      stopListening?.()
    }
    const stop = (error: unknown) => {
      release()
      reject(error)
      controller.abort(error)
    }
    const cancelTimer = clock.after(timeout, () => stop(timeoutError()))
    const stopListening = signal && onAbort(signal, () => stop(abortReason(signal)))
    work(controller.signal).then(
      (value) => {
        release()
        resolve(value)
      },
      (error) => {
        release()
        reject(error)
      },
    )
  })
}
