import {
  attendees,
  type Client,
  type DateTimeInput,
  type Included,
  type IncludeName,
  type IndividualAppointment,
  InputError,
  individualAppointments,
} from '@cliniko/core'
import { allQuery } from './all.js'
import { type ClinikoMutation, invalidate } from './mutation.js'
import { patchCache, restore } from './optimistic.js'
import type { ClinikoQuery } from './query.js'

/** Which appointments to show. */
export interface AppointmentsInput<I = never> {
  /** The first moment. Appointments that start at it are in. */
  readonly from: DateTimeInput
  /** The moment after the last. Appointments that start at it are out. */
  readonly to: DateTimeInput
  readonly practitionerId?: string | undefined
  readonly businessId?: string | undefined
  readonly patientId?: string | undefined
  /** Whether those cancelled are shown too. Default: false. */
  readonly cancelled?: boolean | undefined
  /** Related records to bring along. */
  readonly include?: readonly I[] | undefined
}

/**
 * Options of a query for all individual appointments that start in a span, in the order they start.
 *
 * @example queryClient.prefetchQuery(appointmentsQuery(client, { from, to, include: ['patient'] }))
 */
export function appointmentsQuery<const I extends IncludeName<IndividualAppointment> = never>(
  client: Client,
  { from, to, practitionerId, businessId, patientId, cancelled, include }: AppointmentsInput<I>,
): ClinikoQuery<Included<IndividualAppointment, I>[]> {
  return allQuery(client, individualAppointments.list, {
    where: {
      starts_at: { gte: iso(from), lt: iso(to) },
      ...(practitionerId && { practitioner_id: practitionerId }),
      ...(businessId && { business_id: businessId }),
      ...(patientId && { patient_id: patientId }),
      ...(cancelled && { cancelled_at: { any: true } }),
    },
    sort: 'starts_at',
    ...(include && { include }),
  })
}

/** A date and its string must have one key, also after a server has sent it. */
function iso(time: DateTimeInput): string {
  return typeof time === 'string' ? time : time.toISOString()
}

/** Whose arrival changes. */
export interface Arrival {
  readonly appointmentId: string
  readonly arrived: boolean
}

/**
 * Options of a mutation that marks the patient of an individual appointment as arrived, or not.
 *
 * The API keeps this at the appointment's attendee, which is looked up first.
 *
 * @example useMutation(arrival(client)).mutate({ appointmentId, arrived: true })
 */
export function arrival(client: Client): ClinikoMutation<void, Arrival> {
  return {
    async mutationFn({ appointmentId, arrived }) {
      const { items } = await client.request(attendees.list, { where: { booking_id: appointmentId }, perPage: 1 })
      const attendee = items[0]
      if (!attendee) throw new InputError('The appointment has no attendee whose arrival could be marked.')
      await client.request(attendees.update, attendee.id, { arrived })
    },
    onMutate: ({ appointmentId, arrived }, { client: queryClient }) =>
      patchCache(queryClient, client, individualAppointments.list.resource, appointmentId, {
        patient_arrived: arrived,
      }),
    onError: (_error, _arrival, snapshot, { client: queryClient }) => restore(queryClient, snapshot),
    onSettled: (_data, _error, _arrival, _snapshot, { client: queryClient }) =>
      invalidate(queryClient, client, attendees.list.resource),
    retry: false,
  }
}
