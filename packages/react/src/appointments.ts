'use client'
import type { Included, IncludeName, IndividualAppointment } from '@cliniko/core'
import {
  type AppointmentsInput,
  type Arrival,
  appointmentsQuery,
  arrival,
  type ClinikoKey,
  type QueryError,
} from '@cliniko/query'
import { skipToken, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { hookOf, type MutationHook } from './mutation-hook.js'
import { useClinikoClient } from './provider.js'
import type { QueryHookOptions } from './query-hook.js'

/**
 * Reads all individual appointments that start in a time range, in order, with the related records that `include` names.
 * While `input` is null, nothing is sent.
 *
 * @example
 * const { data = [] } = useAppointments({ from, to, include: ['patient', 'appointment_type'] })
 * data.map(({ starts_at, included }) => [starts_at, included.patient?.label])
 */
export function useAppointments<
  const I extends IncludeName<IndividualAppointment> = never,
  Selected = Included<IndividualAppointment, I>[],
>(
  input: AppointmentsInput<I> | null,
  options?: QueryHookOptions<Included<IndividualAppointment, I>[], Selected>,
): UseQueryResult<Selected, QueryError> {
  const client = useClinikoClient()
  const queryOptions = appointmentsQuery(client, input ?? { from: '', to: '' })
  return useQuery<Included<IndividualAppointment, I>[], QueryError, Selected, ClinikoKey>({
    ...queryOptions,
    ...options,
    ...(input === null && { queryFn: skipToken }),
  })
}

/**
 * Marks the patient of an individual appointment as arrived (true), as not arrived (false), or as open again (null).
 *
 * For a patient of a group appointment, use `useUpdateAttendee().mutate({ id, arrived })`.
 *
 * @example useMarkArrived().mutate({ appointmentId, arrived: true })
 */
export const useMarkArrived: MutationHook<void, Arrival> = /* @__PURE__ */ hookOf(arrival)
