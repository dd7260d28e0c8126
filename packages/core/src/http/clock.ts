/** Where time comes from, so that tests need not wait for it. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number
  /** Calls back once after `ms` milliseconds; the answer takes it back. */
  after(ms: number, call: () => void): () => void
}

/** The runtime's own clock. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
}

/**
 * Waits, unless the signal aborts first.
 * @throws The signal's reason.
 */
export function sleep(clock: Clock, ms: number, signal?: AbortSignal): Promise<void> {
  return unlessAborted(signal, (done) => clock.after(ms, done))
}

/**
 * Waits for what `start` begins, unless the signal aborts first.
 *
 * @param start - Calls back when it's done, perhaps at once; it answers with what takes it back.
 * @throws The signal's reason. If it was aborted before, nothing is started.
 */
export function unlessAborted(signal: AbortSignal | undefined, start: (done: () => void) => () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason)
    const abort = () => {
      cancel()
      reject(signal?.reason)
    }
    signal?.addEventListener('abort', abort)
    const cancel = start(() => {
      signal?.removeEventListener('abort', abort)
      resolve()
    })
  })
}
