import { type Filter, predicateOf } from '@cliniko/core'
import { type Sort, sortRecords } from '../store/sort.js'
import type { Stored } from '../store/stored.js'
import type { TableIndex } from '../store/table-index.js'
import { isHidden } from '../store/visibility.js'
import { type Plan, planList } from './plan.js'
import { revealedBy } from './visibility.js'

/** The records of a list, on all its pages. */
export interface Matches<T> {
  readonly total: number
  /** Returns the records from one position to another. */
  slice(from: number, to: number): readonly T[]
}

/** Lists records of a table, with few looks at records that don't match. */
export function listTable<T extends Stored>(index: TableIndex<T>, filters: readonly Filter[], sort: Sort): Matches<T> {
  const plan = planList(index, filters, sort)
  if (isExact(plan)) return { total: plan.count, slice: plan.candidates }
  const records = index.remembered(JSON.stringify([sort, filters]), () => execute(plan, filters, sort))
  return matchesOf(records)
}

/** Lists some records by looking at each. */
export function listRecords<T extends object>(
  records: readonly T[],
  filters: readonly Filter[],
  sort: Sort,
): Matches<T> {
  const candidates = () => records
  const plan = { count: records.length, remaining: filters, isSorted: false, mayBeHidden: true, candidates }
  return matchesOf(execute(plan, filters, sort))
}

/** Whether the candidates of a plan are the list. */
function isExact({ remaining, isSorted, mayBeHidden }: Plan<unknown>): boolean {
  return remaining.length === 0 && isSorted && !mayBeHidden
}

function execute<T extends object>(plan: Plan<T>, filters: readonly Filter[], sort: Sort): readonly T[] {
  const revealed = revealedBy(filters)
  const tests = plan.remaining.map(predicateOf)
  const records = plan
    .candidates()
    .filter((record) => !(plan.mayBeHidden && isHidden(record, revealed)) && tests.every((matches) => matches(record)))
  return plan.isSorted ? records : sortRecords(records, sort)
}

function matchesOf<T>(records: readonly T[]): Matches<T> {
  return { total: records.length, slice: (from, to) => records.slice(from, to) }
}
