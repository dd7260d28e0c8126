import type { PatientCase } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import { idIn } from '../lists/fields.js'
import { patientCaseRecord } from '../records/patient-cases.js'
import type { Store } from '../store/store.js'
import { behaviour } from './behaviour.js'
import { isOfPatient } from './references.js'
import type { FieldErrors } from './validate.js'

interface CaseBody {
  readonly attendee_ids?: string[] | null
  readonly closed?: boolean | null
  readonly expiry_date?: string | null
  readonly issue_date?: string | null
  readonly patient_attachment_ids?: string[]
}

/** Cases hold attendees and attachments of their patient. */
export const patientCases = behaviour({
  table: (tables) => tables.patient_cases,
  schemas: allSchemas.patient_cases,
  references: { contact_id: 'contacts', patient_id: 'patients' },
  checkCreate: (store, body) => check(store, body, body.patient_id),
  checkUpdate: (store, body, record) => check(store, { ...record, ...body }, body.patient_id ?? idIn(record.patient)),
  make: patientCaseRecord,
  made: (store, record, body) => fill(store, record, body),
  changed(store, record, body) {
    if (body.closed != null) record.closed_at = body.closed ? (record.closed_at ?? store.now()) : null
    fill(store, record, body)
  },
})

function check(store: Store, body: CaseBody, patientId: string | undefined): FieldErrors {
  const { issue_date: issued, expiry_date: expires } = body
  return {
    ...isOfPatient(store, 'attendee_ids', body.attendee_ids, patientId),
    ...isOfPatient(store, 'patient_attachment_ids', body.patient_attachment_ids, patientId),
    ...(issued && expires && expires < issued && { expiry_date: 'must be after issue date' }),
  }
}

/** Attendees know their case. */
function fill(store: Store, record: PatientCase, { attendee_ids, patient_attachment_ids }: CaseBody): void {
  if (patient_attachment_ids) store.attachmentsOf.set(record.id, new Set(patient_attachment_ids))
  if (attendee_ids === undefined) return
  record.attendee_ids = attendee_ids ?? []
  const { attendees } = store.tables
  for (const attendee of attendees.by('patient_case_id', record.id)) {
    if (!record.attendee_ids.includes(attendee.id)) delete attendee.patient_case
  }
  for (const id of record.attendee_ids) {
    const attendee = attendees.get(id)
    if (attendee) attendee.patient_case = store.link('patient_cases', record.id)
  }
}

/** Whether a case is open and not used up: not closed, not expired, with sessions left. */
export function isActive(store: Store, record: PatientCase, today: string): boolean {
  const isExpired = record.expiry_date !== null && record.expiry_date < today
  const sessions = store.tables.attendees.by('patient_case_id', record.id).filter(({ cancelled_at }) => !cancelled_at)
  return !record.closed && !isExpired && sessions.length < (record.max_sessions ?? Number.POSITIVE_INFINITY)
}
