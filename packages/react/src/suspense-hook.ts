'use client'
import type {
  BetweenOperation,
  BookableIds,
  Filters,
  GetOperation,
  GetParams,
  Included,
  IncludeName,
  ListOperation,
  ListParams,
  NestedGetOperation,
  NestedListOperation,
  NoFilters,
  Operation,
  Page,
  SingletonOperation,
} from '@cliniko/core'
import { type ClinikoKey, type QueryError, queryOf } from '@cliniko/query'
import { type UseSuspenseQueryOptions, type UseSuspenseQueryResult, useSuspenseQuery } from '@tanstack/react-query'
import type { CompleteInput } from './input.js'
import { readHook } from './read-hook.js'

/** TanStack Query's options for a query that suspends, except the ones that the hook sets. */
export type SuspenseHookOptions<Data, Selected = Data> = Omit<
  UseSuspenseQueryOptions<Data, QueryError, Selected, ClinikoKey>,
  'queryKey' | 'queryFn' | 'queryKeyHashFn'
>

/** Reads one page of a list with Suspense. */
export interface SuspenseListHook<T, F extends Filters> {
  <const I extends IncludeName<T> = never, Selected = Page<Included<T, I>>>(
    params?: ListParams<T, F, I>,
    options?: SuspenseHookOptions<Page<Included<T, I>>, Selected>,
  ): UseSuspenseQueryResult<Selected, QueryError>
  readonly operation: ListOperation<T, F>
}

/** Reads one page of a list inside a record with Suspense: `useSuspenseInvoicesForPatientCase({ patient_case_id })`. */
export interface SuspenseNestedListHook<T, F extends Filters, Ids extends readonly string[]> {
  <const I extends IncludeName<T> = never, Selected = Page<Included<T, I>>>(
    input: CompleteInput<Ids, ListParams<T, F, I>>,
    options?: SuspenseHookOptions<Page<Included<T, I>>, Selected>,
  ): UseSuspenseQueryResult<Selected, QueryError>
  readonly operation: NestedListOperation<T, F, Ids>
}

/** Reads one record with Suspense, whatever the names of its ids: `useSuspenseSignature({ patient_form_id, id })`. */
export interface SuspenseNestedGetHook<T, F extends Filters, Ids extends readonly string[]> {
  <const I extends IncludeName<T> = never, Selected = Included<T, I>>(
    input: CompleteInput<Ids, GetParams<F, I>>,
    options?: SuspenseHookOptions<Included<T, I>, Selected>,
  ): UseSuspenseQueryResult<Selected, QueryError>
  readonly operation: NestedGetOperation<T, F, Ids>
}

/** Reads one record by its id with Suspense: `useSuspensePatient(id)`. */
export interface SuspenseGetHook<T, F extends Filters> extends SuspenseNestedGetHook<T, F, readonly ['id']> {}

/** Reads the only record of its kind with Suspense. */
export interface SuspenseSingletonHook<T> {
  <Selected = T>(
    params?: GetParams<NoFilters>,
    options?: SuspenseHookOptions<T, Selected>,
  ): UseSuspenseQueryResult<Selected, QueryError>
  readonly operation: SingletonOperation<T>
}

/** Reads between two days with Suspense: `useSuspenseAvailableTimes({ …ids, from, to })`. */
export interface SuspenseBetweenHook<Out, Params> {
  <Selected = Out>(
    input: CompleteInput<BookableIds, Params>,
    options?: SuspenseHookOptions<Out, Selected>,
  ): UseSuspenseQueryResult<Selected, QueryError>
  readonly operation: BetweenOperation<'list' | 'get', Out, Params>
}

/**
 * Makes a hook that reads a record, or one page of a list, with Suspense.
 * @example export const useSuspensePatients = suspenseHook(patients.list)
 */
/* @__NO_SIDE_EFFECTS__ */
export function suspenseHook<T, F extends Filters>(operation: ListOperation<T, F>): SuspenseListHook<T, F>
export function suspenseHook<T, F extends Filters>(operation: GetOperation<T, F>): SuspenseGetHook<T, F>
export function suspenseHook<T>(operation: SingletonOperation<T>): SuspenseSingletonHook<T>
export function suspenseHook<Out, Params>(
  operation: BetweenOperation<'list' | 'get', Out, Params>,
): SuspenseBetweenHook<Out, Params>
export function suspenseHook<T, F extends Filters, Ids extends readonly string[]>(
  operation: NestedListOperation<T, F, Ids>,
): SuspenseNestedListHook<T, F, Ids>
export function suspenseHook<T, F extends Filters, Ids extends readonly string[]>(
  operation: NestedGetOperation<T, F, Ids>,
): SuspenseNestedGetHook<T, F, Ids>
export function suspenseHook(operation: Operation): unknown {
  return readHook(operation, queryOf, useSuspenseQuery)
}
