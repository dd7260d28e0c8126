import { type Link, linkedId } from '@cliniko/core'
import type { Store } from '../../store/store.js'
import type { FieldErrors } from './validate.js'

/** The fields that refer to records of a patient, and the tables of those records. */
const tables = {
  attendee_id: 'attendees',
  attendee_ids: 'attendees',
  booking_id: 'individual_appointments',
  patient_attachment_ids: 'patient_attachments',
  patient_case_id: 'patient_cases',
} as const

/**
 * Returns an error if a field refers to a record of another patient. A note filed that way would be read as being about
 * the wrong person.
 */
export function samePatientErrors(
  store: Store,
  field: keyof typeof tables,
  ids: string | readonly string[] | null | undefined,
  patientId: string | undefined,
): FieldErrors {
  const table: { peek(id: string): { readonly patient: Link } | undefined } = store.tables[tables[field]]
  for (const id of [ids ?? []].flat()) {
    const record = table.peek(id)
    // A single id is a reference, which is checked elsewhere.
    if (!record && Array.isArray(ids)) return { [field]: 'must exist' }
    if (record && linkedId(record.patient) !== patientId) return { [field]: 'must be of the same patient' }
  }
  return {}
}
