/** What several walks give, as it comes. While one thing is looked at, the next of each walk is on its way. */
export async function* merge<T>(walks: readonly AsyncIterator<T>[]): AsyncGenerator<T, void, undefined> {
  const waiting = new Map<AsyncIterator<T>, Promise<readonly [AsyncIterator<T>, IteratorResult<T>]>>()
  const ask = (walk: AsyncIterator<T>) => {
    const next = walk.next().then((result) => [walk, result] as const)
    // Whoever stops looking doesn't hear of it any more.
    next.catch(() => {})
    waiting.set(walk, next)
  }
  walks.forEach(ask)
  while (waiting.size) {
    const [walk, { done, value }] = await Promise.race(waiting.values())
    waiting.delete(walk)
    if (done) continue
    ask(walk)
    yield value
  }
}
