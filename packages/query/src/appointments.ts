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
import { withFields } from './layers/paint.js'
import { storeOf } from './layers/store.js'
import type { ClinikoMutation } from './mutation.js'
import type { ClinikoQuery } from './query.js'
import type { CachedRecord } from './records.js'
import { follow, patchWith } from './write.js'

/** The appointments to read. */
export interface AppointmentsInput<I = never> {
  /** The start of the time range. Appointments that start at this moment are included. */
  readonly from: DateTimeInput
  /** The end of the time range. Appointments that start at this moment are excluded. */
  readonly to: DateTimeInput
  readonly practitionerId?: string | undefined
  readonly businessId?: string | undefined
  readonly patientId?: string | undefined
  /** Whether to include cancelled appointments. Default: false. */
  readonly cancelled?: boolean | undefined
  /** Related records to add as `appointment.included`. */
  readonly include?: readonly I[] | undefined
}

/**
 * Returns the options of a query for all individual appointments that start in a time range, in order.
 *
 * @example queryClient.prefetchQuery(appointmentsQuery(client, { from, to, include: ['patient'] }))
 */
export function appointmentsQuery<const I extends IncludeName<IndividualAppointment> = never>(
  client: Client,
  { from, to, practitionerId, businessId, patientId, cancelled, include }: AppointmentsInput<I>,
): ClinikoQuery<Included<IndividualAppointment, I>[]> {
  return allQuery(client, individualAppointments.list, {
    where: {
      starts_at: { gte: toIso(from), lt: toIso(to) },
      ...(practitionerId && { practitioner_id: practitionerId }),
      ...(businessId && { business_id: businessId }),
      ...(patientId && { patient_id: patientId }),
      ...(cancelled && { cancelled_at: { any: true } }),
    },
    sort: 'starts_at',
    ...(include && { include }),
  })
}

/** A `Date` and its string must give the same key, because a key from a server arrives as JSON. */
function toIso(time: DateTimeInput): string {
  return typeof time === 'string' ? time : time.toISOString()
}

/** The variables of {@link arrival}. */
export interface Arrival {
  readonly appointmentId: string
  /** True: the patient has arrived. False: the patient did not arrive. Null: open again. */
  readonly arrived: boolean | null
}

/**
 * Returns the options of a mutation that marks the patient of an individual appointment as arrived, as not arrived, or as
 * neither yet.
 *
 * The API stores this on the appointment's attendee, so the mutation reads the attendee first.
 *
 * @example useMutation(arrival(client)).mutate({ appointmentId, arrived: true }) // false: did not arrive, null: open again
 */
export function arrival(client: Client): ClinikoMutation<void, Arrival> {
  const { resource } = individualAppointments.list
  return {
    mutationKey: [client.scope, resource, 'arrival'],
    async mutationFn({ appointmentId, arrived }, { client: queryClient }) {
      const store = storeOf(queryClient)
      const { scope } = client
      const fields = { patient_arrived: arrived, did_not_arrive: arrived === null ? null : !arrived }
      const change = (record: CachedRecord) => withFields(record, fields)
      const pending = store.begin(scope, { resource, id: appointmentId, change })
      try {
        const attendee = await store.inOrder(`${scope}/${resource}/${appointmentId}`, async () => {
          const { items } = await client.request(attendees.list, { where: { booking_id: appointmentId }, perPage: 1 })
          if (!items[0]) throw new InputError('appointmentId: this appointment has no attendee to mark as arrived.')
          return client.request(attendees.update, items[0].id, { arrived })
        })
        const record = attendee as unknown as CachedRecord
        pending.apply([patchWith('attendees', record)])
        follow(queryClient, client, pending, {
          scope,
          resource,
          id: appointmentId,
          isNew: false,
          isSeries: false,
          versions: [],
        })
      } catch (error) {
        pending.end()
        throw error
      }
    },
    retry: false,
    networkMode: 'always',
  }
}
