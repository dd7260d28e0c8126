import type { HidingField } from '../list/filters.js'
import { getOf, listOf } from '../operation/define.js'
import type { GetOperation, ListOperation, Operation } from '../operation/operation.js'

const archived: readonly HidingField[] = ['archived_at']
const archivedOrDeleted: readonly HidingField[] = ['archived_at', 'deleted_at']
const archivedCancelledOrDeleted: readonly HidingField[] = ['archived_at', 'cancelled_at', 'deleted_at']

/**
 * The timestamps that hide records from the list of a resource. They repeat filters of that list, so that a bundle that
 * includes related records needs no other resource. A test keeps the two equal.
 */
export const hidingFieldsOf: { readonly [resource: string]: readonly HidingField[] } = {
  appointment_types: archived,
  attendees: archivedCancelledOrDeleted,
  billable_items: archived,
  bookings: archivedCancelledOrDeleted,
  businesses: archivedOrDeleted,
  communications: archived,
  concession_types: archived,
  contacts: archivedOrDeleted,
  group_appointments: archivedOrDeleted,
  individual_appointments: archivedCancelledOrDeleted,
  invoice_items: archivedOrDeleted,
  invoices: archivedOrDeleted,
  medical_alerts: archivedOrDeleted,
  patient_attachments: archived,
  patient_cases: archived,
  patient_form_templates: archived,
  patient_forms: archived,
  patients: archived,
  products: archived,
  referral_source_types: archived,
  referral_sources: archived,
  relationships: archived,
  stock_adjustments: archived,
  treatment_note_templates: archivedOrDeleted,
  treatment_notes: archivedOrDeleted,
  unavailable_block_types: archived,
  unavailable_blocks: archivedOrDeleted,
}

/**
 * Returns the resource whose records a link to `resource` points to. Invoices link to `/appointments`, which left Cliniko's
 * docs in 2018 and lists nothing but individual appointments.
 * @example targetResource('appointments') // 'individual_appointments'
 */
export function targetResource(resource: string): string {
  return resource === 'appointments' ? 'individual_appointments' : resource
}

/**
 * Whether the list of a resource returns all records once it includes the hidden ones. Others may leave some out, such as
 * inactive practitioners, and have no filter that includes them.
 * @example isListedWhole('practitioners') // false
 */
export function isListedWhole(resource: string): boolean {
  return Object.hasOwn(hidingFieldsOf, resource)
}

/** The filters of a request for related records: their ids, and the timestamps that hide them. */
function filtersOf(resource: string): { readonly id: 'id' } & { readonly [field in HidingField]?: 'datetime' } {
  const hiding = (hidingFieldsOf[resource] ?? []).map((field) => [field, 'datetime'] as const)
  return { id: 'id', ...Object.fromEntries(hiding) }
}

/**
 * Returns the operation that fetches related records of a resource by a list of ids.
 * @example await client.request(relatedList('patients'), { where: { id: ids, archived_at: { any: true } } })
 */
export function relatedList(resource: string): ListOperation<unknown, ReturnType<typeof filtersOf>> {
  const list = listOf(`/${resource}`, filtersOf(resource), {})
  return Object.freeze({ ...list, query: ['per_page', 'q[]'] as const, related: true })
}

/**
 * Returns the operation that fetches one related record of a resource, because some records are in no list.
 * @example await client.request(relatedGet('practitioners'), id)
 */
export function relatedGet(resource: string): GetOperation {
  return Object.freeze({ ...getOf(`/${resource}/{id}`, filtersOf(resource), {}), related: true })
}

/** Returns all operations that fetch the related records that links to a resource point to. */
export function relatedOperations(linked: string): readonly Operation[] {
  const resource = targetResource(linked)
  return isListedWhole(resource) ? [relatedList(resource)] : [relatedList(resource), relatedGet(resource)]
}
