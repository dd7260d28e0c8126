import type { HidingField } from '@cliniko/core'
import { GroupedView } from './grouped-view.js'
import { ResultCache } from './result-cache.js'
import type { Sort } from './sort.js'
import { SortedView } from './sorted-view.js'
import type { Stored } from './stored.js'
import type { View } from './view.js'

/** Most views of each kind that are kept. A program that sorts by every column would fill the memory. */
const mostViews = 24

/** Records of a table, as an index needs them. */
export interface IndexedTable<T extends Stored> {
  /** Records that may change without notice. */
  readonly shared: ReadonlySet<T>
  peek(id: string): T | undefined
  peeks(): Iterable<T>
  values(): Iterable<T>
  encode(record: T): Uint8Array<ArrayBuffer>
  /** Makes the table report records that come, go, and are shared. */
  attach(index: TableIndex<T>): void
}

/**
 * Finds records of one table, or of several as if they were one: by id, by the values of a field, and in order.
 * Views are built when they are first needed, and kept up to date from then on.
 */
export class TableIndex<T extends Stored> implements Iterable<T> {
  readonly #tables: readonly IndexedTable<T>[]
  readonly #sorted = new Map<string, SortedView<T>>()
  readonly #grouped = new Map<string, GroupedView<T>>()
  readonly #results = new ResultCache<T>()
  /** All views, sorted or grouped. */
  readonly #views = new Set<View<T>>()

  constructor(tables: readonly IndexedTable<T>[]) {
    this.#tables = tables
    for (const table of tables) table.attach(this)
  }

  /** The records, which their reader may change. */
  *[Symbol.iterator](): Generator<T, undefined> {
    for (const table of this.#tables) yield* table.values()
  }

  /** Returns any record: its fields are the columns of the table. */
  sample(): T | undefined {
    for (const record of this.#records()) return record
    return undefined
  }

  /** Returns a record to read, not to change. */
  at(id: string): T | undefined {
    for (const table of this.#tables) {
      const record = table.peek(id)
      if (record) return record
    }
    return undefined
  }

  /** Returns a record of the index as JSON. */
  encode(record: T): Uint8Array<ArrayBuffer> {
    const table = this.#tables.find((candidate) => candidate.peek(record.id) === record) ?? this.#tables[0]
    return table ? table.encode(record) : new Uint8Array()
  }

  /**
   * Returns records in order, without the hidden ones.
   * @param revealed - Hidden records are included if these fields hide them.
   */
  inOrder(sort: Sort, revealed: readonly HidingField[]): SortedView<T> {
    const name = JSON.stringify([sort, revealed])
    return this.#upToDate(this.#sorted, name, () => new SortedView([...this.#records()], sort, revealed))
  }

  /** Returns records by the values of a field, hidden ones included. */
  grouped(field: string): ReadonlyMap<unknown, ReadonlySet<T>> {
    return this.#upToDate(this.#grouped, field, () => new GroupedView(this.#records(), field)).groups
  }

  /** Returns the records whose field has a value, hidden ones included. */
  by(field: string, value: string): T[] {
    return [...(this.grouped(field).get(value) ?? [])]
  }

  /** Returns the result of that name from the last time, unless a record can have changed since. */
  remembered(name: string, find: () => readonly T[]): readonly T[] {
    const canChange = this.#tables.some(({ shared }) => shared.size > 0)
    return canChange ? find() : this.#results.get(name, find)
  }

  added(record: T): void {
    this.#results.clear()
    for (const view of this.#views) view.add(record)
  }

  removed(record: T): void {
    this.#results.clear()
    for (const view of this.#views) view.delete(record)
  }

  /** Drops all views. They are built again when they are needed. */
  reset(): void {
    this.#results.clear()
    this.#sorted.clear()
    this.#grouped.clear()
    this.#views.clear()
  }

  share(record: T): void {
    this.#results.clear()
    for (const view of this.#views) view.share(record)
  }

  unshare(record: T): void {
    for (const view of this.#views) view.unshare(record)
  }

  *#records(): Generator<T, undefined> {
    for (const table of this.#tables) yield* table.peeks()
  }

  /** Returns a view that is up to date: the one that is kept, or a new one. */
  #upToDate<V extends View<T>>(views: Map<string, V>, name: string, build: () => V): V {
    const kept = views.get(name)
    if (kept?.refresh()) return kept
    this.#drop(views, name)
    const [oldest] = views.keys()
    if (oldest !== undefined && views.size >= mostViews) this.#drop(views, oldest)
    const view = build()
    this.#views.add(view)
    for (const { shared } of this.#tables) for (const record of shared) view.share(record)
    views.set(name, view)
    return view
  }

  #drop<V extends View<T>>(views: Map<string, V>, name: string): void {
    const view = views.get(name)
    if (view) this.#views.delete(view)
    views.delete(name)
  }
}
