import type { Pronouns, ReminderType } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './define.js'
import { matching } from './matching.js'
import { patientCustomFieldsBodySchema, patientCustomFieldsSchema } from './patient-custom-fields.js'
import {
  dateTime,
  flag,
  id,
  links,
  linkToMany,
  list,
  model,
  nullableDate,
  nullableDateTime,
  nullableFlag,
  nullableText,
  openText,
  optionalLink,
  text,
} from './reading.js'
import { phoneNumberBodySchema, phoneNumberSchema } from './shared.js'
import {
  body,
  choice,
  clearable,
  countryCode,
  date,
  emailAddress,
  name,
  optional,
  part,
  shortEmailAddress,
  shortText,
  textUpTo,
  timeZone,
  id as writtenId,
} from './writing.js'

function pronouns<const Form extends v.GenericSchema>(form: Form) {
  return {
    accusative: form,
    nominative: form,
    predicative_possessive: form,
    pronominal_possessive: form,
    reflexive: form,
  }
}

/** A patient, as the API answers it. */
export const patientSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    accepted_email_marketing: nullableFlag,
    accepted_privacy_policy: nullableFlag,
    accepted_sms_marketing: nullableFlag,
    address_1: nullableText,
    address_2: nullableText,
    address_3: nullableText,
    appointment_notes: nullableText,
    archived_at: nullableDateTime,
    city: nullableText,
    country: nullableText,
    country_code: nullableText,
    created_at: dateTime,
    custom_fields: v.nullable(patientCustomFieldsSchema),
    date_of_birth: nullableDate,
    deleted_at: nullableDateTime,
    dva_card_number: nullableText,
    email: nullableText,
    emergency_contact: nullableText,
    first_name: text,
    gender: nullableText,
    gender_identity: nullableText,
    invoice_default_to: nullableText,
    invoice_email: nullableText,
    invoice_extra_information: nullableText,
    label: nullableText,
    last_name: text,
    medicare: nullableText,
    medicare_reference_number: nullableText,
    merged_at: nullableDateTime,
    notes: nullableText,
    occupation: nullableText,
    old_reference_id: nullableText,
    patient_phone_numbers: v.nullable(list(phoneNumberSchema)),
    post_code: nullableText,
    preferred_first_name: nullableText,
    pronouns: v.nullable(model(pronouns(optional(text)))),
    receives_cancellation_emails: nullableFlag,
    receives_confirmation_emails: nullableFlag,
    referral_source: nullableText,
    reminder_type: v.nullable(openText<ReminderType>()),
    sex: nullableText,
    state: nullableText,
    time_zone: nullableText,
    title: nullableText,
    updated_at: dateTime,
    appointments: linkToMany<'appointments'>(),
    attendees: linkToMany<'attendees'>(),
    concession_type: optionalLink<'concession_types'>(),
    invoices: linkToMany<'invoices'>(),
    latest_booking: optionalLink<'bookings'>(),
    medical_alerts: linkToMany<'medical_alerts'>(),
    merged_with_patient: optionalLink<'patients'>(),
    patient_attachments: linkToMany<'patient_attachments'>(),
    referring_doctor: optionalLink<'contacts'>(),
    relationships: linkToMany<'relationships'>(),
    links,
  }),
)

const anyText = /* @__PURE__ */ clearable(text)
const line = /* @__PURE__ */ clearable(shortText)
const yesOrNo = /* @__PURE__ */ clearable(flag)

const dvaCardNumber = /* @__PURE__ */ define(() =>
  matching(/^[NVQSWT]([A-Z ]\d{1,6}|[A-Z]{2}\d{1,5}|[A-Z]{3}\d{1,4})[A-Z]?$/, 'Use a card number such as NX123456.'),
)

// Core's type lets forms be left out, as they may be where they are read; a body must have them all.
const allPronouns: v.GenericSchema<Pronouns> = /* @__PURE__ */ define(() => part(pronouns(textUpTo(50))))

/** What can be changed of a patient. */
export const patientUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    accepted_email_marketing: yesOrNo,
    accepted_privacy_policy: yesOrNo,
    address_1: line,
    address_2: line,
    address_3: line,
    appointment_notes: anyText,
    city: line,
    concession_type_id: optional(writtenId),
    country: anyText,
    country_code: clearable(countryCode),
    custom_fields: clearable(patientCustomFieldsBodySchema),
    date_of_birth: clearable(date),
    dva_card_number: clearable(dvaCardNumber),
    email: clearable(shortEmailAddress),
    emergency_contact: line,
    first_name: optional(name),
    gender_identity: anyText,
    invoice_default_to: anyText,
    invoice_email: clearable(emailAddress),
    invoice_extra_information: anyText,
    last_name: optional(name),
    medicare: line,
    medicare_reference_number: line,
    notes: anyText,
    occupation: line,
    old_reference_id: line,
    patient_phone_numbers: optional(list(phoneNumberBodySchema)),
    post_code: anyText,
    preferred_first_name: line,
    pronouns: clearable(allPronouns),
    receives_cancellation_emails: yesOrNo,
    receives_confirmation_emails: yesOrNo,
    referral_source: line,
    referring_doctor_id: optional(writtenId),
    reminder_type: clearable(choice(['None', 'SMS', 'Email', 'SMS & Email'])),
    sex: anyText,
    state: anyText,
    time_zone: clearable(timeZone),
    title: line,
    unsubscribe_sms_marketing: optional(flag),
  }),
)

/** What a new patient is made from: two names, and whatever else is known. */
export const patientCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...patientUpdateSchema.entries,
    first_name: name,
    last_name: name,
  }),
)

/** The schemas of patients, for core's `checkWith`. */
export const patientSchemas = {
  model: patientSchema,
  create: patientCreateSchema,
  update: patientUpdateSchema,
}
