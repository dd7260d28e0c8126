import type { Patient, PatientCreate, PatientCustomFields } from '@cliniko/core'
import { definedCustomFields } from '@cliniko/schemas'
import { allSchemas } from '@cliniko/schemas/all'
import * as v from 'valibot'
import type { Store } from '../store/store.js'
import { customFieldsOf } from './kit/custom-fields.js'
import { defineResource } from './kit/define-resource.js'
import { phoneNumbers } from './kit/phone-numbers.js'
import { type FieldErrors, nameOf } from './kit/validate.js'

interface CustomFieldsBody {
  readonly custom_fields?: PatientCustomFields | null
}

/** A patient's name and appointment notes are copied to their appointments. */
export const patients = defineResource({
  table: (tables) => tables.patients,
  schemas: allSchemas.patients,
  references: { concession_type_id: 'concession_types', referring_doctor_id: 'contacts' },
  checkCreate: checkCustomFields,
  checkUpdate: checkCustomFields,
  newRecord(store, id, body) {
    const record = patientRecord(store, id, body)
    record.custom_fields = customFieldsOf(store, body.custom_fields)
    return record
  },
  afterUpdate(store, patient, body) {
    patient.label = `${patient.first_name} ${patient.last_name}`
    if (body.patient_phone_numbers) patient.patient_phone_numbers = phoneNumbers(body.patient_phone_numbers)
    if (body.unsubscribe_sms_marketing !== undefined) {
      patient.accepted_sms_marketing = !body.unsubscribe_sms_marketing
    }
    if (body.custom_fields) patient.custom_fields = customFieldsOf(store, body.custom_fields)
    if ('first_name' in body || 'last_name' in body || 'appointment_notes' in body) updateAppointments(store, patient)
  },
})

function updateAppointments({ tables }: Store, patient: Patient): void {
  for (const appointment of tables.individual_appointments.by('patient_id', patient.id)) {
    appointment.patient_name = patient.label
    appointment.has_patient_appointment_notes = Boolean(patient.appointment_notes)
  }
}

/** Returns an error for each custom field that doesn't match the clinic's definition. */
function checkCustomFields({ settings }: Store, { custom_fields }: CustomFieldsBody): FieldErrors {
  if (!custom_fields) return {}
  const definition = settings?.patient_custom_fields_definition ?? null
  const { issues = [] } = v.safeParse(definedCustomFields(definition), custom_fields)
  return Object.fromEntries(
    issues.map((issue) => [
      `custom_fields.${nameOf(issue)}`,
      issue.message.replace(/^The clinic has (.*)\.$/, 'there is $1'),
    ]),
  )
}

export function patientRecord(store: Store, id: string, body: PatientCreate, createdAt = store.now()): Patient {
  const { concession_type_id, referring_doctor_id, unsubscribe_sms_marketing, patient_phone_numbers, ...fields } = body
  return {
    id,
    accepted_email_marketing: null,
    accepted_privacy_policy: null,
    accepted_sms_marketing: unsubscribe_sms_marketing ? false : null,
    address_1: null,
    address_2: null,
    address_3: null,
    appointment_notes: null,
    archived_at: null,
    city: null,
    country: null,
    country_code: null,
    created_at: createdAt,
    custom_fields: null,
    date_of_birth: null,
    deleted_at: null,
    dva_card_number: null,
    email: null,
    emergency_contact: null,
    gender: null,
    gender_identity: null,
    invoice_default_to: null,
    invoice_email: null,
    invoice_extra_information: null,
    label: `${body.first_name} ${body.last_name}`,
    medicare: null,
    medicare_reference_number: null,
    merged_at: null,
    notes: null,
    occupation: null,
    old_reference_id: null,
    patient_phone_numbers: phoneNumbers(patient_phone_numbers),
    post_code: null,
    preferred_first_name: null,
    pronouns: null,
    receives_cancellation_emails: true,
    receives_confirmation_emails: true,
    referral_source: null,
    reminder_type: 'SMS & Email',
    sex: null,
    state: null,
    time_zone: null,
    title: null,
    updated_at: createdAt,
    ...fields,
    appointments: store.linkToMany(`/patients/${id}/appointments`),
    attendees: store.linkToMany(`/attendees?q[]=patient_id:=${id}`),
    ...(concession_type_id && { concession_type: store.link('concession_types', concession_type_id) }),
    invoices: store.linkToMany(`/patients/${id}/invoices`),
    medical_alerts: store.linkToMany(`/patients/${id}/medical_alerts`),
    patient_attachments: store.linkToMany(`/patients/${id}/patient_attachments`),
    ...(referring_doctor_id && { referring_doctor: store.link('contacts', referring_doctor_id) }),
    relationships: store.linkToMany(`/relationships?q[]=patient_id:=${id}`),
    links: { self: store.url(`/patients/${id}`) },
  }
}
