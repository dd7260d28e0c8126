import type { Operation } from '@cliniko/core'

const second = 1000
const minute = 60 * second

/** Reference data: it changes rarely, and holds nothing about patients. */
const reference = new Set([
  'appointment_type_billable_items',
  'appointment_type_products',
  'appointment_types',
  'billable_items',
  'businesses',
  'concession_prices',
  'concession_types',
  'patient_form_templates',
  'practitioner_reference_numbers',
  'practitioners',
  'products',
  'referral_source_types',
  'services',
  'taxes',
  'treatment_note_templates',
  'unavailable_block_types',
])

/** Other resources that hold nothing about patients. */
const impersonal = new Set([
  'availability_blocks',
  'available_times',
  'daily_availabilities',
  'settings',
  'stock_adjustments',
])

/** Returns for how many milliseconds records of a resource count as fresh. */
export function staleTimeOf(resource: string): number {
  if (resource === 'settings') return 60 * minute
  return reference.has(resource) ? 10 * minute : 30 * second
}

/** Whether the response to an operation holds personal or health data. A resource that isn't known does. */
export function holdsHealthData({ resource, links }: Operation, include: readonly string[] = []): boolean {
  // Options are made in a render, which must not throw: a query with an invalid `include` fails instead.
  const names = Array.isArray(include) ? include : []
  return [resource, ...names.flatMap((name) => links[name] ?? [])].some(
    (name) => !reference.has(name) && !impersonal.has(name),
  )
}
