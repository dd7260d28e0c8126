import { type Filter, type HidingField, predicateOf } from '@cliniko/core'
import type { Sort } from '../store/sort.js'
import type { SortedView } from '../store/sorted-view.js'
import type { Stored } from '../store/stored.js'
import type { TableIndex } from '../store/table-index.js'
import { revealedBy } from './visibility.js'

/** Candidates for a list: all records that it may contain, and what remains to be done with them. */
export interface Plan<T> {
  /** How many candidates there are, or a few more. */
  readonly count: number
  /** Filters that a candidate may not match. */
  readonly remaining: readonly Filter[]
  /** Whether the candidates are in the list's order. */
  readonly isSorted: boolean
  /** Whether some candidates may be hidden from the list. */
  readonly mayBeHidden: boolean
  /** Returns the candidates, or some of them. */
  candidates(from?: number, to?: number): readonly T[]
}

/**
 * Plans how to find a list's records with few looks at records. There are three ways:
 *
 * 1. A stretch of the records in the list's own order. The filters on its first column choose the stretch:
 *    `starts_at:>=…` and `starts_at:<…` of appointments by `starts_at`.
 * 2. A stretch of the records in the order of another field that is filtered by range. It has to be sorted.
 * 3. A lookup by a field: the records of one patient, or of a hundred ids. It has to be sorted, too.
 */
export function planList<T extends Stored>(index: TableIndex<T>, filters: readonly Filter[], sort: Sort): Plan<T> {
  const revealed = revealedBy(filters)
  // `any` only reveals hidden records: every record matches it.
  const conditions = filters.filter(({ operator }) => operator !== 'any')
  const ownOrder = stretchOf(index, sort, revealed, conditions)
  if (ownOrder.remaining.length === 0) return { ...ownOrder, isSorted: true }
  const rangeFields = new Set(ownOrder.remaining.filter(isRange).map(({ field }) => field))
  const alternatives = [
    ...[...rangeFields].map((field) =>
      stretchOf(index, [{ column: field, isDescending: false }], revealed, conditions),
    ),
    ...conditions.filter(isLookup).map((filter) => lookUp(index, filter, conditions)),
  ]
  const [fewest] = alternatives.sort((a, b) => a.count - b.count)
  // Sorting a candidate takes about as long as testing four.
  return fewest && fewest.count * 4 < ownOrder.count ? fewest : { ...ownOrder, isSorted: true }
}

/** Whether the records that match are next to each other in the order of the filter's field. */
function isRange({ field, type, operator }: Filter): boolean {
  const isOrdered = field === 'id' || (type === 'datetime' && field.endsWith('_at'))
  return isOrdered && ['gt', 'gte', 'lt', 'lte', 'exists'].includes(operator)
}

/** The stretch of an order in which all range filters of its first column match. */
function stretchOf<T extends Stored>(
  index: TableIndex<T>,
  sort: Sort,
  revealed: readonly HidingField[],
  conditions: readonly Filter[],
): Plan<T> {
  const [{ column = '', isDescending = false } = {}] = sort
  const view = index.inOrder(sort, revealed)
  const ranges = conditions.filter((filter) => filter.field === column && isRange(filter))
  const [start, end] = boundsOf(view, isDescending, ranges)
  return {
    count: end - start,
    remaining: conditions.filter((filter) => !ranges.includes(filter)),
    isSorted: false,
    mayBeHidden: false,
    candidates: (from = 0, to = end) => view.records.slice(start + from, Math.min(start + to, end)),
  }
}

/** Finds a stretch by binary search: its first position, and the position behind its last. */
function boundsOf<T extends Stored>(
  view: SortedView<T>,
  isDescending: boolean,
  ranges: readonly Filter[],
): readonly [start: number, end: number] {
  const { length } = view.records
  if (ranges.length === 0) return [0, length]
  // Records without a value are at the end, or at the beginning of a descending order.
  const edge = view.firstPosition((record) => view.hasValue(record) === isDescending)
  if (ranges.some(isForNoValue)) {
    if (!ranges.every(isForNoValue)) return [0, 0]
    return isDescending ? [0, edge] : [edge, length]
  }
  let [start, end] = isDescending ? [edge, length] : [0, edge]
  for (const filter of ranges) {
    const matches = predicateOf(filter)
    const isLowerBound = filter.operator === 'gt' || filter.operator === 'gte'
    if (isLowerBound !== isDescending) start = view.firstPosition(matches, start, end)
    else end = view.firstPosition((record) => !matches(record), start, end)
  }
  return [start, end]
}

function isForNoValue({ operator, value }: Filter): boolean {
  return operator === 'exists' && value === 'false'
}

/** Whether a view by the filter's field has the records that match in one group, or in one for each value. */
function isLookup({ type, operator }: Filter): boolean {
  return type === 'array' || (type === 'id' && operator === 'eq')
}

/** The records that one filter looks up. */
function lookUp<T extends Stored>(index: TableIndex<T>, filter: Filter, conditions: readonly Filter[]): Plan<T> {
  const values = [...new Set(filter.value.split(','))]
  const remaining = conditions.filter((condition) => condition !== filter)
  const way = { remaining, isSorted: false, mayBeHidden: true }
  if (filter.field === 'id') {
    return {
      ...way,
      count: values.length,
      candidates: (from, to) => values.flatMap((id) => index.at(id) ?? []).slice(from, to),
    }
  }
  const grouped = index.grouped(filter.field)
  const groups = values.flatMap((value) => grouped.get(value) ?? [])
  const count = groups.reduce((sum, { size }) => sum + size, 0)
  return { ...way, count, candidates: (from, to) => groups.flatMap((group) => [...group]).slice(from, to) }
}
