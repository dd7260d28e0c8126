import { TableIndex } from './table-index.js'

/** What every table holds. */
export interface Stored {
  readonly id: string
}

/** Who takes records out of the tables. */
export interface Desk {
  /** Whether it's the mock itself: what it takes out is back when it's done. */
  isOpen: boolean
  /** Whether it's filling an empty clinic, of which no list has been made yet. */
  isFilling: boolean
}

/**
 * The records of one resource, by id.
 *
 * A record may be changed by whoever took it out of the table, whenever they like: what `get` and the iterators hand
 * out is looked at anew by each request from then on. The others are known to be as they were, so that lists find them
 * by indexes and send them as they were sent before.
 */
export class Table<T extends Stored> extends Map<string, T> {
  readonly #desk: Desk
  readonly #indexes: TableIndex<T>[] = []
  readonly #sent = new Map<string, Uint8Array<ArrayBuffer>>()
  readonly #borrowed = new Set<T>()
  readonly #lent = new Set<T>()

  constructor(desk: Desk) {
    super()
    this.#desk = desk
    this.index = new TableIndex<T>([this])
  }

  /** What lists of the table are made from. */
  readonly index: TableIndex<T>

  /** Adds a record under its own id. */
  add(record: T): T {
    this.set(record.id, record)
    return record
  }

  override set(id: string, record: T): this {
    const before = super.get(id)
    if (before === record) return this
    if (before) this.#forget(before)
    super.set(id, record)
    if (!this.#desk.isFilling) for (const index of this.#indexes) index.added(record)
    this.#handOut(record)
    return this
  }

  override delete(id: string): boolean {
    const record = super.get(id)
    if (record) this.#forget(record)
    return super.delete(id)
  }

  override clear(): void {
    for (const record of super.values()) this.#forget(record)
    super.clear()
  }

  override get(id: string): T | undefined {
    const record = super.get(id)
    return record && this.#handOut(record)
  }

  /** A record to look at, which its caller doesn't change. */
  peek(id: string): T | undefined {
    return super.get(id)
  }

  /** The records to look at, which their caller doesn't change. */
  peeks(): MapIterator<T> {
    return super.values()
  }

  /**
   * The records whose field has this value, hidden ones too.
   * @param field - A filter's field, such as `patient_id`: the id that the link `patient` leads to.
   * @example table.by('booking_id', appointment.id)
   */
  by(field: string, value: string): T[] {
    return this.index.by(field, value).map((record) => this.#handOut(record))
  }

  override values(): MapIterator<T> {
    const values = this.#handOutAll()
    sources.set(values, this.index)
    return values
  }

  override *entries(): Generator<[string, T], undefined> {
    for (const [id, record] of super.entries()) yield [id, this.#handOut(record)]
  }

  override [Symbol.iterator](): Generator<[string, T], undefined> {
    return this.entries()
  }

  override forEach(each: (record: T, id: string, table: Map<string, T>) => void): void {
    for (const [id, record] of this.entries()) each(record, id, this)
  }

  /** Puts back what was written down of the same table: `records` are what it held. */
  refill(records: readonly Stored[]): void {
    this.clear()
    for (const record of records) this.set(record.id, record as T)
  }

  /** Has an index told of what comes, changes and goes. */
  attach(index: TableIndex<T>): void {
    this.#indexes.push(index)
  }

  /** Takes back what the mock itself took out. */
  settle(): void {
    for (const record of this.#borrowed) for (const index of this.#indexes) index.release(record)
    this.#borrowed.clear()
  }

  /** A record in JSON. It's kept while nobody can have changed it. */
  encode(record: T): Uint8Array<ArrayBuffer> {
    if (this.#lent.has(record) || this.#borrowed.has(record)) return encode(record)
    const sent = this.#sent.get(record.id) ?? encode(record)
    this.#sent.set(record.id, sent)
    return sent
  }

  *#handOutAll(): Generator<T, undefined> {
    for (const record of super.values()) yield this.#handOut(record)
  }

  #handOut(record: T): T {
    if (this.#desk.isFilling || this.#lent.has(record) || this.#borrowed.has(record)) return record
    ;(this.#desk.isOpen ? this.#borrowed : this.#lent).add(record)
    this.#sent.delete(record.id)
    for (const index of this.#indexes) index.watch(record)
    return record
  }

  #forget(record: T): void {
    for (const index of this.#indexes) index.removed(record)
    this.#sent.delete(record.id)
    this.#borrowed.delete(record)
    this.#lent.delete(record)
  }
}

/** What values that aren't read yet are those of. */
const sources = new WeakMap<object, TableIndex<Stored>>()

/** The index of what a list is made from, where it is all of a table or of several. */
export function indexOf(records: Iterable<object>): TableIndex<Stored> | undefined {
  if (records instanceof TableIndex) return records
  return records instanceof Table ? records.index : sources.get(records)
}

const encoder = new TextEncoder()

/** Memory that the latest records in JSON share: apart, they would keep the garbage collector at work. */
let shelf = new Uint8Array(0)

function encode(record: object): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(record)
  // A character takes three bytes at most.
  if (shelf.length < text.length * 3) shelf = new Uint8Array(Math.max(1_000_000, text.length * 3))
  const { written } = encoder.encodeInto(text, shelf)
  const encoded = shelf.subarray(0, written)
  shelf = shelf.subarray(written)
  return encoded
}
