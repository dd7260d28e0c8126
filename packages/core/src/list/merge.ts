/** Yields the values of several iterators as they arrive. While a value is in use, each iterator fetches its next one. */
export async function* merge<T>(iterators: readonly AsyncIterator<T>[]): AsyncGenerator<T, void, undefined> {
  const pending = new Map<AsyncIterator<T>, Promise<readonly [AsyncIterator<T>, IteratorResult<T>]>>()
  const advance = (iterator: AsyncIterator<T>) => {
    const next = iterator.next().then((result) => [iterator, result] as const)
    // If the caller stops early, nobody awaits this promise any more.
    next.catch(() => {})
    pending.set(iterator, next)
  }
  iterators.forEach(advance)
  while (pending.size) {
    const [iterator, { done, value }] = await Promise.race(pending.values())
    pending.delete(iterator)
    if (done) continue
    advance(iterator)
    yield value
  }
}
