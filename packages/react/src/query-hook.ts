'use client'
import {
  type BetweenOperation,
  type BookableIds,
  type Filters,
  type GetOperation,
  type GetParams,
  type Included,
  type IncludeName,
  type ListOperation,
  type ListParams,
  type NestedGetOperation,
  type NestedListOperation,
  type NoFilters,
  type Operation,
  type Page,
  type SingletonOperation,
  toArguments,
} from '@cliniko/core'
import { type ClinikoKey, query } from '@cliniko/query'
import { skipToken, type UseQueryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { isComplete, type RecordInput } from './input.js'
import { useClinikoClient } from './provider.js'

/** TanStack Query's options for a query, except the ones that the hook sets. */
export type QueryHookOptions<Data, Selected = Data> = Omit<
  UseQueryOptions<Data, Error, Selected, ClinikoKey>,
  'queryKey' | 'queryFn'
>

/** Reads one page of a list. While `params` is null, nothing is sent. */
export interface ListHook<T, F extends Filters> {
  <const I extends IncludeName<T> = never, Selected = Page<Included<T, I>>>(
    params?: ListParams<T, F, I> | null,
    options?: QueryHookOptions<Page<Included<T, I>>, Selected>,
  ): UseQueryResult<Selected, Error>
  readonly operation: ListOperation<T, F>
}

/** Reads one page of a list inside a record: `useInvoicesForPatientCase({ patient_case_id, page: 2 })`. */
export interface NestedListHook<T, F extends Filters, Ids extends readonly string[]> {
  <const I extends IncludeName<T> = never, Selected = Page<Included<T, I>>>(
    input: RecordInput<Ids, ListParams<T, F, I>>,
    options?: QueryHookOptions<Page<Included<T, I>>, Selected>,
  ): UseQueryResult<Selected, Error>
  readonly operation: NestedListOperation<T, F, Ids>
}

/** Reads one record, whatever the names of its ids: `useSignature({ patient_form_id, id })`. */
export interface NestedGetHook<T, F extends Filters, Ids extends readonly string[]> {
  <const I extends IncludeName<T> = never, Selected = Included<T, I>>(
    input: RecordInput<Ids, GetParams<F, I>>,
    options?: QueryHookOptions<Included<T, I>, Selected>,
  ): UseQueryResult<Selected, Error>
  readonly operation: NestedGetOperation<T, F, Ids>
}

/** Reads one record by its id: `usePatient(id)`, `usePatient({ id, include: ['referral_source'] })`. */
export interface GetHook<T, F extends Filters> extends NestedGetHook<T, F, readonly ['id']> {}

/** Reads the only record of its kind. While `params` is null, nothing is sent. */
export interface SingletonHook<T> {
  <Selected = T>(
    params?: GetParams<NoFilters> | null,
    options?: QueryHookOptions<T, Selected>,
  ): UseQueryResult<Selected, Error>
  readonly operation: SingletonOperation<T>
}

/** Reads between two days of a business, practitioner and appointment type: `useAvailableTimes({ …ids, from, to })`. */
export interface BetweenHook<Out, Params> {
  <Selected = Out>(
    input: RecordInput<BookableIds, Params>,
    options?: QueryHookOptions<Out, Selected>,
  ): UseQueryResult<Selected, Error>
  readonly operation: BetweenOperation<'list' | 'get', Out, Params>
}

/**
 * Makes a hook that reads with an operation.
 * @example export const usePatients = queryHook(patients.list)
 */
/* @__NO_SIDE_EFFECTS__ */
export function queryHook<T, F extends Filters>(operation: ListOperation<T, F>): ListHook<T, F>
export function queryHook<T, F extends Filters>(operation: GetOperation<T, F>): GetHook<T, F>
export function queryHook<T>(operation: SingletonOperation<T>): SingletonHook<T>
export function queryHook<Out, Params>(
  operation: BetweenOperation<'list' | 'get', Out, Params>,
): BetweenHook<Out, Params>
export function queryHook<T, F extends Filters, Ids extends readonly string[]>(
  operation: NestedListOperation<T, F, Ids>,
): NestedListHook<T, F, Ids>
export function queryHook<T, F extends Filters, Ids extends readonly string[]>(
  operation: NestedGetOperation<T, F, Ids>,
): NestedGetHook<T, F, Ids>
export function queryHook(operation: Operation): unknown {
  function useClinikoQuery(input?: unknown, options?: QueryHookOptions<unknown>): UseQueryResult<unknown, Error> {
    const args = toArguments(operation, input)
    const queryOptions = query(useClinikoClient(), operation, ...args)
    const isIdle = !isComplete(operation, input, args)
    return useQuery({ ...queryOptions, ...options, ...(isIdle && { queryFn: skipToken }) })
  }
  return Object.assign(useClinikoQuery, { operation })
}
