import type { Clock } from '@cliniko/core'

/** Settles as `work` does, or after `ms` milliseconds as `late` does: it returns or throws something in its place. */
export function within<T, Late>(clock: Clock, ms: number, work: Promise<T>, late: () => Late): Promise<T | Late> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(ms, () => {
      try {
        resolve(late())
      } catch (error) {
        reject(error)
      }
    })
    work.then(resolve, reject).finally(cancel)
  })
}
