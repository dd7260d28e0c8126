import {
  type Client,
  type Filters,
  type GetParams,
  type Included,
  type IncludeName,
  type ListOperation,
  type ListParams,
  type NestedGetOperation,
  type NestedListOperation,
  type Operation,
  type Page,
  withParams,
} from '@cliniko/core'
import type { DataTag, QueryFunction } from '@tanstack/query-core'
import { type ClinikoKey, keyOf } from './keys.js'

/** Options for TanStack Query's `useQuery`, `useSuspenseQuery`, `prefetchQuery` and `fetchQuery`. */
export interface ClinikoQuery<Data> {
  readonly queryKey: DataTag<ClinikoKey, Data, Error>
  readonly queryFn: QueryFunction<Data, ClinikoKey>
  /** The client has already retried, by Cliniko's rules. */
  readonly retry: false
}

/**
 * Returns the options of a query for an operation: a record, or one page of a list.
 *
 * @param args - The operation's arguments, as `client.request` takes them.
 * @example
 * await queryClient.prefetchQuery(query(client, patients.get, id))
 * const { data } = useQuery(query(client, patients.list, { where: { last_name: 'Nguyen' } }))
 */
export function query<T, F extends Filters, const I extends IncludeName<T> = never>(
  client: Client,
  operation: ListOperation<T, F>,
  params?: ListParams<T, F, I>,
): ClinikoQuery<Page<Included<T, I>>>
export function query<T, F extends Filters, const I extends IncludeName<T> = never>(
  client: Client,
  operation: NestedListOperation<T, F, readonly [string]>,
  parentId: string,
  params?: ListParams<T, F, I>,
): ClinikoQuery<Page<Included<T, I>>>
export function query<T, F extends Filters, const I extends IncludeName<T> = never>(
  client: Client,
  operation: NestedGetOperation<T, F, readonly [string]>,
  id: string,
  params?: GetParams<F, I>,
): ClinikoQuery<Included<T, I>>
export function query<Args extends readonly unknown[], Out>(
  client: Client,
  operation: Operation<Args, Out>,
  ...args: Args
): ClinikoQuery<Out>
export function query(client: Client, operation: Operation, ...args: readonly unknown[]): ClinikoQuery<unknown> {
  return options(keyOf(client, operation, operation.kind === 'list' ? 'page' : 'one', args), ({ signal }) =>
    client.request(operation, ...withParams(operation, args, { signal })),
  )
}

/** Ties a key to the type of its data. The tag exists only in the type. */
export function options<Data>(queryKey: ClinikoKey, queryFn: QueryFunction<Data, ClinikoKey>): ClinikoQuery<Data> {
  return { queryKey: queryKey as ClinikoQuery<Data>['queryKey'], queryFn, retry: false }
}
