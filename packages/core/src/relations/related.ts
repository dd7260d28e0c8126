import type { HidingField } from '../list/filters.js'
import { getOf, listOf } from '../operation/define.js'
import type { GetOperation, ListOperation } from '../operation/operation.js'

const archived: readonly HidingField[] = ['archived_at']
const archivedOrDeleted: readonly HidingField[] = ['archived_at', 'deleted_at']
const archivedCancelledOrDeleted: readonly HidingField[] = ['archived_at', 'cancelled_at', 'deleted_at']

/**
 * The timestamps that hide a resource's records from its list, if any. They are the list's own filters, which a test
 * compares: a bundle that fetches related records needs no more of the resources than this.
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

/** The filters of a request for related records: their ids, and the timestamps that would hide one. */
function filtersOf(resource: string): { readonly id: 'id' } & { readonly [field in HidingField]?: 'datetime' } {
  const hiding = (hidingFieldsOf[resource] ?? []).map((field) => [field, 'datetime'] as const)
  return { id: 'id', ...Object.fromEntries(hiding) }
}

/** The operation that fetches related records of a resource by a list of ids. */
export function relatedList(resource: string): ListOperation<unknown, ReturnType<typeof filtersOf>> {
  return listOf(`/${resource}`, filtersOf(resource), {})
}

/** The operation that fetches one related record of a resource, for records that no list has. */
export function relatedGet(resource: string): GetOperation {
  return getOf(`/${resource}/{id}`, filtersOf(resource), {})
}
