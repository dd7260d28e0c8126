import { type Booking, linkedId } from '@cliniko/core'
import type { Store } from '../store/store.js'
import { isHidden } from '../store/visibility.js'

/** Returns whether a booking overlaps another of the same practitioner. */
export function hasConflict(store: Store, booking: Booking): boolean {
  return bookingsOf(store, linkedId(booking.practitioner) ?? '').some(
    (other) => other.id !== booking.id && other.starts_at < booking.ends_at && booking.starts_at < other.ends_at,
  )
}

/** Returns the bookings of all kinds that occupy a practitioner: none that is cancelled, archived or deleted. */
export function bookingsOf(store: Store, practitionerId: string): Booking[] {
  return store.bookings.by('practitioner_id', practitionerId).filter((booking) => !isHidden(booking))
}
