import { type Attendee, linkedId } from '@cliniko/core'
import type { Store } from '../store/store.js'
import { isHidden } from '../store/visibility.js'

/** Frees the seat of an attendee in a group appointment. Does nothing for an individual appointment. */
export function freeSeat(store: Store, { booking, patient }: Attendee): void {
  const group = store.tables.group_appointments.get(linkedId(booking) ?? '')
  if (!group) return
  group.patient_ids = (group.patient_ids ?? []).filter((id) => id !== linkedId(patient))
  group.updated_at = store.now()
}

/** Returns the attendees of a booking that aren't cancelled, archived or deleted. */
export function presentAttendees(store: Store, bookingId: string): Attendee[] {
  return store.tables.attendees.by('booking_id', bookingId).filter((attendee) => !isHidden(attendee))
}
