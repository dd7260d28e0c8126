import type { IndividualAppointment } from '@cliniko/core'

/** The status of an appointment. */
export type Status = 'booked' | 'arrived' | 'missed' | 'cancelled'

/** The name of each status. */
export const statusNames: { readonly [status in Status]: string } = {
  booked: 'Booked',
  arrived: 'Arrived',
  missed: 'Did not arrive',
  cancelled: 'Cancelled',
}

/** Returns the status of an appointment. */
export function statusOf(appointment: IndividualAppointment): Status {
  if (appointment.cancelled_at) return 'cancelled'
  if (appointment.patient_arrived) return 'arrived'
  return appointment.did_not_arrive ? 'missed' : 'booked'
}
