import type { Link } from '@cliniko/core'
import { idIn } from '../lists/fields.js'
import type { Store } from '../store/store.js'
import type { FieldErrors } from './validate.js'

/** Tables whose records belong to a patient. */
type OfPatient = 'attendees' | 'individual_appointments' | 'patient_cases' | 'patient_attachments'

const tableOf: { readonly [field: string]: OfPatient } = {
  attendee_id: 'attendees',
  attendee_ids: 'attendees',
  booking_id: 'individual_appointments',
  patient_attachment_ids: 'patient_attachments',
  patient_case_id: 'patient_cases',
}

/** Refuses what is another patient's: a note that's filed there would be read of the wrong person. */
export function isOfPatient(
  { tables }: Store,
  field: string,
  ids: string | readonly string[] | null | undefined,
  patientId: string | undefined,
): FieldErrors {
  const table = tableOf[field]
  if (!table || ids == null) return {}
  for (const id of [ids].flat()) {
    const record: { readonly patient: Link } | undefined = tables[table].peek(id)
    if (!record && Array.isArray(ids)) return { [field]: 'must exist' }
    if (record && idIn(record.patient) !== patientId) return { [field]: 'must be of the same patient' }
  }
  return {}
}
