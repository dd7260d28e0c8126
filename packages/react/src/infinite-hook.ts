'use client'
import type {
  Between,
  BetweenOperation,
  BetweenPage,
  BookableIds,
  Client,
  Filters,
  Included,
  IncludeName,
  ListOperation,
  ListParams,
  NestedListOperation,
  Operation,
  Page,
} from '@cliniko/core'
import {
  type ClinikoInfiniteQuery,
  type ClinikoKey,
  type InfiniteList,
  infiniteQuery,
  type QueryError,
} from '@cliniko/query'
import {
  type DefinedUseInfiniteQueryResult,
  type InfiniteData,
  skipToken,
  type UseInfiniteQueryOptions,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query'
import type { RecordInput } from './input.js'
import { readHook } from './read-hook.js'

/** TanStack Query's options for an infinite query, except the ones that the hook sets. `select` gets the joined list. */
export type InfiniteHookOptions<T, Selected = InfiniteList<T>> = Omit<
  UseInfiniteQueryOptions<Page<T>, QueryError, Selected, ClinikoKey, number>,
  'queryKey' | 'queryFn' | 'queryKeyHashFn' | 'initialPageParam' | 'getNextPageParam' | 'select'
> & { readonly select?: ((list: InfiniteList<T>) => Selected) | undefined }

/** Options with `initialData`, which is why `data` is never undefined. */
export type InitializedInfiniteHookOptions<T, Selected = InfiniteList<T>> = InfiniteHookOptions<T, Selected> & {
  readonly initialData: InfiniteData<Page<T>, number> | (() => InfiniteData<Page<T>, number>)
}

/**
 * Reads a list page by page. `data.items` holds the records of all pages so far. While `params` is null, nothing is
 * sent.
 */
export interface InfiniteHook<T, F extends Filters> {
  <const I extends IncludeName<T> = never, Selected = InfiniteList<Included<T, I>>>(
    params: ListParams<T, F, I> | null | undefined,
    options: InitializedInfiniteHookOptions<Included<T, I>, Selected>,
  ): DefinedUseInfiniteQueryResult<Selected, QueryError>
  <const I extends IncludeName<T> = never, Selected = InfiniteList<Included<T, I>>>(
    params?: ListParams<T, F, I> | null,
    options?: InfiniteHookOptions<Included<T, I>, Selected>,
  ): UseInfiniteQueryResult<Selected, QueryError>
  readonly operation: ListOperation<T, F>
}

/** Reads a list inside a record page by page: `useInfiniteTreatmentNotesForPatient({ patient_id })`. */
export interface NestedInfiniteHook<T, F extends Filters, Ids extends readonly string[]> {
  <const I extends IncludeName<T> = never, Selected = InfiniteList<Included<T, I>>>(
    input: RecordInput<Ids, ListParams<T, F, I>>,
    options: InitializedInfiniteHookOptions<Included<T, I>, Selected>,
  ): DefinedUseInfiniteQueryResult<Selected, QueryError>
  <const I extends IncludeName<T> = never, Selected = InfiniteList<Included<T, I>>>(
    input: RecordInput<Ids, ListParams<T, F, I>>,
    options?: InfiniteHookOptions<Included<T, I>, Selected>,
  ): UseInfiniteQueryResult<Selected, QueryError>
  readonly operation: NestedListOperation<T, F, Ids>
}

/** Reads a list between two days page by page: `useInfiniteAvailableTimes({ …ids, from, to })`. */
export interface BetweenInfiniteHook<T> {
  <Selected = InfiniteList<T>>(
    input: RecordInput<BookableIds, Between & BetweenPage>,
    options: InitializedInfiniteHookOptions<T, Selected>,
  ): DefinedUseInfiniteQueryResult<Selected, QueryError>
  <Selected = InfiniteList<T>>(
    input: RecordInput<BookableIds, Between & BetweenPage>,
    options?: InfiniteHookOptions<T, Selected>,
  ): UseInfiniteQueryResult<Selected, QueryError>
  readonly operation: BetweenOperation<'list', Page<T>, Between & BetweenPage>
}

/**
 * Makes a hook that reads a list page by page.
 * @example export const useInfinitePatients = infiniteHook(patients.list)
 */
/* @__NO_SIDE_EFFECTS__ */
export function infiniteHook<T, F extends Filters>(operation: ListOperation<T, F>): InfiniteHook<T, F>
export function infiniteHook<T>(
  operation: BetweenOperation<'list', Page<T>, Between & BetweenPage>,
): BetweenInfiniteHook<T>
export function infiniteHook<T, F extends Filters, Ids extends readonly string[]>(
  operation: NestedListOperation<T, F, Ids>,
): NestedInfiniteHook<T, F, Ids>
export function infiniteHook(operation: Operation): unknown {
  return readHook(operation, infiniteOptions, useInfiniteQuery, skipToken)
}

/** `infiniteQuery` for an operation that a factory has accepted: their signatures accept only lists. */
export function infiniteOptions(
  client: Client,
  operation: Operation,
  ...args: readonly unknown[]
): ClinikoInfiniteQuery<unknown> {
  return infiniteQuery(client, operation as ListOperation, ...(args as []))
}
