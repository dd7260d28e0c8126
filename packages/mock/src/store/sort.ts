import { compareIds, compareOrderKeys, type OrderKey, orderKeyOf, type SortOrder } from '@cliniko/core'

/** Columns to sort by. */
export type Sort = readonly SortOrder[]

/** The key of each column, then the record's id. */
export type Keys = readonly OrderKey[]

const idOrder: SortOrder = { column: 'id', isDescending: false }

/** Returns the keys a record is sorted by. The id comes last, so that no two records have the same keys. */
export function keysOf(record: object, sort: Sort): Keys {
  return [...sort, idOrder].map(({ column }) => orderKeyOf(record, column))
}

/** Returns a function that compares keys. Records without a value come last, or first in descending order. */
export function comparerOf(sort: Sort): (a: Keys, b: Keys) => number {
  const columns = [...sort, idOrder]
  return (a, b) => {
    for (let index = 0; index < columns.length; index++) {
      const { column = '', isDescending } = columns[index] ?? {}
      const difference = compareOrderKeys(column, a[index], b[index])
      if (difference) return isDescending ? -difference : difference
    }
    return 0
  }
}

/** Sorts records. Those with equal keys are sorted by id, which is the order in which they were created. */
export function sortRecords<T extends object>(records: readonly T[], sort: Sort): T[] {
  const [first, ...others] = sort
  const numbers = first && others.length === 0 ? numbersOf(records, first.column) : null
  if (numbers) return sortByNumber(records, numbers, first?.isDescending ?? false)
  const compare = comparerOf(sort)
  return records
    .map((record) => ({ record, keys: keysOf(record, sort) }))
    .sort((a, b) => compare(a.keys, b.keys))
    .map(({ record }) => record)
}

/** Returns the keys of a column if all of them are numbers, with infinity for no value. */
function numbersOf(records: readonly object[], column: string): Float64Array | null {
  const numbers = new Float64Array(records.length)
  for (const [position, record] of records.entries()) {
    const key = orderKeyOf(record, column)
    if (typeof key === 'string') return null
    numbers[position] = key ?? Number.POSITIVE_INFINITY
  }
  return numbers
}

/** Sorts by one number a record: three times faster than by lists of keys. Nearly all lists are sorted by a time. */
function sortByNumber<T extends object>(records: readonly T[], numbers: Float64Array, isDescending: boolean): T[] {
  const sign = isDescending ? -1 : 1
  const ids = records.map((record) => String(orderKeyOf(record, 'id') ?? ''))
  const positions = [...records.keys()]
  positions.sort((a, b) => {
    const [left, right] = [numbers[a] ?? 0, numbers[b] ?? 0]
    return left === right ? compareIds(ids[a] ?? '', ids[b] ?? '') : sign * (left - right)
  })
  return positions.flatMap((position) => records[position] ?? [])
}
