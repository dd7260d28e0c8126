import { linkedId, type Patient, type PatientForm, type PatientFormQuestion } from '@cliniko/core'
import type { Store } from '../../store/store.js'
import { phoneNumbers } from './phone-numbers.js'

/** Copies the answers of a form that are about its patient, such as an address, to the patient's record. */
export function copyAnswersToPatient(store: Store, form: PatientForm): void {
  const patient = store.tables.patients.get(linkedId(form.patient) ?? '')
  const questions = (form.content?.sections ?? []).flatMap(({ questions = [] }) => questions)
  const changes = Object.assign({}, ...questions.map(patientChangesOf))
  if (!patient || Object.keys(changes).length === 0) return
  Object.assign(patient, changes, { updated_at: store.now() })
  patient.label = `${patient.first_name} ${patient.last_name}`
  for (const appointment of store.tables.individual_appointments.by('patient_id', patient.id)) {
    appointment.patient_name = patient.label
  }
}

function patientChangesOf(question: PatientFormQuestion): Partial<Patient> {
  switch (question.type) {
    case 'address':
    case 'full_name':
      return question.answer ?? {}
    case 'phone':
      return question.answer ? { patient_phone_numbers: phoneNumbers(question.answer) } : {}
    case 'pronouns':
      return question.answer ? { pronouns: question.answer } : {}
    case 'select':
      return question.answer ? { [question.patient_field_connection]: question.answer } : {}
    default:
      return {}
  }
}
