import type { Booking } from '@cliniko/core'
import { isHidden } from '../lists/collections.js'
import { idIn } from '../lists/fields.js'
import type { Store } from '../store/store.js'

/** Whether a booking overlaps another of its practitioner. */
export function hasConflict(store: Store, booking: Booking): boolean {
  return bookingsOf(store, idIn(booking.practitioner) ?? '').some(
    (other) => other.id !== booking.id && other.starts_at < booking.ends_at && booking.starts_at < other.ends_at,
  )
}

/** What takes a practitioner's time: bookings of all kinds but those that are cancelled, archived or deleted. */
export function bookingsOf(store: Store, practitionerId: string): Booking[] {
  return store.bookings.by('practitioner_id', practitionerId).filter((booking) => !isHidden(booking))
}
