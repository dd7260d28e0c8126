'use client'
import {
  type Between,
  type BetweenOperation,
  type BetweenPage,
  type BookableIds,
  type Filters,
  type Included,
  type IncludeName,
  type ListOperation,
  type ListParams,
  type NestedListOperation,
  type Operation,
  type Page,
  toArguments,
} from '@cliniko/core'
import { type ClinikoKey, type InfiniteList, infiniteQuery } from '@cliniko/query'
import {
  skipToken,
  type UseInfiniteQueryOptions,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
} from '@tanstack/react-query'
import { isComplete, type RecordInput } from './input.js'
import { useClinikoClient } from './provider.js'

/** TanStack Query's options for an infinite query, except the ones that the hook sets. */
export type InfiniteHookOptions<T> = Omit<
  UseInfiniteQueryOptions<Page<T>, Error, InfiniteList<T>, ClinikoKey, number>,
  'queryKey' | 'queryFn' | 'initialPageParam' | 'getNextPageParam' | 'select'
>

/**
 * Reads a list page by page. `data.items` holds the records of all pages so far. While `params` is null, nothing is
 * sent.
 */
export interface InfiniteHook<T, F extends Filters> {
  <const I extends IncludeName<T> = never>(
    params?: ListParams<T, F, I> | null,
    options?: InfiniteHookOptions<Included<T, I>>,
  ): UseInfiniteQueryResult<InfiniteList<Included<T, I>>, Error>
  readonly operation: ListOperation<T, F>
}

/** Reads a list inside a record page by page: `useInfiniteTreatmentNotesForPatient({ patient_id })`. */
export interface NestedInfiniteHook<T, F extends Filters, Ids extends readonly string[]> {
  <const I extends IncludeName<T> = never>(
    input: RecordInput<Ids, ListParams<T, F, I>>,
    options?: InfiniteHookOptions<Included<T, I>>,
  ): UseInfiniteQueryResult<InfiniteList<Included<T, I>>, Error>
  readonly operation: NestedListOperation<T, F, Ids>
}

/** Reads a list between two days page by page: `useInfiniteAvailableTimes({ …ids, from, to })`. */
export interface BetweenInfiniteHook<T> {
  (
    input: RecordInput<BookableIds, Between & BetweenPage>,
    options?: InfiniteHookOptions<T>,
  ): UseInfiniteQueryResult<InfiniteList<T>, Error>
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
  function useClinikoInfiniteQuery(
    input?: unknown,
    options?: InfiniteHookOptions<unknown>,
  ): UseInfiniteQueryResult<InfiniteList<unknown>, Error> {
    const args = toArguments(operation, input)
    // The signatures above accept only lists.
    const queryOptions = infiniteQuery(useClinikoClient(), operation as ListOperation, ...(args as []))
    const isIdle = !isComplete(operation, input, args)
    return useInfiniteQuery({ ...queryOptions, ...options, ...(isIdle && { queryFn: skipToken }) })
  }
  return Object.assign(useClinikoInfiniteQuery, { operation })
}
