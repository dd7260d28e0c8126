import type { IndividualAppointment } from '@cliniko/core'
import { calendarText } from '@/text'

/** What became of an appointment. `booked` is open: nobody has said yet whether the patient came. */
export type Status = 'booked' | 'arrived' | 'missed' | 'cancelled'

/** The name of each status. */
export const statusNames: { readonly [status in Status]: string } = calendarText.states

/** Returns the status of an appointment. */
export function statusOf(appointment: IndividualAppointment): Status {
  if (appointment.cancelled_at) return 'cancelled'
  if (appointment.patient_arrived) return 'arrived'
  return appointment.did_not_arrive ? 'missed' : 'booked'
}
