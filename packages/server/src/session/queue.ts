import { RateLimitError } from '@cliniko/core'

/**
 * Runs work of a process one after the other.
 * @param maxWaiting - How much may wait. More is refused with {@link RateLimitError}, so that a flood can't take all memory.
 */
export function createQueue(maxWaiting: number): <T>(work: () => Promise<T>) => Promise<T> {
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()

  return async (work) => {
    if (waiting >= maxWaiting)
      throw new RateLimitError('Too many people sign in at this moment.', { status: 429, retryable: true })
    waiting += 1
    const result = last.then(work).finally(() => {
      waiting -= 1
    })
    last = result.catch(() => undefined)
    return result
  }
}
