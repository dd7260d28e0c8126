import type { Filter } from '@cliniko/core'
import type { Stored } from '../store/table.js'
import type { TableIndex } from '../store/table-index.js'
import { fieldOf, hiding, keyOf } from './fields.js'
import { type Order, type Sort, sorted } from './order.js'
import { predicateOf } from './predicate.js'

/** What a list found: how many, and those of a page. */
export interface Found<T> {
  readonly total: number
  slice(from: number, to: number): T[]
}

/** Whether a request sees a record: not a hidden one, unless it asks for those, and only what its filters match. */
export function isVisible(record: object, filters: readonly Filter[]): boolean {
  const hidden = hiding.some((field) => fieldOf(record, field) && !filters.some((filter) => filter.field === field))
  return !hidden && filters.every((filter) => predicateOf(filter)(record))
}

/** Finds what is visible of some records by looking at each. */
export function findAmong<T extends object>(records: Iterable<T>, filters: readonly Filter[], sort: Sort): T[] {
  const asked = askedOf(filters)
  return sortedBy(passing([...records], filters, asked), sort)
}

/** Finds what is visible in a table without looking at more of it than is needed. */
export function findIn<T extends Stored>(index: TableIndex<T>, filters: readonly Filter[], sort: Sort): Found<T> {
  const asked = askedOf(filters)
  const [[column = '', descending = false] = []] = sort
  const order = index.inOrder(sort, asked)
  const [from, to, rest] = stretchOf(order, column, descending, filters)
  if (rest.length === 0) {
    return { total: to - from, slice: (start, end) => order.records.slice(from + start, Math.min(from + end, to)) }
  }
  const name = JSON.stringify([sort, filters])
  const found = index.remembered(name, () => {
    const few = fewest(index, filters, asked)
    // A stretch of the order need not be sorted.
    if (!few || few.records.length * 4 >= to - from) return passing(order.records.slice(from, to), rest, undefined)
    return sortedBy(passing(few.records, few.rest, few.asked), sort)
  })
  return { total: found.length, slice: (start, end) => found.slice(start, end) }
}

/** Records in which all that are sought must be, and what remains to be looked at. */
interface Few<T> {
  readonly records: readonly T[]
  readonly rest: readonly Filter[]
  /** The fields by which hidden records are asked for, or undefined where no others are hidden. */
  readonly asked: readonly string[] | undefined
}

/** The smallest set of records by one of the filters, in which all that are sought must be. */
function fewest<T extends Stored>(
  index: TableIndex<T>,
  filters: readonly Filter[],
  asked: readonly string[],
): Few<T> | undefined {
  let few: Few<T> | undefined
  const offer = (other: Few<T>) => {
    if (!few || other.records.length < few.records.length) few = other
  }
  for (const filter of filters) {
    const { field, type, operator, value } = filter
    if ((type === 'id' && operator === 'eq') || type === 'array') {
      const values = [...new Set(value.split(','))]
      const groups = field === 'id' ? undefined : index.grouped(field)
      const records = values.flatMap((one) => (groups ? [...(groups.get(one) ?? [])] : (index.at(one) ?? [])))
      offer({ records, rest: filters.filter((one) => one !== filter), asked })
    }
  }
  for (const field of new Set(filters.filter(isRange).map((filter) => filter.field))) {
    const order = index.inOrder([[field, false]], asked)
    const [from, to, rest] = stretchOf(order, field, false, filters)
    if (!few || to - from < few.records.length) {
      offer({ records: order.records.slice(from, to), rest, asked: undefined })
    }
  }
  return few
}

function passing<T extends object>(
  records: readonly T[],
  filters: readonly Filter[],
  asked: readonly string[] | undefined,
): T[] {
  const tests = filters.map(predicateOf)
  return records.filter((record) => !(asked && isHiddenFrom(asked, record)) && tests.every((passes) => passes(record)))
}

function sortedBy<T extends object>(records: readonly T[], sort: Sort): T[] {
  return sorted(records, sort, (record) => [...sort.map(([column]) => keyOf(record, column)), keyOf(record, 'id')])
}

/** Whether a filter's records are next to each other in the order of its field. */
function isRange({ field, type, operator }: Filter): boolean {
  if (operator === 'eq' || operator === 'not' || operator === 'any') return false
  return field === 'id' || (type === 'datetime' && field.endsWith('_at'))
}

/** The part of an order that filters of its first column let through, and the filters that remain to be looked at. */
function stretchOf<T extends object>(
  order: Order<T>,
  column: string,
  descending: boolean,
  filters: readonly Filter[],
): readonly [from: number, to: number, rest: readonly Filter[]] {
  const all = filters.filter(({ operator }) => operator !== 'any')
  const ranges = order.isRegular ? all.filter((filter) => filter.field === column && isRange(filter)) : []
  if (ranges.length === 0) return [0, order.records.length, all]
  const bounds = ranges.map((filter) => ({ passes: predicateOf(filter), isLower: isLower(filter) }))
  const hasNone = (record: T) => (fieldOf(record, column) ?? null) === null
  const isNothingSought = ranges.every(({ operator, value }) => operator === 'exists' && value === 'false')
  // Nothing comes last: it's beyond every bound, unless it's what is sought.
  const isBelow = (record: T) =>
    bounds.some(({ passes, isLower }) => isLower && !passes(record) && (isNothingSought || !hasNone(record)))
  const isBeyond = (record: T) =>
    hasNone(record) ? !isNothingSought : bounds.some(({ passes, isLower }) => !isLower && !passes(record))
  const from = order.first((record) => (descending ? !isBeyond(record) : !isBelow(record)))
  const to = order.first((record) => (descending ? isBelow(record) : isBeyond(record)))
  return [from, Math.max(from, to), all.filter((filter) => !ranges.includes(filter))]
}

function isLower({ operator, value }: Filter): boolean {
  return operator === 'gt' || operator === 'gte' || (operator === 'exists' && value === 'false')
}

function askedOf(filters: readonly Filter[]): readonly string[] {
  return hiding.filter((field) => filters.some((filter) => filter.field === field))
}

function isHiddenFrom(asked: readonly string[], record: object): boolean {
  return hiding.some((field) => fieldOf(record, field) && !asked.includes(field))
}
