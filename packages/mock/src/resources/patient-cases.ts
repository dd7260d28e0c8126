import { dateIn, linkedId, patientCases as operations, type PatientCase, type PatientCaseCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import { accountZone } from '../booking/account-zone.js'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'
import { samePatientErrors } from './kit/same-patient.js'
import type { FieldErrors } from './kit/validate.js'

/** The fields of a body that concern other records or each other. */
interface CaseBody {
  readonly attendee_ids?: string[] | null
  readonly expiry_date?: string | null
  readonly issue_date?: string | null
  readonly patient_attachment_ids?: string[]
}

/** A case groups attendees and attachments of its patient. */
export const patientCases = defineResource({
  table: (tables) => tables.patient_cases,
  schemas: allSchemas.patient_cases,
  references: { contact_id: 'contacts', patient_id: 'patients' },
  checkCreate: (store, body) => checkCase(store, body, body.patient_id),
  checkUpdate: (store, body, patientCase) =>
    checkCase(store, { ...patientCase, ...body }, body.patient_id ?? linkedId(patientCase.patient)),
  newRecord: patientCaseRecord,
  afterCreate: setMembers,
  afterUpdate(store, patientCase, body) {
    if (body.closed != null) patientCase.closed_at = body.closed ? (patientCase.closed_at ?? store.now()) : null
    setMembers(store, patientCase, body)
  },
  lists: {
    [operations.active.path](store) {
      const today = dateIn(store.now(), accountZone(store))
      return [...store.tables.patient_cases.peeks()].filter((patientCase) => isActive(store, patientCase, today))
    },
  },
})

function checkCase(store: Store, body: CaseBody, patientId: string | undefined): FieldErrors {
  const { issue_date: issued, expiry_date: expires } = body
  return {
    ...samePatientErrors(store, 'attendee_ids', body.attendee_ids, patientId),
    ...samePatientErrors(store, 'patient_attachment_ids', body.patient_attachment_ids, patientId),
    ...(issued && expires && expires < issued && { expiry_date: 'must be after issue date' }),
  }
}

/** Sets the attachments and attendees of a case, and links those attendees to it. */
function setMembers(store: Store, patientCase: PatientCase, { attendee_ids, patient_attachment_ids }: CaseBody): void {
  if (patient_attachment_ids) store.attachmentsOf.set(patientCase.id, new Set(patient_attachment_ids))
  if (attendee_ids === undefined) return
  patientCase.attendee_ids = attendee_ids ?? []
  const { attendees } = store.tables
  for (const attendee of attendees.by('patient_case_id', patientCase.id)) {
    if (!patientCase.attendee_ids.includes(attendee.id)) delete attendee.patient_case
  }
  for (const id of patientCase.attendee_ids) {
    const attendee = attendees.get(id)
    if (attendee) attendee.patient_case = store.link('patient_cases', patientCase.id)
  }
}

/** Returns whether a case is neither closed nor expired and has sessions left. */
function isActive({ tables }: Store, { id, closed, expiry_date, max_sessions }: PatientCase, today: string): boolean {
  const isExpired = expiry_date !== null && expiry_date < today
  const sessions = tables.attendees.by('patient_case_id', id).filter(({ cancelled_at }) => !cancelled_at)
  return !closed && !isExpired && sessions.length < (max_sessions ?? Number.POSITIVE_INFINITY)
}

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
