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
import type { QueryError } from '@cliniko/query'
import { type UseSuspenseQueryResult, useSuspenseQuery } from '@tanstack/react-query'
import { allOptions } from './all-hook.js'
import type { CompleteInput } from './input.js'
import { readHook } from './read-hook.js'
import type { SuspenseHookOptions } from './suspense-hook.js'

/** Reads all pages of a list into one array with Suspense. */
export interface SuspenseAllHook<T, F extends Filters> {
  <const I extends IncludeName<T> = never, Selected = Included<T, I>[]>(
    params?: ListParams<T, F, I>,
    options?: SuspenseHookOptions<Included<T, I>[], Selected>,
  ): UseSuspenseQueryResult<Selected, QueryError>
  readonly operation: ListOperation<T, F>
}

/** Reads all pages of a list inside a record with Suspense: `useSuspenseAllInvoicesForPatientCase(patientCaseId)`. */
export interface SuspenseNestedAllHook<T, F extends Filters, Ids extends readonly string[]> {
  <const I extends IncludeName<T> = never, Selected = Included<T, I>[]>(
    input: CompleteInput<Ids, ListParams<T, F, I>>,
    options?: SuspenseHookOptions<Included<T, I>[], Selected>,
  ): UseSuspenseQueryResult<Selected, QueryError>
  readonly operation: NestedListOperation<T, F, Ids>
}

/** Reads all pages of a list between two days with Suspense: `useSuspenseAllAvailableTimes({ …ids, from, to })`. */
export interface SuspenseBetweenAllHook<T> {
  <Selected = T[]>(
    input: CompleteInput<BookableIds, Between & BetweenPage>,
    options?: SuspenseHookOptions<T[], Selected>,
  ): UseSuspenseQueryResult<Selected, QueryError>
  readonly operation: BetweenOperation<'list', Page<T>, Between & BetweenPage>
}

/**
 * Makes a hook that reads all pages of a list into one array with Suspense.
 * @example export const useSuspenseAllPatients = suspenseAllHook(patients.list)
 */
/* @__NO_SIDE_EFFECTS__ */
export function suspenseAllHook<T, F extends Filters>(operation: ListOperation<T, F>): SuspenseAllHook<T, F>
export function suspenseAllHook<T>(
  operation: BetweenOperation<'list', Page<T>, Between & BetweenPage>,
): SuspenseBetweenAllHook<T>
export function suspenseAllHook<T, F extends Filters, Ids extends readonly string[]>(
  operation: NestedListOperation<T, F, Ids>,
): SuspenseNestedAllHook<T, F, Ids>
export function suspenseAllHook(operation: Operation): unknown {
  return readHook(operation, allOptions, useSuspenseQuery)
}
