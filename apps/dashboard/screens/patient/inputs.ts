// Parameters of queries, shared by the server's prefetch and the browser's hooks: their cache keys must match.

/** The patient, archived or not, with the records that the summary names. */
export function patientInput(id: string) {
  return {
    id,
    where: { archived_at: { any: true } },
    include: ['concession_type', 'merged_with_patient', 'referring_doctor'],
  } as const
}

/** The patient's medical alerts, oldest first. */
export function alertsInput(patientId: string) {
  return { where: { patient_id: patientId }, sort: 'created_at', perPage: 50 } as const
}

/** The patient's individual and group appointments, latest first, including cancelled ones. */
export function visitsInput(patientId: string) {
  return {
    where: { patient_ids: { contains: patientId }, cancelled_at: { any: true } },
    sort: '-starts_at',
    perPage: 50,
    include: ['appointment_type', 'practitioner', 'business'],
  } as const
}

/** The patient's places in appointments: whether they came, and which case a visit belongs to. */
export function attendancesInput(patientId: string) {
  return { where: { patient_id: patientId, cancelled_at: { any: true } }, sort: '-created_at', perPage: 100 } as const
}

/** The patient's treatment notes, latest first. */
export function notesInput(patientId: string) {
  return { where: { patient_id: patientId }, sort: '-created_at', perPage: 20 } as const
}

/** The patient's files, latest first. */
export function filesInput(patientId: string) {
  return { where: { patient_id: patientId }, sort: '-created_at', perPage: 50 } as const
}

/** The patient's forms, latest first. */
export function formsInput(patientId: string) {
  return { where: { patient_id: patientId }, sort: '-created_at', perPage: 20 } as const
}

/** The forms that can be given to patients. */
export const formTemplatesInput = { sort: 'created_at', perPage: 100 } as const

/** The patient's invoices, latest first. */
export function patientInvoicesInput(patientId: string) {
  return { where: { patient_id: patientId }, sort: '-issue_date', perPage: 50 } as const
}

/** What was said to and by the patient, latest first. */
export function messagesInput(patientId: string) {
  return { where: { patient_id: patientId }, sort: '-created_at', perPage: 20 } as const
}

/** The patient's cases, latest first. */
export function casesInput(patientId: string) {
  return { where: { patient_id: patientId }, sort: '-created_at', perPage: 50, include: ['contact'] } as const
}

/** The patient's relationships to other patients. */
export function relationshipsInput(patientId: string) {
  return { where: { patient_id: patientId }, sort: 'created_at', perPage: 50, include: ['related_patient'] } as const
}
