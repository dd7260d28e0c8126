import type { PendingWrite } from './layers/store.js'

/**
 * What a write changes beyond its own record, by its resource: resources whose records or responses the API works out from
 * it. Links between records aren't listed: they are known from the records themselves.
 */
export const effects: { readonly [resource: string]: readonly string[] } = {
  attendees: ['available_times', 'individual_appointments', 'group_appointments', 'bookings'],
  availability_blocks: ['available_times', 'daily_availabilities'],
  daily_availabilities: ['available_times'],
  group_appointments: ['attendees', 'available_times', 'conflicts'],
  individual_appointments: ['attendees', 'available_times', 'conflicts'],
  patients: ['individual_appointments', 'bookings'],
  stock_adjustments: ['products'],
  treatment_notes: ['individual_appointments', 'bookings', 'attendees'],
  unavailable_blocks: ['available_times', 'conflicts'],
}

/** Returns the resources that a write to a resource may change as well; `conflicts` stands for their checks. */
export function effectsOf(resource: string): readonly string[] {
  return effects[resource] ?? []
}

/** Marks the queries of resources to be fetched again. */
export function invalidateResources(pending: PendingWrite, scope: string, resources: readonly string[]): void {
  if (!resources.length) return
  pending.invalidate(({ queryKey: [ownScope, resource, , question] }) => {
    if (ownScope !== scope) return false
    const isConflicts = resources.includes('conflicts') && String(question).endsWith('/conflicts')
    return isConflicts || resources.includes(String(resource))
  })
}
