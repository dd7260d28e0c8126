import { fieldOf } from './field.js'
import { compareIds } from './ids.js'
import { fold } from './predicate.js'
import type { SortOrder } from './sort.js'

/**
 * What a record is sorted by in one column: milliseconds for times, numbers for decimals, text without case, null
 * for no value, undefined if the record has no such column.
 */
export type OrderKey = string | number | null | undefined

/**
 * Compares two records: below 0 if the first comes before the second. Returns undefined if only the API can tell, because
 * its collation and its place for records without a value are unknown.
 */
export type RecordComparator = (a: object, b: object) => number | undefined

const idOrder: SortOrder = { column: 'id', isDescending: false }
const defaultOrders: readonly SortOrder[] = [{ column: 'created_at', isDescending: false }]

/**
 * Makes the comparator of a list, once for any number of records, to find the place of a record in a list that is already
 * loaded. Records with equal keys are in the order of their ids.
 *
 * @param orders - What the list is sorted by. Default: `created_at`, as the API does.
 * @returns A comparator. It returns undefined, so that the list should be fetched again, if a record lacks a column, if one
 * of two records has no value, or if two texts first differ in a character that is neither an ASCII letter nor a digit.
 * @example
 * const compare = comparatorOf(parseSort('last_name,created_at:desc'))
 * compare(nguyen, obrien) // -1
 * compare(obrien, ozturk) // undefined if it is written Öztürk
 */
export function comparatorOf(orders: readonly SortOrder[] = []): RecordComparator {
  const columns = [...(orders.length ? orders : defaultOrders), idOrder]
  return (a, b) => {
    for (const { column, isDescending } of columns) {
      const [left, right] = [orderKeyOf(a, column), orderKeyOf(b, column)]
      if (!isDecided(left, right)) return undefined
      const difference = compareOrderKeys(column, left, right)
      if (difference) return isDescending ? -difference : difference
    }
    return 0
  }
}

/**
 * Returns what a record is sorted by in a column.
 * @example orderKeyOf(appointment, 'starts_at') // 1772409600000
 */
export function orderKeyOf(record: object, column: string): OrderKey {
  const value = fieldOf(record, column)
  if (value === null || typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  if (typeof value !== 'string') return undefined
  if (column === 'id') return value
  if (column.endsWith('_at')) {
    const time = Date.parse(value)
    return Number.isNaN(time) ? null : time
  }
  // The API writes money and quantities as decimals: "9.5" comes before "10.0".
  return /^-?\d+\.\d+$/.test(value) ? Number(value) : fold(value)
}

/**
 * Compares the keys of two records in a column, in ascending order. Keys that only the API can compare are ordered as well:
 * no value comes last, numbers come before texts, and texts are compared by code unit.
 */
export function compareOrderKeys(column: string, a: OrderKey, b: OrderKey): number {
  if (a === b) return 0
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'string' && typeof b === 'string') {
    return column === 'id' ? compareIds(a, b) : a < b ? -1 : 1
  }
  return rankOf(a) - rankOf(b)
}

function rankOf(key: OrderKey): number {
  return typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2
}

/** Whether the API certainly orders two keys as {@link compareOrderKeys} does. */
function isDecided(a: OrderKey, b: OrderKey): boolean {
  if (a === undefined || b === undefined) return false
  if (a === b) return true
  if (typeof a === 'string' && typeof b === 'string') return isDecidedText(a, b)
  return typeof a === 'number' && typeof b === 'number'
}

/**
 * Whether all collations order two texts alike: by the first characters that differ, if each is an ASCII letter or digit, or
 * the end of its text. They disagree on accents, blanks and punctuation. An empty text may be stored as no value.
 */
function isDecidedText(a: string, b: string): boolean {
  let position = 0
  while (position < a.length && a[position] === b[position]) position++
  return a !== '' && b !== '' && [a, b].every((text) => /^[a-z\d]?$/.test(text[position] ?? ''))
}
