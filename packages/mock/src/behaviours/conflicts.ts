import type { Booking } from '@cliniko/core'
import type { Store } from '../store.js'

/** All bookings, as the API lists them. */
export function* bookingsOf({ tables }: Store): Generator<Booking> {
  yield* tables.individual_appointments.values()
  yield* tables.group_appointments.values()
  yield* tables.unavailable_blocks.values()
}

/** Whether a booking overlaps another of its practitioner. */
export function hasConflict(store: Store, booking: Booking): boolean {
  for (const other of bookingsOf(store)) {
    const counts = other.id !== booking.id && other.practitioner.links.self === booking.practitioner.links.self
    if (counts && isOn(other) && other.starts_at < booking.ends_at && booking.starts_at < other.ends_at) return true
  }
  return false
}

function isOn(booking: Booking): boolean {
  return !booking.archived_at && !booking.deleted_at && !('cancelled_at' in booking && booking.cancelled_at)
}
