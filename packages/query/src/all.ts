import type { Client, Filters, Included, IncludeName, ListOperation, ListParams, Operation } from '@cliniko/core'
import { keyOf } from './keys.js'
import { type ClinikoQuery, options } from './query.js'
import { withSignal } from './with-signal.js'

/**
 * Options of a query for every record of a list: all pages are fetched, then the related records for all of them at
 * once. For lists that are known to be short, such as a day of appointments.
 *
 * @example useQuery(allQuery(client, practitioners.list))
 */
export function allQuery<T, F extends Filters, const I extends IncludeName<T> = never>(
  client: Client,
  operation: ListOperation<T, F, []>,
  params?: ListParams<T, F, I>,
): ClinikoQuery<Included<T, I>[]>
export function allQuery<T, F extends Filters, const I extends IncludeName<T> = never>(
  client: Client,
  operation: ListOperation<T, F, [parentId: string]>,
  parentId: string,
  params?: ListParams<T, F, I>,
): ClinikoQuery<Included<T, I>[]>
export function allQuery(client: Client, operation: Operation, ...args: readonly unknown[]): ClinikoQuery<unknown[]> {
  return options(keyOf(client, operation, 'all', args), ({ signal }) =>
    // The signatures above let only lists in.
    client
      .request(operation as ListOperation<unknown, Filters, []>, ...(withSignal(operation, args, signal) as []))
      .toArray(),
  )
}
