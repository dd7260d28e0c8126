/**
 * Whose cached answers change when a resource is written: its own, and those that show it or count on it. A patient's
 * new name shows in each appointment; a cancelled appointment is gone from bookings.
 */
const shownIn: { readonly [resource: string]: readonly string[] } = {
  appointment_types: ['individual_appointments', 'bookings'],
  attendees: ['individual_appointments', 'bookings'],
  businesses: ['individual_appointments', 'bookings'],
  individual_appointments: ['bookings', 'attendees'],
  patients: ['individual_appointments', 'bookings', 'attendees'],
  practitioners: ['individual_appointments', 'bookings'],
}

/** The resources to fetch again after a write to one. */
export function affectedBy(resource: string): readonly string[] {
  return [resource, ...(shownIn[resource] ?? [])]
}
