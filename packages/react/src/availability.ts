'use client'
import type { AvailableTimesResult } from '@cliniko/core'
import { type AvailabilityInput, availabilityQuery, type ClinikoKey, type QueryError } from '@cliniko/query'
import {
  type DefinedUseQueryResult,
  skipToken,
  type UseQueryResult,
  type UseSuspenseQueryResult,
  useQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { useMergedOptions } from './merge-options.js'
import { useClinikoClient } from './provider.js'
import type { InitializedHookOptions, QueryHookOptions } from './query-hook.js'
import type { SuspenseHookOptions } from './suspense-hook.js'

/**
 * Finds the times when appointments can be booked online, over any number of days, for several practitioners and appointment
 * types. A booking or a block makes them stale. While `input` is null, nothing is sent.
 *
 * @example
 * const { data, error } = useAvailability({ businessId, practitionerIds, appointmentTypeIds, from, to, timeZone })
 * data?.times.map(({ startsAt, practitionerId }) => [startsAt, practitionerId])
 * data?.notBookable.map(({ practitionerId, reasons }) => [practitionerId, reasons])
 */
export function useAvailability<Selected = AvailableTimesResult>(
  input: AvailabilityInput | null | undefined,
  options: InitializedHookOptions<AvailableTimesResult, Selected>,
): DefinedUseQueryResult<Selected, QueryError>
export function useAvailability<Selected = AvailableTimesResult>(
  input: AvailabilityInput | null | undefined,
  options?: QueryHookOptions<AvailableTimesResult, Selected>,
): UseQueryResult<Selected, QueryError>
export function useAvailability<Selected>(
  input: AvailabilityInput | null | undefined,
  options?: QueryHookOptions<AvailableTimesResult, Selected>,
): UseQueryResult<Selected, QueryError> {
  const merged = useMergedOptions(availabilityQuery(useClinikoClient(), input ?? nothing), options, 'useAvailability')
  return useQuery<AvailableTimesResult, QueryError, Selected, ClinikoKey>(
    input ? merged : { ...merged, queryFn: skipToken },
  )
}

/**
 * Finds available times like {@link useAvailability}, with Suspense.
 * @example const { data } = useSuspenseAvailability({ businessId, practitionerIds, appointmentTypeIds, from, to, timeZone })
 */
export function useSuspenseAvailability<Selected = AvailableTimesResult>(
  input: AvailabilityInput,
  options?: SuspenseHookOptions<AvailableTimesResult, Selected>,
): UseSuspenseQueryResult<Selected, QueryError> {
  return useSuspenseQuery<AvailableTimesResult, QueryError, Selected, ClinikoKey>(
    useMergedOptions(availabilityQuery(useClinikoClient(), input), options, 'useSuspenseAvailability'),
  )
}

const nothing: AvailabilityInput = {
  businessId: '',
  practitionerIds: [],
  appointmentTypeIds: [],
  from: '',
  to: '',
  timeZone: '',
}
