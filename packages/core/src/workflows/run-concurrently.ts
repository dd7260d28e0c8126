import { abortReason, onAbort, throwIfAborted } from '../http/abort.js'

/**
 * Runs tasks concurrently, `limit` at a time, and returns their results in order. The first failure aborts the rest, and so
 * does the signal.
 *
 * @throws What the first failed task threw, or the signal's reason.
 */
export async function runConcurrently<T, R>(
  items: readonly T[],
  limit: number,
  run: (item: T, signal: AbortSignal) => Promise<R>,
  signal?: AbortSignal,
): Promise<R[]> {
  throwIfAborted(signal)
  const controller = new AbortController()
  const stopListening = signal && onAbort(signal, () => controller.abort(abortReason(signal)))
  const results: R[] = []
  const queue = items.entries()
  const work = async () => {
    // The workers share one iterator: whichever is free runs the next item.
    for (const [index, item] of queue) {
      throwIfAborted(controller.signal)
      results[index] = await run(item, controller.signal)
    }
  }
  try {
    await Promise.all(Array.from({ length: limit }, work))
    return results
  } catch (error) {
    controller.abort(error)
    throw error
  } finally {
    stopListening?.()
  }
}
