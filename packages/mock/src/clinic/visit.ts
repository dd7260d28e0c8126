import { linkedId } from '@cliniko/core'
import type { Store } from '../store/store.js'

/** What an attendee came for. */
export interface Visit {
  readonly startsAt: string
  readonly endsAt: string
  readonly typeId: string
  readonly businessId: string
  readonly practitionerId: string
  /** The individual appointment. A visit to a group appointment has none. */
  readonly appointmentId?: string
}

/** Returns the visit that belongs to an individual or group appointment. */
export function visitOf({ tables }: Store, bookingId: string): Visit | undefined {
  const appointment = tables.individual_appointments.peek(bookingId)
  const booking = appointment ?? tables.group_appointments.peek(bookingId)
  return (
    booking && {
      startsAt: booking.starts_at,
      endsAt: booking.ends_at,
      typeId: linkedId(booking.appointment_type) ?? '',
      businessId: linkedId(booking.business) ?? '',
      practitionerId: linkedId(booking.practitioner) ?? '',
      ...(appointment && { appointmentId: bookingId }),
    }
  )
}
