import {
  type Client,
  type ClinikoError,
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
  paramsOf,
} from '@cliniko/core'
import type { DataTag, Register } from '@tanstack/query-core'
import type { ReadContext } from './cache.js'
import { checkOperation } from './check.js'
import { type Descriptor, described } from './descriptor.js'
import { unlessFed } from './fed.js'
import { holdsHealthData, staleTimeOf } from './freshness.js'
import { type ClinikoKey, keyOf } from './keys.js'
import { readOne } from './read/one.js'
import { readPage } from './read/page.js'

/** The error of a query or mutation: `ClinikoError`, unless TanStack's `Register` names another `defaultError`. */
export type QueryError = Register extends { defaultError: infer E } ? E : ClinikoError

/** Options that all queries have. */
export interface CommonQueryOptions {
  /** The client or the proxy has already retried, by Cliniko's rules. */
  readonly retry: false
  /** Milliseconds for which the data counts as fresh: 10 minutes for reference data, 1 hour for settings, else 30 seconds. */
  readonly staleTime: number
  /** `health` marks queries that hold personal or health data, for `dehydrate` and persisters. */
  readonly meta: { readonly health?: true }
  /** A query that a change feed keeps up to date isn't refetched. */
  readonly refetchOnWindowFocus: (query: object) => boolean
  /** A query that a change feed keeps up to date isn't refetched. */
  readonly refetchOnReconnect: (query: object) => boolean
}

/** Options for TanStack Query's `useQuery`, `useSuspenseQuery`, `prefetchQuery` and `fetchQuery`. */
export interface ClinikoQuery<Data> extends CommonQueryOptions {
  readonly queryKey: DataTag<ClinikoKey, Data, QueryError>
  readonly queryFn: (context: ReadContext) => Promise<Data>
}

/**
 * Returns the options of a query for an operation: a record, or one page of a list.
 *
 * Records that are requested by id in the same tick are fetched together. Related records are fetched only if the cache
 * doesn't hold them.
 *
 * @param args - The operation's arguments, as `client.request` takes them.
 * @throws {@link InputError} if `client` is no client, or `operation` no operation. Other invalid input makes the query fail.
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
  operation: Operation<Args, Out> & { readonly kind: 'list' | 'get' | 'conflicts' },
  ...args: Args
): ClinikoQuery<Out>
export function query(client: Client, operation: Operation, ...args: readonly unknown[]): ClinikoQuery<unknown> {
  return queryOf(client, operation, ...args)
}

/** Returns the options of a query for an operation whose arguments aren't typed, for the factories of hooks. */
export function queryOf(client: Client, operation: Operation, ...args: readonly unknown[]): ClinikoQuery<unknown> {
  checkOperation(client, operation)
  return operation.kind === 'list'
    ? queryOptions(readPage, { client, operation, args, kind: 'page' })
    : queryOptions(readOne, { client, operation, args, kind: 'one' })
}

/** Makes the options of a query that isn't read page by page. */
export function queryOptions<Data>(
  read: (descriptor: Descriptor, context: ReadContext) => Promise<Data>,
  descriptor: Descriptor,
): ClinikoQuery<Data> {
  return {
    ...commonOptions<Data>(descriptor),
    queryFn: described((context: ReadContext) => read(descriptor, context), descriptor),
  }
}

/** Makes the options that all queries of an operation have. The tag of the key exists only in the type. */
export function commonOptions<Data>({
  client,
  operation,
  args,
  kind,
}: Descriptor): CommonQueryOptions & { readonly queryKey: DataTag<ClinikoKey, Data, QueryError> } {
  return {
    queryKey: keyOf(client, operation, kind, args) as DataTag<ClinikoKey, Data, QueryError>,
    retry: false,
    staleTime: staleTimeOf(operation.resource),
    meta: holdsHealthData(operation, paramsOf(operation, args)?.include) ? { health: true } : {},
    refetchOnWindowFocus: unlessFed,
    refetchOnReconnect: unlessFed,
  }
}
