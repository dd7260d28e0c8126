import type { PatientCase, PatientCaseCreate } from '@cliniko/core'
import type { Store } from '../store/store.js'

export function patientCaseRecord(
  store: Store,
  id: string,
  body: PatientCaseCreate,
  createdAt = store.now(),
): PatientCase {
  const { closed, contact_id, patient_attachment_ids: _attachments, patient_id, ...fields } = body
  return {
    id,
    archived_at: null,
    attendee_ids: [],
    closed: closed ?? false,
    closed_at: closed ? createdAt : null,
    created_at: createdAt,
    expiry_date: null,
    include_cancelled_attendees: false,
    include_dna_attendees: false,
    issue_date: null,
    max_invoiceable_amount: null,
    max_sessions: null,
    notes: null,
    referral: false,
    referral_type: null,
    updated_at: createdAt,
    ...fields,
    attendees: store.linkToMany(`/patient_cases/${id}/attendees`),
    bookings: store.linkToMany(`/patient_cases/${id}/bookings`),
    ...(contact_id && { contact: store.link('contacts', contact_id) }),
    invoices: store.linkToMany(`/patient_cases/${id}/invoices`),
    patient: store.link('patients', patient_id),
    patient_attachments: store.linkToMany(`/patient_cases/${id}/patient_attachments`),
    links: { self: store.url(`/patient_cases/${id}`) },
  }
}
