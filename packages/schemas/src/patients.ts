import type { ReminderType } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './define.js'
import { patientCustomFieldsBodySchema, patientCustomFieldsSchema } from './patient-custom-fields.js'
import {
  dateTime,
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
  sparse,
  text,
} from './reading.js'
import { phoneNumberBodySchema, phoneNumberSchema } from './shared.js'
import {
  body,
  clearable,
  countryCode,
  date,
  emailAddress,
  flag,
  name,
  optional,
  shortEmailAddress,
  shortText,
  textUpTo,
  timeZone,
  id as writtenId,
  text as writtenText,
} from './writing.js'

const pronouns = /* @__PURE__ */ define(() =>
  sparse({
    accusative: v.exactOptional(text),
    nominative: v.exactOptional(text),
    predicative_possessive: v.exactOptional(text),
    pronominal_possessive: v.exactOptional(text),
    reflexive: v.exactOptional(text),
  }),
)

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
    custom_fields: v.nullish(patientCustomFieldsSchema, null),
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
    patient_phone_numbers: v.nullish(list(phoneNumberSchema), null),
    post_code: nullableText,
    preferred_first_name: nullableText,
    pronouns: v.nullish(pronouns, null),
    receives_cancellation_emails: nullableFlag,
    receives_confirmation_emails: nullableFlag,
    referral_source: nullableText,
    reminder_type: v.nullish(openText<ReminderType>(), null),
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

const pronoun = /* @__PURE__ */ define(() => optional(textUpTo(50)))
const anyText = /* @__PURE__ */ clearable(writtenText)
const line = /* @__PURE__ */ clearable(shortText)
const choice = /* @__PURE__ */ clearable(flag)

const dvaCardNumber = /* @__PURE__ */ define(() =>
  v.pipe(
    writtenText,
    v.regex(
      /^[NVQSWT]([A-Z ][0-9]{1,6}|[A-Z]{2}[0-9]{1,5}|[A-Z]{3}[0-9]{1,4})[A-Z]?$/,
      'Use the number on the DVA card, such as NX123456.',
    ),
  ),
)

/** What can be changed of a patient. */
export const patientUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    accepted_email_marketing: choice,
    accepted_privacy_policy: choice,
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
    patient_phone_numbers: optional(v.array(phoneNumberBodySchema, 'Use a list of phone numbers.')),
    post_code: anyText,
    preferred_first_name: line,
    pronouns: clearable(
      body({
        accusative: pronoun,
        nominative: pronoun,
        predicative_possessive: pronoun,
        pronominal_possessive: pronoun,
        reflexive: pronoun,
      }),
    ),
    receives_cancellation_emails: choice,
    receives_confirmation_emails: choice,
    referral_source: line,
    referring_doctor_id: optional(writtenId),
    reminder_type: clearable(
      v.picklist(['None', 'SMS', 'Email', 'SMS & Email'], 'Choose None, SMS, Email or SMS & Email.'),
    ),
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
