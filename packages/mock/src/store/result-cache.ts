/** Most results that are kept. */
const mostResults = 256

/** Most records that all kept results hold together. */
const mostRecords = 500_000

/** Results of lists by name, the least recently used dropped first. */
export class ResultCache<T> {
  readonly #results = new Map<string, readonly T[]>()
  #records = 0

  /** Returns the result of that name, which is found now if it isn't kept. */
  get(name: string, find: () => readonly T[]): readonly T[] {
    const known = this.#results.get(name)
    const result = known ?? find()
    // A Map iterates in order of insertion: put back at its end, this one is the latest.
    this.#results.delete(name)
    this.#results.set(name, result)
    if (!known) this.#records += result.length
    this.#evict()
    return result
  }

  clear(): void {
    this.#results.clear()
    this.#records = 0
  }

  #evict(): void {
    for (const [name, { length }] of this.#results) {
      if (this.#records <= mostRecords && this.#results.size <= mostResults) return
      this.#results.delete(name)
      this.#records -= length
    }
  }
}
