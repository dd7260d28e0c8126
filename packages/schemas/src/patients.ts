import type { Patient, PatientCreate, Pronouns, ReminderType } from '@cliniko/core'
import * as v from 'valibot'
import { body, part } from './kit/body.js'
import {
  bodyId,
  choice,
  countryCode,
  date,
  emailAddress,
  requiredName,
  shortEmailAddress,
  shortText,
  textUpTo,
  timeZone,
} from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import {
  dateTime,
  id,
  links,
  linkToMany,
  nullableDate,
  nullableDateTime,
  nullableFlag,
  nullableText,
  openText,
  optionalLink,
} from './kit/response-fields.js'
import { health, none, personal, recordTags, tagsOf } from './kit/tags.js'
import { clearable, flag, list, matching, optional, text } from './kit/values.js'
import { customFieldsTags, patientCustomFieldsBodySchema, patientCustomFieldsSchema } from './models/custom-fields.js'
import { phoneNumberBodySchema, phoneNumberSchema, phoneNumberTags } from './models/phone-numbers.js'

function pronouns<const Form extends v.GenericSchema>(form: Form) {
  return {
    accusative: form,
    nominative: form,
    predicative_possessive: form,
    pronominal_possessive: form,
    reflexive: form,
  }
}

/** A patient, as the API returns it. */
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
  matching(/^[NVQSWT]([A-Z ]\d{1,6}|[A-Z]{2}\d{1,5}|[A-Z]{3}\d{1,4})[A-Z]?$/, 'Use a card number, such as NX123456.'),
)

// In core's type every pronoun is optional, because a response may omit some. A body must have all.
const allPronouns: v.GenericSchema<Pronouns> = /* @__PURE__ */ define(() => part(pronouns(textUpTo(50))))

/** The body that updates a patient. */
export const patientUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    accepted_email_marketing: yesOrNo,
    accepted_privacy_policy: yesOrNo,
    address_1: line,
    address_2: line,
    address_3: line,
    appointment_notes: anyText,
    city: line,
    concession_type_id: optional(bodyId),
    country: anyText,
    country_code: clearable(countryCode),
    custom_fields: clearable(patientCustomFieldsBodySchema),
    date_of_birth: clearable(date),
    dva_card_number: clearable(dvaCardNumber),
    email: clearable(shortEmailAddress),
    emergency_contact: line,
    first_name: optional(requiredName),
    gender_identity: anyText,
    invoice_default_to: anyText,
    invoice_email: clearable(emailAddress),
    invoice_extra_information: anyText,
    last_name: optional(requiredName),
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
    referring_doctor_id: optional(bodyId),
    reminder_type: clearable(choice(['None', 'SMS', 'Email', 'SMS & Email'])),
    sex: anyText,
    state: anyText,
    time_zone: clearable(timeZone),
    title: line,
    unsubscribe_sms_marketing: optional(flag),
  }),
)

/** The body that creates a patient. Only the first and last name are required. */
export const patientCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...patientUpdateSchema.entries,
    first_name: requiredName,
    last_name: requiredName,
  }),
)

/** The schemas of patients, for core's `checkWith`. */
export const patientSchemas = {
  model: patientSchema,
  create: patientCreateSchema,
  update: patientUpdateSchema,
}

/** The privacy tags of patients. */
export const patientTags = /* @__PURE__ */ tagsOf<Patient | PatientCreate>(() => ({
  ...recordTags,
  ...personal('address_1 address_2 address_3 city post_code state'),
  ...none(
    'accepted_email_marketing accepted_privacy_policy accepted_sms_marketing appointments archived_at attendees',
    'concession_type concession_type_id country country_code deleted_at invoices latest_booking medical_alerts',
    'merged_at merged_with_patient patient_attachments receives_cancellation_emails receives_confirmation_emails',
    'referring_doctor referring_doctor_id relationships reminder_type time_zone unsubscribe_sms_marketing',
  ),
  ...personal(
    'date_of_birth dva_card_number email emergency_contact first_name gender gender_identity invoice_default_to',
    'invoice_email label last_name medicare medicare_reference_number occupation old_reference_id',
    'preferred_first_name pronouns referral_source sex title',
  ),
  ...health('appointment_notes invoice_extra_information notes'),
  custom_fields: customFieldsTags,
  patient_phone_numbers: phoneNumberTags,
}))
