import type {
  Between,
  BetweenOperation,
  BetweenPage,
  BookableIds,
  Client,
  Filters,
  IdArguments,
  Included,
  IncludeName,
  ListOperation,
  ListParams,
  NestedListOperation,
  Operation,
  Page,
} from '@cliniko/core'
import { checkOperation } from './check.js'
import { type ClinikoQuery, queryOptions } from './query.js'
import { readAll } from './read/all.js'

/**
 * Returns the options of a query for all records of a list. It fetches every page, then the related records of all
 * pages together. Use it for short lists, such as a day of appointments.
 *
 * @example const { data = [] } = useQuery(allQuery(client, practitioners.list))
 */
export function allQuery<T, F extends Filters, const I extends IncludeName<T> = never>(
  client: Client,
  operation: ListOperation<T, F>,
  params?: ListParams<T, F, I>,
): ClinikoQuery<Included<T, I>[]>
export function allQuery<T, F extends Filters, const I extends IncludeName<T> = never>(
  client: Client,
  operation: NestedListOperation<T, F, readonly [string]>,
  parentId: string,
  params?: ListParams<T, F, I>,
): ClinikoQuery<Included<T, I>[]>
export function allQuery<T>(
  client: Client,
  operation: BetweenOperation<'list', Page<T>, Between & BetweenPage>,
  ...args: readonly [...ids: IdArguments<BookableIds>, params: Between & BetweenPage]
): ClinikoQuery<T[]>
export function allQuery(
  client: Client,
  operation: Operation,
  ...args: readonly unknown[]
): ClinikoQuery<readonly unknown[]> {
  checkOperation(client, operation)
  return queryOptions(readAll, { client, operation, args, kind: 'all' })
}
