/**
 * Whose cached answers change when a resource is written: its own, and those that show it or count on it. A patient's
 * new name shows in each appointment; a cancelled appointment is gone from bookings.
 */
const shownIn: { readonly [resource: string]: readonly string[] } = {
  appointment_types: ['individual_appointments', 'group_appointments', 'bookings', 'services'],
  attendees: ['individual_appointments', 'bookings'],
  businesses: ['individual_appointments', 'bookings'],
  group_appointments: ['bookings', 'attendees'],
  individual_appointments: ['bookings', 'attendees'],
  patients: ['individual_appointments', 'bookings', 'attendees'],
  practitioners: ['individual_appointments', 'bookings'],
  product_suppliers: ['products'],
  stock_adjustments: ['products'],
  taxes: ['billable_items', 'products'],
  unavailable_block_types: ['unavailable_blocks', 'bookings'],
  unavailable_blocks: ['bookings'],
}

/** The resources to fetch again after a write to one. */
export function affectedBy(resource: string): readonly string[] {
  return [resource, ...(shownIn[resource] ?? [])]
}
