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
import { allQuery, type ClinikoQuery, type QueryError } from '@cliniko/query'
import { type DefinedUseQueryResult, skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { RecordInput } from './input.js'
import type { InitializedHookOptions, QueryHookOptions } from './query-hook.js'
import { readHook } from './read-hook.js'

/** Reads all pages of a list into one array. While `params` is null, nothing is sent. */
export interface AllHook<T, F extends Filters> {
  <const I extends IncludeName<T> = never, Selected = Included<T, I>[]>(
    params: ListParams<T, F, I> | null | undefined,
    options: InitializedHookOptions<Included<T, I>[], Selected>,
  ): DefinedUseQueryResult<Selected, QueryError>
  <const I extends IncludeName<T> = never, Selected = Included<T, I>[]>(
    params?: ListParams<T, F, I> | null,
    options?: QueryHookOptions<Included<T, I>[], Selected>,
  ): UseQueryResult<Selected, QueryError>
  readonly operation: ListOperation<T, F>
}

/** Reads all pages of a list inside a record into one array: `useAllInvoicesForPatientCase(patientCaseId)`. */
export interface NestedAllHook<T, F extends Filters, Ids extends readonly string[]> {
  <const I extends IncludeName<T> = never, Selected = Included<T, I>[]>(
    input: RecordInput<Ids, ListParams<T, F, I>>,
    options: InitializedHookOptions<Included<T, I>[], Selected>,
  ): DefinedUseQueryResult<Selected, QueryError>
  <const I extends IncludeName<T> = never, Selected = Included<T, I>[]>(
    input: RecordInput<Ids, ListParams<T, F, I>>,
    options?: QueryHookOptions<Included<T, I>[], Selected>,
  ): UseQueryResult<Selected, QueryError>
  readonly operation: NestedListOperation<T, F, Ids>
}

/** Reads all pages of a list between two days into one array: `useAllAvailableTimes({ …ids, from, to })`. */
export interface BetweenAllHook<T> {
  <Selected = T[]>(
    input: RecordInput<BookableIds, Between & BetweenPage>,
    options: InitializedHookOptions<T[], Selected>,
  ): DefinedUseQueryResult<Selected, QueryError>
  <Selected = T[]>(
    input: RecordInput<BookableIds, Between & BetweenPage>,
    options?: QueryHookOptions<T[], Selected>,
  ): UseQueryResult<Selected, QueryError>
  readonly operation: BetweenOperation<'list', Page<T>, Between & BetweenPage>
}

/**
 * Makes a hook that reads all pages of a list into one array.
 * @example export const useAllPatients = allHook(patients.list)
 */
/* @__NO_SIDE_EFFECTS__ */
export function allHook<T, F extends Filters>(operation: ListOperation<T, F>): AllHook<T, F>
export function allHook<T>(operation: BetweenOperation<'list', Page<T>, Between & BetweenPage>): BetweenAllHook<T>
export function allHook<T, F extends Filters, Ids extends readonly string[]>(
  operation: NestedListOperation<T, F, Ids>,
): NestedAllHook<T, F, Ids>
export function allHook(operation: Operation): unknown {
  return readHook(operation, allOptions, useQuery, skipToken)
}

/** `allQuery` for an operation that a factory has accepted: their signatures accept only lists. */
export function allOptions(client: Client, operation: Operation, ...args: readonly unknown[]): ClinikoQuery<unknown> {
  return allQuery(client, operation as ListOperation, ...(args as []))
}
