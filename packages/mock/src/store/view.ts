/** A view that has to move more records than this is built again instead. */
const mostMoves = 1000

/**
 * Records filed by keys that are read from their fields, such as a sorted list.
 *
 * A record's fields may change without notice while it is shared (see `Table`). A view therefore remembers the keys that
 * each shared record is filed under, and files it again once `refresh` or `unshare` finds that they have changed.
 */
export abstract class View<T, Keys extends readonly unknown[] = readonly unknown[]> {
  readonly #sharedKeys = new Map<T, Keys | null>()

  /** Returns the keys that a record's fields give now, or null if the record doesn't belong in the view. */
  protected abstract currentKeys(record: T): Keys | null
  protected abstract insert(record: T, keys: Keys): void
  protected abstract remove(record: T, keys: Keys): void

  add(record: T): void {
    const keys = this.currentKeys(record)
    if (keys) this.insert(record, keys)
  }

  delete(record: T): void {
    const keys = this.filedKeys(record)
    if (keys) this.remove(record, keys)
    this.#sharedKeys.delete(record)
  }

  /** Expects that a record's fields may change from now on. */
  share(record: T): void {
    this.#sharedKeys.set(record, this.currentKeys(record))
  }

  /** Expects that a record's fields don't change any more. */
  unshare(record: T): void {
    this.#refile(record)
    this.#sharedKeys.delete(record)
  }

  /**
   * Files shared records again whose fields have changed.
   * @returns Whether the view is up to date. False if so many records have changed that a new view is cheaper.
   */
  refresh(): boolean {
    let moves = 0
    for (const record of this.#sharedKeys.keys()) {
      if (this.#refile(record)) moves++
      if (moves > mostMoves) return false
    }
    return true
  }

  /** Returns the keys a record is filed under, or null if it isn't in the view. */
  protected filedKeys(record: T): Keys | null {
    const keys = this.#sharedKeys.get(record)
    return keys === undefined ? this.currentKeys(record) : keys
  }

  #refile(record: T): boolean {
    const filed = this.filedKeys(record)
    const current = this.currentKeys(record)
    if (isSame(filed, current)) return false
    if (filed) this.remove(record, filed)
    this.#sharedKeys.set(record, current)
    if (current) this.insert(record, current)
    return true
  }
}

function isSame(a: readonly unknown[] | null, b: readonly unknown[] | null): boolean {
  if (!a || !b) return a === b
  return a.length === b.length && a.every((key, index) => key === b[index])
}
