import { fieldsOf } from '../fields.js'
import type { Booking } from '../resources/bookings.js'
import type { GroupAppointment } from '../resources/group-appointments.js'
import type { IndividualAppointment } from '../resources/individual-appointments.js'
import type { UnavailableBlock } from '../resources/unavailable-blocks.js'

/** The kind of a booking. */
export type BookingKind = 'group_appointment' | 'individual_appointment' | 'unavailable_block'

/**
 * Returns the kind of a booking, which its fields reveal: the API does not say.
 * @example if (bookingKind(booking) === 'individual_appointment') {}
 */
export function bookingKind(booking: Booking): BookingKind {
  if (isIndividualAppointment(booking)) return 'individual_appointment'
  return isGroupAppointment(booking) ? 'group_appointment' : 'unavailable_block'
}

/** Whether a booking is an individual appointment. */
export function isIndividualAppointment(booking: Booking): booking is IndividualAppointment {
  const fields = fieldsOf(booking)
  return 'patient_name' in fields || 'patient' in fields
}

/** Whether a booking is a group appointment. */
export function isGroupAppointment(booking: Booking): booking is GroupAppointment {
  return 'max_attendees' in fieldsOf(booking)
}

/** Whether a booking is an unavailable block. */
export function isUnavailableBlock(booking: Booking): booking is UnavailableBlock {
  return bookingKind(booking) === 'unavailable_block'
}
