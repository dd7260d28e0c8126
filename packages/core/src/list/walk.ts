import type { Client } from '../client.js'
import type { RequestOptions } from '../http/call.js'
import { ResponseError } from '../http/errors.js'
import { nameOf } from '../operation/call.js'
import type { Operation } from '../operation/operation.js'
import type { DateTimeCondition, DateTimeInput, NumericCondition, Where } from './filters.js'
import { compareIds, isId } from './ids.js'
import type { Page } from './params.js'
import { asCondition, parseTime } from './where.js'

// Numbered pages shift when a record is created or archived. These walks use keyset pagination instead: each page starts
// after the last record of the page before, so that no change elsewhere in the list moves it.

/** The fields of a record that a walk needs. */
export interface Keyed {
  readonly id: string
  readonly updated_at?: string | undefined
}

/** Some records of a walk. */
export interface Step<T> {
  readonly items: readonly T[]
  /** Where the walk continues after these records. */
  readonly cursor: string
  /** How many records were still to come when the page was requested. */
  readonly left: number
}

/**
 * Requests a page of 100 records in the order of `sort`.
 * @param fits - Whether a record can be at its place in the page, after the record before it.
 * @param page - The number of the page, while a walk looks for its starting points.
 */
export type FetchPage<T> = (
  range: Range,
  sort: readonly string[],
  fits: (item: T, before?: T) => boolean,
  page?: number,
) => Promise<Page<T>>

type IdRange = NumericCondition<string>

/** The walk's own conditions. */
interface Range {
  readonly id?: IdRange
  readonly updated_at?: DateTimeCondition
}

/** How many requests are made for a page before its records, such as those of a stale copy, are an error. */
const maxAttempts = 5

/**
 * Makes the function that requests the pages of a walk.
 * @param where - The caller's own conditions. They hold beside the walk's.
 * @throws {@link ResponseError} if the response keeps holding other records than were requested.
 */
export function pageFetcher<T extends Keyed>(
  client: Client,
  operation: Operation,
  where: Where | undefined,
  options: RequestOptions,
): FetchPage<T> {
  return async ({ id, updated_at: time }, sort, fits, page) => {
    const range = {
      ...(id && { id: narrowed(where?.id, id) }),
      ...(time && { updated_at: narrowedTime(where?.updated_at, time) }),
    }
    const params = { priority: 'background', ...options, where: { ...where, ...range }, sort, perPage: 100, page }
    for (let attempt = 1; attempt <= maxAttempts; attempt++) {
      // The caller's type says that the operation is a list whose records have ids.
      const response = (await client.request<readonly unknown[], unknown>(operation, params)) as Page<T>
      const isRequested = (item: T, index: number) => isId(item.id) && fits(item, response.items[index - 1])
      if (response.items.every(isRequested)) return response
    }
    const name = nameOf(operation)
    throw new ResponseError(`${name} returned other records than were requested, ${maxAttempts} times.`, {
      operation: name,
    })
  }
}

/** The caller's condition on ids together with the walk's: the narrower of each bound. */
function narrowed(own: Where['id'], walk: IdRange): IdRange {
  const condition: IdRange = own === undefined ? {} : asCondition(own, 'id')
  const low = largest(condition.gt, walk.gt, compareIds)
  const high = smallest(condition.lt, walk.lt, compareIds)
  return { ...condition, ...(low && { gt: low }), ...(high && { lt: high }) }
}

/** The caller's condition on times together with the walk's: the narrower of each bound. */
export function narrowedTime(own: Where['updated_at'], walk: DateTimeCondition): DateTimeCondition {
  const condition: DateTimeCondition = own === undefined ? {} : asCondition(own, 'datetime')
  const low = largest(condition.gte, walk.gte, compareTimes)
  const high = smallest(condition.lt, walk.lt, compareTimes)
  return { ...condition, ...(low && { gte: low }), ...(high && { lt: high }) }
}

function compareTimes(a: DateTimeInput, b: DateTimeInput): number {
  return parseTime(a, 'updated_at') - parseTime(b, 'updated_at')
}

type Compare<V> = (a: V, b: V) => number

function largest<V>(a: V | undefined, b: V | undefined, compare: Compare<V>): V | undefined {
  return a && b ? (compare(a, b) > 0 ? a : b) : a || b
}

function smallest<V>(a: V | undefined, b: V | undefined, compare: Compare<V>): V | undefined {
  return largest(a, b, (first, second) => compare(second, first))
}
