import type { Stored } from './stored.js'
import { type IndexedTable, TableIndex } from './table-index.js'

/** Whether code of the mock itself is running: a request's, or the seed's. */
export interface Scope {
  isOpen: boolean
}

/**
 * The records of one resource, by id.
 *
 * Records are plain objects, and code that gets one from the table may assign to its fields without telling the table.
 * The table therefore keeps track of which records are shared with such code:
 *
 * - A record is **private** until `get`, `by` or an iterator returns it, or `add` takes it from its maker. It can't
 *   change, so lists find it by views of the table and send its JSON as they sent it before.
 * - A record is **shared** from then on. It may change at any time, so views compare its keys before each use, and its
 *   JSON is written anew.
 *
 * The mock's own code runs in a scope (`store.within`), and keeps no record beyond it: what it shared is private again at
 * the end. `peek` and `peeks` share nothing, for callers that only read.
 */
export class Table<T extends Stored> extends Map<string, T> implements IndexedTable<T> {
  /** Finds records by fields and in order. */
  readonly index: TableIndex<T>
  /** Records that code outside the table may change. */
  readonly shared = new Set<T>()
  /** The shared records that are private again when the scope ends. */
  readonly #sharedInScope: T[] = []
  readonly #scope: Scope
  readonly #indexes: TableIndex<T>[] = []
  /** The JSON of private records, by id. */
  readonly #json = new Map<string, Uint8Array<ArrayBuffer>>()

  constructor(scope: Scope) {
    super()
    this.#scope = scope
    this.index = new TableIndex<T>([this])
  }

  /** Adds a record under its own id. */
  add(record: T): T {
    this.set(record.id, record)
    return record
  }

  override set(id: string, record: T): this {
    const previous = super.get(id)
    if (previous === record) return this
    if (previous) this.#forget(previous)
    super.set(id, record)
    for (const index of this.#indexes) index.added(record)
    this.#share(record)
    return this
  }

  override delete(id: string): boolean {
    const record = super.get(id)
    if (record) this.#forget(record)
    return super.delete(id)
  }

  override clear(): void {
    super.clear()
    this.shared.clear()
    this.#json.clear()
    for (const index of this.#indexes) index.reset()
  }

  override get(id: string): T | undefined {
    const record = super.get(id)
    return record && this.#share(record)
  }

  /** Returns a record to read, not to change. */
  peek(id: string): T | undefined {
    return super.get(id)
  }

  /** Returns the records to read, not to change. */
  peeks(): MapIterator<T> {
    return super.values()
  }

  /**
   * Returns the records whose field has a value, hidden ones included.
   * @param field - A filter's field, such as `patient_id`: the id that the link `patient` points to.
   * @example table.by('booking_id', appointment.id)
   */
  by(field: string, value: string): T[] {
    return this.index.by(field, value).map((record) => this.#share(record))
  }

  override *values(): Generator<T, undefined> {
    for (const record of super.values()) yield this.#share(record)
  }

  override *entries(): Generator<[string, T], undefined> {
    for (const [id, record] of super.entries()) yield [id, this.#share(record)]
  }

  override [Symbol.iterator](): Generator<[string, T], undefined> {
    return this.entries()
  }

  override forEach(each: (record: T, id: string, table: Map<string, T>) => void): void {
    for (const [id, record] of this.entries()) each(record, id, this)
  }

  /** Replaces all records. They must be of this table's type, as those of a snapshot are. */
  refill(records: readonly Stored[]): void {
    this.clear()
    for (const record of records) this.set(record.id, record as T)
  }

  /** Makes the table report to an index. */
  attach(index: TableIndex<T>): void {
    this.#indexes.push(index)
  }

  /** Makes the records private that were shared in the scope. */
  endScope(): void {
    for (const record of this.#sharedInScope) {
      if (this.shared.delete(record)) for (const index of this.#indexes) index.unshare(record)
    }
    this.#sharedInScope.length = 0
  }

  /** Returns a record as JSON. */
  encode(record: T): Uint8Array<ArrayBuffer> {
    if (this.shared.has(record)) return encode(record)
    const json = this.#json.get(record.id) ?? encode(record)
    this.#json.set(record.id, json)
    return json
  }

  #share(record: T): T {
    if (this.shared.has(record)) return record
    this.shared.add(record)
    if (this.#scope.isOpen) this.#sharedInScope.push(record)
    this.#json.delete(record.id)
    for (const index of this.#indexes) index.share(record)
    return record
  }

  #forget(record: T): void {
    for (const index of this.#indexes) index.removed(record)
    this.#json.delete(record.id)
    this.shared.delete(record)
  }
}

const encoder = new TextEncoder()

/** Memory that records in JSON share. A buffer for each would keep the garbage collector busy. */
let block = new Uint8Array(0)

function encode(record: object): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(record)
  // A UTF-16 code unit takes at most three bytes in UTF-8.
  if (block.length < text.length * 3) block = new Uint8Array(Math.max(1_000_000, text.length * 3))
  const { written } = encoder.encodeInto(text, block)
  const encoded = block.subarray(0, written)
  block = block.subarray(written)
  return encoded
}
