'use client'
import {
  type ClinikoKey,
  type PatientSearchInput,
  type PatientSearchPage,
  patientSearchQuery,
  type QueryError,
} from '@cliniko/query'
import { type DefinedUseQueryResult, skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useMergedOptions } from './merge-options.js'
import { useClinikoClient } from './provider.js'
import type { InitializedHookOptions, QueryHookOptions } from './query-hook.js'

/**
 * Searches for patients while a user types: by name, email address, date of birth or id, and with an index by phone number.
 *
 * Pass each letter: the hook waits for a pause of 250 ms, aborts the search before, and narrows an earlier result without a
 * request where it can. The previous result shows meanwhile: then `isPlaceholderData` is true. For an empty text nothing is
 * sent.
 *
 * @param text - What the user has typed.
 * @param input - How many patients, whether archived ones, and an index from `createPatientIndex`.
 * @example
 * const { data, isPlaceholderData } = usePatientSearch(text, { limit: 10 })
 * data?.items.map(({ id, label }) => <li key={id} aria-busy={isPlaceholderData}>{label}</li>)
 */
export function usePatientSearch<Selected = PatientSearchPage>(
  text: string | null | undefined,
  input: PatientSearchInput | null | undefined,
  options: InitializedHookOptions<PatientSearchPage, Selected>,
): DefinedUseQueryResult<Selected, QueryError>
export function usePatientSearch<Selected = PatientSearchPage>(
  text: string | null | undefined,
  input?: PatientSearchInput | null,
  options?: QueryHookOptions<PatientSearchPage, Selected>,
): UseQueryResult<Selected, QueryError>
export function usePatientSearch<Selected>(
  text: string | null | undefined,
  input?: PatientSearchInput | null,
  options?: QueryHookOptions<PatientSearchPage, Selected>,
): UseQueryResult<Selected, QueryError> {
  const own = patientSearchQuery(useClinikoClient(), text, input)
  const merged = useMergedOptions(own, options, 'usePatientSearch')
  return useQuery<PatientSearchPage, QueryError, Selected, ClinikoKey>(
    own.enabled ? merged : { ...merged, queryFn: skipToken },
  )
}
