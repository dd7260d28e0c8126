'use client'
import type {
  Between,
  BetweenOperation,
  BetweenPage,
  BookableIds,
  Filters,
  Included,
  IncludeName,
  ListOperation,
  ListParams,
  NestedListOperation,
  Operation,
  Page,
} from '@cliniko/core'
import type { ClinikoKey, InfiniteList, QueryError } from '@cliniko/query'
import {
  type UseSuspenseInfiniteQueryOptions,
  type UseSuspenseInfiniteQueryResult,
  useSuspenseInfiniteQuery,
} from '@tanstack/react-query'
import { infiniteOptions } from './infinite-hook.js'
import type { CompleteInput } from './input.js'
import { readHook } from './read-hook.js'

/** TanStack Query's options for an infinite query that suspends, except the ones that the hook sets. */
export type SuspenseInfiniteHookOptions<T, Selected = InfiniteList<T>> = Omit<
  UseSuspenseInfiniteQueryOptions<Page<T>, QueryError, Selected, ClinikoKey, number>,
  'queryKey' | 'queryFn' | 'queryKeyHashFn' | 'initialPageParam' | 'getNextPageParam' | 'select'
> & { readonly select?: ((list: InfiniteList<T>) => Selected) | undefined }

/** Reads a list page by page with Suspense. `data.items` holds the records of all pages so far. */
export interface SuspenseInfiniteHook<T, F extends Filters> {
  <const I extends IncludeName<T> = never, Selected = InfiniteList<Included<T, I>>>(
    params?: ListParams<T, F, I>,
    options?: SuspenseInfiniteHookOptions<Included<T, I>, Selected>,
  ): UseSuspenseInfiniteQueryResult<Selected, QueryError>
  readonly operation: ListOperation<T, F>
}

/** Reads a list inside a record page by page with Suspense: `useSuspenseInfiniteTreatmentNotesForPatient(patientId)`. */
export interface SuspenseNestedInfiniteHook<T, F extends Filters, Ids extends readonly string[]> {
  <const I extends IncludeName<T> = never, Selected = InfiniteList<Included<T, I>>>(
    input: CompleteInput<Ids, ListParams<T, F, I>>,
    options?: SuspenseInfiniteHookOptions<Included<T, I>, Selected>,
  ): UseSuspenseInfiniteQueryResult<Selected, QueryError>
  readonly operation: NestedListOperation<T, F, Ids>
}

/** Reads a list between two days page by page with Suspense: `useSuspenseInfiniteAvailableTimes({ …ids, from, to })`. */
export interface SuspenseBetweenInfiniteHook<T> {
  <Selected = InfiniteList<T>>(
    input: CompleteInput<BookableIds, Between & BetweenPage>,
    options?: SuspenseInfiniteHookOptions<T, Selected>,
  ): UseSuspenseInfiniteQueryResult<Selected, QueryError>
  readonly operation: BetweenOperation<'list', Page<T>, Between & BetweenPage>
}

/**
 * Makes a hook that reads a list page by page with Suspense.
 * @example export const useSuspenseInfinitePatients = suspenseInfiniteHook(patients.list)
 */
/* @__NO_SIDE_EFFECTS__ */
export function suspenseInfiniteHook<T, F extends Filters>(operation: ListOperation<T, F>): SuspenseInfiniteHook<T, F>
export function suspenseInfiniteHook<T>(
  operation: BetweenOperation<'list', Page<T>, Between & BetweenPage>,
): SuspenseBetweenInfiniteHook<T>
export function suspenseInfiniteHook<T, F extends Filters, Ids extends readonly string[]>(
  operation: NestedListOperation<T, F, Ids>,
): SuspenseNestedInfiniteHook<T, F, Ids>
export function suspenseInfiniteHook(operation: Operation): unknown {
  return readHook(operation, infiniteOptions, useSuspenseInfiniteQuery)
}
