import { compareKeys } from './fields.js'
import { isWholeSecond } from './predicate.js'

/** Columns to sort by, each with whether it runs backwards. */
export type Sort = readonly (readonly [column: string, descending: boolean])[]

/** The keys of a record: one a column, and its id. */
export type Keys = readonly unknown[]

/** Compares records by their keys. Ids grow, so that records created in the same second keep their order. */
function comparerOf(sort: Sort): (a: Keys, b: Keys) => number {
  const columns: Sort = [...sort, ['id', false]]
  return (a, b) => {
    for (let index = 0; index < columns.length; index++) {
      const [column = '', descending] = columns[index] ?? []
      const difference = compareKeys(column, a[index], b[index])
      if (difference) return descending ? -difference : difference
    }
    return 0
  }
}

/** Sorts records, whose keys are read once. */
export function sorted<T>(records: readonly T[], sort: Sort, keysOf: (record: T) => Keys): T[] {
  const compare = comparerOf(sort)
  const entries = records.map((record) => ({ record, keys: keysOf(record) }))
  const byTime = sort.length === 1 ? sortedByTime(entries, sort[0]) : undefined
  return (byTime ?? entries.sort((a, b) => compare(a.keys, b.keys))).map(({ record }) => record)
}

/** Past all times: nothing comes last. */
const never = 2 ** 33

/**
 * Sorts by times as the API writes them, many times faster than by their letters: as numbers, each with its place behind
 * it where records come in the order of their ids. Undefined where they aren't such times.
 */
function sortedByTime<E extends { readonly keys: Keys }>(
  entries: readonly E[],
  [column, descending]: Sort[number] = ['', false],
): E[] | undefined {
  if (!column.endsWith('_at')) return undefined
  const times = new Float64Array(entries.length)
  let lastId = ''
  let areInOrder = true
  for (const [place, { keys }] of entries.entries()) {
    const [time, id] = keys
    if (time !== null && !(typeof time === 'string' && isWholeSecond(time))) return undefined
    const seconds = time === null ? never : Date.parse(time) / 1000
    times[place] = descending ? -seconds : seconds
    areInOrder &&= compareKeys('id', lastId, id) <= 0
    lastId = String(id)
  }
  const timeAt = (place: number) => times[place] ?? 0
  if (!areInOrder) {
    return entries
      .map((entry, place) => ({ entry, place }))
      .sort((a, b) => timeAt(a.place) - timeAt(b.place) || compareKeys('id', a.entry.keys[1], b.entry.keys[1]))
      .map(({ entry }) => entry)
  }
  const places = times.map((time, place) => time * entries.length + place).sort()
  return Array.from(places, (number) => {
    const place = number % entries.length
    return entries[place < 0 ? place + entries.length : place]
  }).filter((entry) => entry !== undefined)
}

/** Says by which keys a record stands in an order, which are those that it came with. */
export interface KeyReader<T> {
  keysOf(record: T): Keys
}

/** Records in the order of some columns, kept so while they come, change and go. */
export class Order<T> {
  readonly records: T[]
  readonly #reader: KeyReader<T>
  readonly #compare: (a: Keys, b: Keys) => number
  readonly #isTime: boolean
  /** How many records have a first key that isn't a time as the API writes it, where it should be one. */
  #odd = 0

  constructor(sort: Sort, records: readonly T[], reader: KeyReader<T>) {
    const keysOf = (record: T) => reader.keysOf(record)
    this.records = sorted(records, sort, keysOf)
    this.#reader = reader
    this.#compare = comparerOf(sort)
    this.#isTime = sort[0]?.[0].endsWith('_at') ?? false
    if (this.#isTime) for (const record of records) this.#odd += this.#oddity(keysOf(record))
  }

  /** Whether the first column is in the order of time, not of letters alone. */
  get isRegular(): boolean {
    return this.#odd === 0
  }

  add(record: T, keys: Keys): void {
    this.records.splice(this.#place(keys), 0, record)
    this.#odd += this.#oddity(keys)
  }

  remove(record: T, keys: Keys): void {
    const place = this.#place(keys)
    if (this.records[place] !== record) return
    this.records.splice(place, 1)
    this.#odd -= this.#oddity(keys)
  }

  /** The place of the first record that passes a test which all after it pass, too. */
  first(passes: (record: T) => boolean): number {
    let from = 0
    let to = this.records.length
    while (from < to) {
      const middle = (from + to) >>> 1
      const record = this.records[middle]
      if (record === undefined || passes(record)) to = middle
      else from = middle + 1
    }
    return from
  }

  #place(keys: Keys): number {
    return this.first((record) => this.#compare(this.#reader.keysOf(record), keys) >= 0)
  }

  #oddity([key]: Keys): number {
    return this.#isTime && key !== null && key !== undefined && !(typeof key === 'string' && isWholeSecond(key)) ? 1 : 0
  }
}
