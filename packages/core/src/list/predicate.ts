import { fieldOf } from './field.js'
import type { FilterType } from './filters.js'
import { canonicalId, compareIds } from './ids.js'
import type { Filter } from './parse-filter.js'
import { searchFor } from './search.js'

/** Whether a record passes a filter. */
export type Predicate = (record: object) => boolean

/**
 * Makes the test of a filter, by the API's rules, once for any number of records. A field such as `patient_id` is the id
 * that the record's link `patient` points to. An empty string is no value.
 *
 * @example const isSon = predicateOf(parseFilter('last_name:~son', patients.list.filters))
 */
export function predicateOf(filter: Filter): Predicate {
  const test = testOf(filter)
  return (record) => test(fieldOf(record, filter.field))
}

/**
 * Whether a record passes a filter. To test many records, make a {@link predicateOf} once.
 * @example matchesFilter(patient, parseFilter('last_name:~son', patients.list.filters))
 */
export function matchesFilter(record: object, filter: Filter): boolean {
  return predicateOf(filter)(record)
}

/** The test of a field's value. */
type Test = (value: unknown) => boolean

function testOf({ type, operator, value }: Filter): Test {
  switch (operator) {
    case 'any':
      return () => true
    case 'exists':
      return (actual) => isPresent(actual) === (value === 'true')
    case 'not': {
      const equals = equalTo(value, type)
      return (actual) => !isPresent(actual) || !equals(actual)
    }
    case 'eq':
    case 'in': {
      const equals = equalTo(value, type)
      // Only an equal empty text matches a field without a value.
      const isEmpty = type === 'string' && value === ''
      return (actual) => (isPresent(actual) ? equals(actual) : isEmpty)
    }
    case 'contains':
      if (type === 'array') return (actual) => Array.isArray(actual) && actual.some((item) => textOf(item) === value)
      return like(`%${value}%`)
    case 'like':
      return like(value)
    default: {
      const compare = comparerTo(value, type)
      const fits = bounds[operator]
      return (actual) => isPresent(actual) && fits(compare(textOf(actual)))
    }
  }
}

const bounds = {
  gt: (difference: number) => difference > 0,
  gte: (difference: number) => difference >= 0,
  lt: (difference: number) => difference < 0,
  lte: (difference: number) => difference <= 0,
}

/** Whether a field has a value. The API returns an empty text for none, and an object, such as a link, has no text. */
function isPresent(actual: unknown): boolean {
  return textOf(actual) !== ''
}

function textOf(actual: unknown): string {
  if (typeof actual === 'string') return actual
  return typeof actual === 'number' || typeof actual === 'boolean' ? String(actual) : ''
}

/**
 * The form in which texts are compared: without case, composed (`é` is one character), and with one small sigma. It depends
 * on no language, and neither on which of two texts is the filter's.
 */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFC').replaceAll('ς', 'σ')
}

function equalTo(value: string, type: FilterType): Test {
  if (type === 'id') {
    const ids = new Set(value.split(','))
    return (actual) => ids.has(canonicalId(textOf(actual)))
  }
  if (type === 'integer') {
    const numbers = new Set(value.split(',').map(Number))
    return (actual) => numbers.has(Number(textOf(actual)))
  }
  if (type === 'date') {
    const pattern = new RegExp(`^${value.replaceAll('*', '\\d')}$`)
    return (actual) => pattern.test(textOf(actual))
  }
  if (type !== 'string') return (actual) => textOf(actual) === value
  const text = fold(value)
  return (actual) => fold(textOf(actual)) === text
}

/**
 * Matches a pattern in which `%` stands for any text, regardless of case. Each part is searched for after the one before
 * it, so that no pattern takes longer than the text is long.
 */
function like(pattern: string): Test {
  const parts = fold(pattern).split('%')
  const first = parts[0] ?? ''
  const last = parts.at(-1) ?? ''
  const inner = parts.slice(1, -1).filter(Boolean).map(searchFor)
  return (actual) => {
    if (!isPresent(actual)) return false
    const text = fold(textOf(actual))
    if (parts.length === 1) return text === first
    if (!text.startsWith(first)) return false
    let position = first.length
    for (const search of inner) {
      position = search(text, position)
      if (position < 0) return false
    }
    return text.length - last.length >= position && text.endsWith(last)
  }
}

/** Compares a field's value with a bound: below 0 where it comes before. */
function comparerTo(bound: string, type: FilterType): (actual: string) => number {
  if (type === 'id') return (actual) => compareIds(canonicalId(actual), bound)
  if (type === 'integer') return (actual) => Number(actual) - Number(bound)
  if (type === 'datetime') return timeComparerTo(bound)
  return (actual) => compareText(actual, bound)
}

/** Whole seconds in UTC, as the API writes times: their order is the order of their characters. */
const wholeSecond = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/

function timeComparerTo(bound: string): (actual: string) => number {
  const time = Date.parse(bound)
  const isWhole = wholeSecond.test(bound)
  return (actual) =>
    isWhole && actual.length === bound.length && actual.endsWith('Z')
      ? compareText(actual, bound)
      : Date.parse(actual) - time
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
