import {
  type Client,
  type DateTimeInput,
  type Included,
  type IncludeName,
  type IndividualAppointment,
  InputError,
  individualAppointments,
  parseTime,
} from '@cliniko/core'
import { allQuery } from '../all.js'
import type { ClinikoQuery } from '../query.js'
import { failing } from './workflow-options.js'

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
 * Times count to the second. An invalid input makes the query fail with an `InputError`.
 *
 * @example queryClient.prefetchQuery(appointmentsQuery(client, { from, to, include: ['patient'] }))
 */
export function appointmentsQuery<const I extends IncludeName<IndividualAppointment> = never>(
  client: Client,
  { from, to, practitionerId, businessId, patientId, cancelled, include }: AppointmentsInput<I>,
): ClinikoQuery<Included<IndividualAppointment, I>[]> {
  const options = allQuery(client, individualAppointments.list, {
    where: {
      starts_at: { gte: from, lt: to },
      ...(practitionerId !== undefined && { practitioner_id: practitionerId }),
      ...(businessId !== undefined && { business_id: businessId }),
      ...(patientId !== undefined && { patient_id: patientId }),
      ...(cancelled && { cancelled_at: { any: true } }),
    },
    sort: 'starts_at',
    ...(include && { include }),
  })
  try {
    parseTime(from, 'from')
    parseTime(to, 'to')
    return options
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return failing(options, error)
  }
}
