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
import {
  type DefinedUseQueryResult,
  skipToken,
  type UseQueryOptions,
  type UseQueryResult,
  useQuery,
} from '@tanstack/react-query'
import type { RecordInput } from './input.js'
import { readHook } from './read-hook.js'

/** TanStack Query's options for a query, except the ones that the hook sets. */
export type QueryHookOptions<Data, Selected = Data> = Omit<
  UseQueryOptions<Data, QueryError, Selected, ClinikoKey>,
  'queryKey' | 'queryFn' | 'queryKeyHashFn'
>

/** Options with `initialData`, which is why `data` is never undefined. */
export type InitializedHookOptions<Data, Selected = Data> = QueryHookOptions<Data, Selected> & {
  readonly initialData: Data | (() => Data)
}

/** Reads one page of a list. While `params` is null, nothing is sent. */
export interface ListHook<T, F extends Filters> {
  <const I extends IncludeName<T> = never, Selected = Page<Included<T, I>>>(
    params: ListParams<T, F, I> | null | undefined,
    options: InitializedHookOptions<Page<Included<T, I>>, Selected>,
  ): DefinedUseQueryResult<Selected, QueryError>
  <const I extends IncludeName<T> = never, Selected = Page<Included<T, I>>>(
    params?: ListParams<T, F, I> | null,
    options?: QueryHookOptions<Page<Included<T, I>>, Selected>,
  ): UseQueryResult<Selected, QueryError>
  readonly operation: ListOperation<T, F>
}

/** Reads one page of a list inside a record: `useInvoicesForPatientCase({ patient_case_id, page: 2 })`. */
export interface NestedListHook<T, F extends Filters, Ids extends readonly string[]> {
  <const I extends IncludeName<T> = never, Selected = Page<Included<T, I>>>(
    input: RecordInput<Ids, ListParams<T, F, I>>,
    options: InitializedHookOptions<Page<Included<T, I>>, Selected>,
  ): DefinedUseQueryResult<Selected, QueryError>
  <const I extends IncludeName<T> = never, Selected = Page<Included<T, I>>>(
    input: RecordInput<Ids, ListParams<T, F, I>>,
    options?: QueryHookOptions<Page<Included<T, I>>, Selected>,
  ): UseQueryResult<Selected, QueryError>
  readonly operation: NestedListOperation<T, F, Ids>
}

/** Reads one record, whatever the names of its ids: `useSignature({ patient_form_id, id })`. */
export interface NestedGetHook<T, F extends Filters, Ids extends readonly string[]> {
  <const I extends IncludeName<T> = never, Selected = Included<T, I>>(
    input: RecordInput<Ids, GetParams<F, I>>,
    options: InitializedHookOptions<Included<T, I>, Selected>,
  ): DefinedUseQueryResult<Selected, QueryError>
  <const I extends IncludeName<T> = never, Selected = Included<T, I>>(
    input: RecordInput<Ids, GetParams<F, I>>,
    options?: QueryHookOptions<Included<T, I>, Selected>,
  ): UseQueryResult<Selected, QueryError>
  readonly operation: NestedGetOperation<T, F, Ids>
}

/** Reads one record by its id: `usePatient(id)`, `usePatient({ id, include: ['referral_source'] })`. */
export interface GetHook<T, F extends Filters> extends NestedGetHook<T, F, readonly ['id']> {}

/** Reads the only record of its kind. While `params` is null, nothing is sent. */
export interface SingletonHook<T> {
  <Selected = T>(
    params: GetParams<NoFilters> | null | undefined,
    options: InitializedHookOptions<T, Selected>,
  ): DefinedUseQueryResult<Selected, QueryError>
  <Selected = T>(
    params?: GetParams<NoFilters> | null,
    options?: QueryHookOptions<T, Selected>,
  ): UseQueryResult<Selected, QueryError>
  readonly operation: SingletonOperation<T>
}

/** Reads between two days of a business, practitioner and appointment type: `useAvailableTimes({ …ids, from, to })`. */
export interface BetweenHook<Out, Params> {
  <Selected = Out>(
    input: RecordInput<BookableIds, Params>,
    options: InitializedHookOptions<Out, Selected>,
  ): DefinedUseQueryResult<Selected, QueryError>
  <Selected = Out>(
    input: RecordInput<BookableIds, Params>,
    options?: QueryHookOptions<Out, Selected>,
  ): UseQueryResult<Selected, QueryError>
  readonly operation: BetweenOperation<'list' | 'get', Out, Params>
}

/**
 * Makes a hook that reads a record, or one page of a list.
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
  return readHook(operation, queryOf, useQuery, skipToken)
}
