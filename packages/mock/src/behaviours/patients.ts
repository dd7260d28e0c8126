import type { PatientCustomFields } from '@cliniko/core'
import { definedCustomFields } from '@cliniko/schemas'
import { allSchemas } from '@cliniko/schemas/all'
import * as v from 'valibot'
import { patientRecord } from '../records/patients.js'
import { phoneNumbers } from '../records/phone-numbers.js'
import type { Store } from '../store/store.js'
import { behaviour } from './behaviour.js'
import { customFieldsOf } from './custom-fields.js'
import { type FieldErrors, nameOf } from './validate.js'

/** Patients can be created, changed and archived; their names show in their appointments. */
export const patients = behaviour({
  table: (tables) => tables.patients,
  schemas: allSchemas.patients,
  references: { concession_type_id: 'concession_types', referring_doctor_id: 'contacts' },
  checkCreate: (store, { custom_fields }) => customFieldErrors(store, custom_fields),
  checkUpdate: (store, { custom_fields }) => customFieldErrors(store, custom_fields),
  make(store, id, body) {
    const record = patientRecord(store, id, body)
    record.custom_fields = customFieldsOf(store, body.custom_fields)
    return record
  },
  changed(store, patient, body) {
    patient.label = `${patient.first_name} ${patient.last_name}`
    if (body.patient_phone_numbers) patient.patient_phone_numbers = phoneNumbers(body.patient_phone_numbers)
    if (body.unsubscribe_sms_marketing !== undefined) {
      patient.accepted_sms_marketing = !body.unsubscribe_sms_marketing
    }
    if (body.custom_fields) patient.custom_fields = customFieldsOf(store, body.custom_fields)
    if (!('first_name' in body || 'last_name' in body || 'appointment_notes' in body)) return
    for (const appointment of store.tables.individual_appointments.by('patient_id', patient.id)) {
      appointment.patient_name = patient.label
      appointment.has_patient_appointment_notes = Boolean(patient.appointment_notes)
    }
  },
})

/** Fields that the clinic hasn't defined are refused. */
function customFieldErrors(store: Store, fields: PatientCustomFields | null | undefined): FieldErrors {
  if (!fields) return {}
  const definition = store.settings?.patient_custom_fields_definition ?? null
  const { issues = [] } = v.safeParse(definedCustomFields(definition), fields)
  return Object.fromEntries(
    issues.map((issue) => [
      `custom_fields.${nameOf(issue)}`,
      issue.message.replace(/^The clinic has (.*)\.$/, 'there is $1'),
    ]),
  )
}
