import { fieldOf, hiding, keyOf } from '../lists/fields.js'
import { type Keys, Order, type Sort } from '../lists/order.js'
import type { Stored, Table } from './table.js'

/** Records in an arrangement that follows what they hold. */
interface Arrangement<T> {
  readonly name: string
  /** What decides on a record's place, or null where it has none. */
  stateOf(record: T): Keys | null
  add(record: T, state: Keys): void
  remove(record: T, state: Keys): void
}

/** So many are kept; a program that sorts by everything there is would fill the memory. */
const most = 24

/** So many records are remembered as found, whatever for. */
const mostFound = 500_000

/** Finds records of one table, or of several as one, by order and by what their links lead to. */
export class TableIndex<T extends Stored> implements Iterable<T> {
  readonly #tables: readonly Table<T>[]
  readonly #orders = new Map<string, Arrangement<T> & { readonly order: Order<T> }>()
  readonly #groups = new Map<string, Arrangement<T> & { readonly records: Map<unknown, Set<T>> }>()
  /** Records that may have changed, with what each arrangement knows of them. */
  readonly #watched = new Map<T, Map<string, Keys | null>>()
  readonly #found = new Map<string, T[]>()

  constructor(tables: readonly Table<T>[]) {
    this.#tables = tables
    for (const table of tables) table.attach(this)
  }

  *[Symbol.iterator](): Generator<T, undefined> {
    for (const table of this.#tables) yield* table.values()
  }

  /** Any record, to see what columns there are. */
  sample(): T | undefined {
    for (const table of this.#tables) for (const record of table.peeks()) return record
    return undefined
  }

  /** A record by its id. */
  at(id: string): T | undefined {
    for (const table of this.#tables) {
      const record = table.peek(id)
      if (record) return record
    }
    return undefined
  }

  /** A record in JSON. */
  encode(record: T): Uint8Array<ArrayBuffer> {
    const [first] = this.#tables
    const table = this.#tables.find((one) => one.peek(record.id) === record) ?? first
    return table ? table.encode(record) : new Uint8Array()
  }

  /** Records in the order of some columns, without those that are hidden by a field that isn't among `asked`. */
  inOrder(sort: Sort, asked: readonly string[]): Order<T> {
    this.#refresh()
    const name = `order ${sort.map(([column, descending]) => `${column}:${descending}`)} ${asked}`
    const known = this.#orders.get(name)
    if (known) return known.order
    const stateOf = (record: T): Keys | null =>
      isHidden(record, asked) ? null : [...sort.map(([column]) => keyOf(record, column)), record.id]
    const records = [...this.#all()].filter((record) => !isHidden(record, asked))
    const order: Order<T> = new Order(sort, records, {
      keysOf: (record) => this.#watched.get(record)?.get(name) ?? stateOf(record) ?? [],
    })
    this.#begin(this.#orders, {
      name,
      order,
      stateOf,
      add: (record, keys) => order.add(record, keys),
      remove: (record, keys) => order.remove(record, keys),
    })
    return order
  }

  /** The records whose field has a value, hidden ones too. */
  by(field: string, value: string): T[] {
    return [...(this.grouped(field).get(value) ?? [])]
  }

  /** The records by the values of a field; those whose field is a list, by each in it. */
  grouped(field: string): ReadonlyMap<unknown, ReadonlySet<T>> {
    this.#refresh()
    const name = `group ${field}`
    const known = this.#groups.get(name)
    if (known) return known.records
    const records = new Map<unknown, Set<T>>()
    const arrangement = {
      name,
      records,
      stateOf: (record: T) => [fieldOf(record, field) ?? null].flat(),
      add(record: T, values: Keys) {
        for (const value of values) {
          const group = records.get(value)
          if (group) group.add(record)
          else records.set(value, new Set([record]))
        }
      },
      remove(record: T, values: Keys) {
        for (const value of values) records.get(value)?.delete(record)
      },
    }
    for (const record of this.#all()) arrangement.add(record, arrangement.stateOf(record))
    this.#begin(this.#groups, arrangement)
    return records
  }

  /** What was found before by the same name, while no record can have changed since. */
  remembered(name: string, find: () => T[]): T[] {
    this.#refresh()
    if (this.#watched.size) return find()
    const found = this.#found.get(name) ?? find()
    this.#found.delete(name)
    this.#found.set(name, found)
    let kept = 0
    for (const records of this.#found.values()) kept += records.length
    for (const [oldest, records] of this.#found) {
      if (kept <= mostFound && this.#found.size <= 256) break
      this.#found.delete(oldest)
      kept -= records.length
    }
    return found
  }

  /** Notes what is known of a record that may change from now on. */
  watch(record: T): void {
    if (this.#watched.has(record)) return
    this.#found.clear()
    this.#watched.set(record, new Map([...this.#arrangements()].map((one) => [one.name, one.stateOf(record)])))
  }

  /** Takes note of a record that won't change any more. */
  release(record: T): void {
    const states = this.#watched.get(record)
    if (states) this.#update(record, states)
    this.#watched.delete(record)
  }

  added(record: T): void {
    this.#found.clear()
    for (const arrangement of this.#arrangements()) {
      const state = arrangement.stateOf(record)
      if (state) arrangement.add(record, state)
    }
  }

  removed(record: T): void {
    this.#found.clear()
    const states = this.#watched.get(record)
    for (const arrangement of this.#arrangements()) {
      const state = states ? states.get(arrangement.name) : arrangement.stateOf(record)
      if (state) arrangement.remove(record, state)
    }
    this.#watched.delete(record)
  }

  *#all(): Generator<T, undefined> {
    for (const table of this.#tables) yield* table.peeks()
  }

  *#arrangements(): Generator<Arrangement<T>, undefined> {
    yield* this.#orders.values()
    yield* this.#groups.values()
  }

  #begin<A extends Arrangement<T>>(kept: Map<string, A>, arrangement: A): void {
    for (const oldest of kept.keys()) {
      if (kept.size < most) break
      kept.delete(oldest)
      for (const states of this.#watched.values()) states.delete(oldest)
    }
    kept.set(arrangement.name, arrangement)
    for (const [record, states] of this.#watched) states.set(arrangement.name, arrangement.stateOf(record))
  }

  /** Takes note of what has changed of the records that may. */
  #refresh(): void {
    let changed = 0
    for (const [record, states] of this.#watched) {
      if (this.#update(record, states)) changed++
      // Moved one by one, so many take longer than arranging all anew.
      if (changed > 1000) {
        this.#startOver()
        return
      }
    }
  }

  #startOver(): void {
    this.#orders.clear()
    this.#groups.clear()
    for (const states of this.#watched.values()) states.clear()
  }

  /** Moves a record to where it belongs now, if that's elsewhere. */
  #update(record: T, states: Map<string, Keys | null>): boolean {
    let moved = false
    for (const arrangement of this.#arrangements()) {
      const before = states.get(arrangement.name) ?? null
      const now = arrangement.stateOf(record)
      if (isSame(before, now)) continue
      moved = true
      if (before) arrangement.remove(record, before)
      states.set(arrangement.name, now)
      if (now) arrangement.add(record, now)
    }
    return moved
  }
}

function isHidden(record: object, asked: readonly string[]): boolean {
  return hiding.some((field) => fieldOf(record, field) && !asked.includes(field))
}

function isSame(a: Keys | null, b: Keys | null): boolean {
  if (!a || !b) return a === b
  return a.length === b.length && a.every((key, index) => key === b[index])
}
