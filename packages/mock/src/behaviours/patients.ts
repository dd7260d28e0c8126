import { linkedId, type PatientCreate, type PhoneNumberBody } from '@cliniko/core'
import { patientRecord, phoneNumbers } from '../records.js'
import type { Behaviour, Fields } from './behaviour.js'

/** Patients can be created, changed and archived; their names show in their appointments. */
export const patients: Behaviour = {
  required: ['first_name', 'last_name'],
  extra: ['concession_type_id', 'referring_doctor_id', 'unsubscribe_sms_marketing'],
  check({ date_of_birth, email }) {
    const isWrong = (value: unknown, form: RegExp) => Boolean(value) && !form.test(String(value))
    return {
      ...(isWrong(date_of_birth, /^\d{4}-\d{2}-\d{2}$/) && { date_of_birth: 'is invalid' }),
      ...(isWrong(email, /^[^\s@]+@[^\s@]+\.[^\s@]+$/) && { email: 'is invalid' }),
    }
  },
  create(store, body) {
    const record = patientRecord(store, store.nextId(), asCreate(body))
    store.tables.patients.set(record.id, record)
    return record
  },
  changed(store, { id }, body) {
    const patient = store.tables.patients.get(id)
    if (!patient) return
    patient.label = `${patient.first_name} ${patient.last_name}`
    if (Array.isArray(body.patient_phone_numbers)) {
      patient.patient_phone_numbers = phoneNumbers(body.patient_phone_numbers as PhoneNumberBody[])
    }
    if (!('first_name' in body) && !('last_name' in body)) return
    for (const appointment of store.tables.individual_appointments.values()) {
      if (linkedId(appointment.patient) === id) appointment.patient_name = patient.label
    }
  },
}

/** The names are there: that has been checked. */
function asCreate(body: Fields): PatientCreate {
  return { ...body, first_name: String(body.first_name), last_name: String(body.last_name) }
}
