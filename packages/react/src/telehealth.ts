'use client'
import {
  type ClinikoKey,
  type QueryError,
  type TelehealthRecord,
  type TelehealthSource,
  telehealthQuery,
} from '@cliniko/query'
import { skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useMergedOptions } from './merge-options.js'
import { useClinikoClient } from './provider.js'
import type { QueryHookOptions } from './query-hook.js'

/**
 * Returns the telehealth link of an appointment or attendee, as `data`. It is null if there is none, or if it doesn't work.
 * While `record` is null, nothing is sent.
 *
 * From an appointment it is the link for staff. From an attendee it is the link for the patient, which gives access to
 * anyone who has it: show it to that patient only, and don't log it.
 *
 * @example const { data: url } = useTelehealthUrl(appointment)
 */
export function useTelehealthUrl(
  record: TelehealthRecord | null | undefined,
  options?: Omit<QueryHookOptions<TelehealthSource, string | null>, 'select'>,
): UseQueryResult<string | null, QueryError> {
  const own = telehealthQuery(useClinikoClient(), record)
  const merged = useMergedOptions(own, options, 'useTelehealthUrl')
  return useQuery<TelehealthSource, QueryError, string | null, ClinikoKey>(
    own.enabled ? merged : { ...merged, queryFn: skipToken },
  )
}
