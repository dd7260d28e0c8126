import type { IndividualAppointment } from '@cliniko/core'

/** What an appointment has come to. */
export type Status = 'booked' | 'arrived' | 'missed' | 'cancelled'

/** How each is called. */
export const statusNames: { readonly [status in Status]: string } = {
  booked: 'Booked',
  arrived: 'Arrived',
  missed: 'Did not arrive',
  cancelled: 'Cancelled',
}

/** An appointment's status, by the fields that tell. */
export function statusOf(appointment: IndividualAppointment): Status {
  if (appointment.cancelled_at) return 'cancelled'
  if (appointment.patient_arrived) return 'arrived'
  return appointment.did_not_arrive ? 'missed' : 'booked'
}
