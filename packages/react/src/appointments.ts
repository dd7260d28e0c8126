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
import {
  type DefinedUseQueryResult,
  skipToken,
  type UseQueryResult,
  type UseSuspenseQueryResult,
  useQuery,
  useSuspenseQuery,
} from '@tanstack/react-query'
import { useMergedOptions } from './merge-options.js'
import { hookOf, type MutationHook } from './mutation-hook.js'
import { useClinikoClient } from './provider.js'
import type { InitializedHookOptions, QueryHookOptions } from './query-hook.js'
import type { SuspenseHookOptions } from './suspense-hook.js'

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
  input: AppointmentsInput<I> | null | undefined,
  options: InitializedHookOptions<Included<IndividualAppointment, I>[], Selected>,
): DefinedUseQueryResult<Selected, QueryError>
export function useAppointments<
  const I extends IncludeName<IndividualAppointment> = never,
  Selected = Included<IndividualAppointment, I>[],
>(
  input: AppointmentsInput<I> | null | undefined,
  options?: QueryHookOptions<Included<IndividualAppointment, I>[], Selected>,
): UseQueryResult<Selected, QueryError>
export function useAppointments<I extends IncludeName<IndividualAppointment>, Selected>(
  input: AppointmentsInput<I> | null | undefined,
  options?: QueryHookOptions<Included<IndividualAppointment, I>[], Selected>,
): UseQueryResult<Selected, QueryError> {
  const merged = useMergedOptions(
    appointmentsQuery(useClinikoClient(), input ?? { from: '', to: '' }),
    options,
    'useAppointments',
  )
  return useQuery<Included<IndividualAppointment, I>[], QueryError, Selected, ClinikoKey>(
    input ? merged : { ...merged, queryFn: skipToken },
  )
}

/**
 * Reads appointments like {@link useAppointments}, with Suspense.
 * @example const { data } = useSuspenseAppointments({ from, to, include: ['patient'] })
 */
export function useSuspenseAppointments<
  const I extends IncludeName<IndividualAppointment> = never,
  Selected = Included<IndividualAppointment, I>[],
>(
  input: AppointmentsInput<I>,
  options?: SuspenseHookOptions<Included<IndividualAppointment, I>[], Selected>,
): UseSuspenseQueryResult<Selected, QueryError> {
  return useSuspenseQuery<Included<IndividualAppointment, I>[], QueryError, Selected, ClinikoKey>(
    useMergedOptions(appointmentsQuery(useClinikoClient(), input), options, 'useSuspenseAppointments'),
  )
}

/**
 * Marks the patient of an individual appointment as arrived (true), as not arrived (false), or as open again (null). It
 * shows at once, and costs three requests.
 *
 * For a patient of a group appointment, use `useUpdateAttendee().mutate({ id, arrived })`.
 *
 * @example useMarkArrived().mutate({ appointmentId, arrived: true })
 */
export const useMarkArrived: MutationHook<void, Arrival> = /* @__PURE__ */ hookOf(arrival)
