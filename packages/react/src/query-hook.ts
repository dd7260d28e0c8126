'use client'
import type {
  Filters,
  GetParams,
  Included,
  IncludeName,
  ListOperation,
  ListParams,
  NestedGetOperation,
  NoFilters,
  Operation,
  Page,
  SingletonOperation,
} from '@cliniko/core'
import { toArguments } from '@cliniko/core'
import { type ClinikoKey, query } from '@cliniko/query'
import { skipToken, type UseQueryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useClinikoClient } from './provider.js'

/** TanStack's own options of a query, less those the hook sets. */
export type QueryHookOptions<Data, Selected = Data> = Omit<
  UseQueryOptions<Data, Error, Selected, ClinikoKey>,
  'queryKey' | 'queryFn'
>

/** Reads one page of a list. While `params` is null nothing is sent. */
export type ListHook<T, F extends Filters> = <const I extends IncludeName<T> = never, Selected = Page<Included<T, I>>>(
  params?: ListParams<T, F, I> | null,
  options?: QueryHookOptions<Page<Included<T, I>>, Selected>,
) => UseQueryResult<Selected, Error>

/** Which record to read, perhaps with related ones, or with the filters that find hidden ones. While it's null or undefined nothing is sent. */
export type RecordInput<F extends Filters, I = never, Id extends string = 'id'> =
  | string
  | ({ readonly [Name in Id]: string } & GetParams<F, I>)
  | null
  | undefined

/** Reads one record. */
export type GetHook<T, F extends Filters, Id extends string = 'id'> = <const I extends IncludeName<T> = never, Selected = Included<T, I>>(
  input: RecordInput<F, I, Id>,
  options?: QueryHookOptions<Included<T, I>, Selected>,
) => UseQueryResult<Selected, Error>

/** Reads the only record of its kind. While `params` is null nothing is sent. */
export type SingletonHook<T, F extends Filters> = <Selected = T>(
  params?: GetParams<F> | null,
  options?: QueryHookOptions<T, Selected>,
) => UseQueryResult<Selected, Error>

/** Makes the hook that reads with an operation: `export const usePatients = queryHook(patients.list)`. */
/* @__NO_SIDE_EFFECTS__ */
export function queryHook<T, F extends Filters>(operation: ListOperation<T, F>): ListHook<T, F>
export function queryHook<T, F extends Filters, Id extends string>(
  operation: NestedGetOperation<T, F, readonly [Id]>): GetHook<T, F, Id>
export function queryHook<T>(operation: SingletonOperation<T>): SingletonHook<T, NoFilters>
export function queryHook(operation: Operation): unknown {
  const required = operation.ids.length > 0
  return function useClinikoQuery(
    input?: unknown,
    options?: QueryHookOptions<unknown>,
  ): UseQueryResult<unknown, Error> {
    const client = useClinikoClient()
    const built = query(client, operation, ...toArguments(operation, input))
    const idle = input === null || (required && input === undefined)
    return useQuery({ ...built, ...options, ...(idle && { queryFn: skipToken }) })
  }
}
