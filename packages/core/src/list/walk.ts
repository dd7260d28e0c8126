import type { Client } from '../client.js'
import type { RequestOptions } from '../http/call.js'
import { ResponseError } from '../http/errors.js'
import { nameOf } from '../operation/call.js'
import type { Operation } from '../operation/operation.js'
import type { DateTimeCondition, NumericCondition, Where } from './filters.js'
import { compareIds } from './ids.js'
import type { Page } from './params.js'
import { asCondition } from './where.js'

// Pages by number shift when a record comes or goes. These walk by key instead: each page begins after the last record
// of the one before, so that nothing that happens elsewhere in the list moves it.

/** What a walk needs of a record. */
export interface Keyed {
  readonly id: string
  readonly updated_at?: string | undefined
}

/** Some records of a walk. */
export interface Step<T> {
  readonly items: readonly T[]
  /** Where to go on after them. */
  readonly cursor: string
  /** How many there were to come, when they were asked for. */
  readonly left: number
}

/** Asks for a page of 100 in the order of `sort`. `fits` says whether a record can be there, after the one before it. */
export type Ask<T> = (
  range: Range,
  sort: readonly string[],
  fits: (item: T, before?: T) => boolean,
  page?: number,
) => Promise<Page<T>>

type IdRange = NumericCondition<string>

/** A walk's own conditions. */
interface Range {
  readonly id?: IdRange
  readonly updated_at?: DateTimeCondition
}

/** How often an answer with other records than were asked for, such as a stale copy, is asked for again. */
const tries = 5

/**
 * Makes the function that a walk asks with.
 * @param where - The caller's own conditions, which hold beside the walk's.
 */
export function asker<T extends Keyed>(
  client: Client,
  operation: Operation,
  where: Where | undefined,
  options: RequestOptions,
): Ask<T> {
  return async ({ id, updated_at: time }, sort, fits, page) => {
    const range = {
      ...(id && { id: both(where?.id, id) }),
      ...(time && { updated_at: { ...(where?.updated_at as DateTimeCondition | undefined), ...time } }),
    }
    const params = { priority: 'background', ...options, where: { ...where, ...range }, sort, perPage: 100, page }
    for (let count = 1; count <= tries; count++) {
      // It's a list, and what's exported has ids: the type of the caller's operation says so.
      const answer = (await client.request<readonly unknown[], unknown>(operation, params)) as Page<T>
      if (answer.items.every((item, index) => fits(item, answer.items[index - 1]))) return answer
    }
    const name = nameOf(operation)
    throw new ResponseError(`${name} was answered with other records than were asked for.`, { operation: name })
  }
}

/** The caller's own condition on ids, and the walk's: the narrower of each bound. */
function both(own: Where['id'], { gt, lt }: IdRange): IdRange {
  const mine: IdRange = own === undefined ? {} : asCondition(own, 'id')
  const pick = (a: string | undefined, b: string | undefined, sign: number) =>
    a && b ? (compareIds(a, b) * sign > 0 ? a : b) : a || b
  const [low, high] = [pick(mine.gt, gt, 1), pick(mine.lt, lt, -1)]
  return { ...mine, ...(low && { gt: low }), ...(high && { lt: high }) }
}
