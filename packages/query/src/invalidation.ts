/**
 * Which other resources to refetch after a write to a resource. A patient's new name shows in their appointments, and a
 * cancelled appointment disappears from bookings.
 */
export const dependents: { readonly [resource: string]: readonly string[] } = {
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

/**
 * Returns the resources to refetch after a write to a resource: itself, and the ones that show its records.
 * @example affectedBy('taxes') // ['taxes', 'billable_items', 'products']
 */
export function affectedBy(resource: string): readonly string[] {
  return [resource, ...(dependents[resource] ?? [])]
}
