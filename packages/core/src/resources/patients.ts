import type { PatientCustomFields } from '../models/custom-fields.js'
import type { Open } from '../models/open.js'
import type { PhoneNumber, PhoneNumberBody } from '../models/phone-numbers.js'
import type { ReminderType } from '../models/reminders.js'
import { archiveOf, createOf, deleteOf, getOf, listOf, unarchiveOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link, LinkToMany } from '../relations/link.js'

/** A patient's pronouns. Each form has at most 50 characters. */
export interface Pronouns {
  accusative?: string
  nominative?: string
  predicative_possessive?: string
  pronominal_possessive?: string
  reflexive?: string
}

/** A person the clinic treats. */
export interface Patient {
  id: string
  accepted_email_marketing: boolean | null
  /** Null until the patient has answered. */
  accepted_privacy_policy: boolean | null
  accepted_sms_marketing: boolean | null
  address_1: string | null
  address_2: string | null
  address_3: string | null
  /** Shown with each of the patient's appointments. */
  appointment_notes: string | null
  archived_at: string | null
  city: string | null
  /** @deprecated Use `country_code`. */
  country: string | null
  /** ISO 3166-1 alpha-2, such as `AU`. */
  country_code: string | null
  created_at: string
  /** The clinic's own fields. The settings define them. */
  custom_fields: PatientCustomFields | null
  /** `YYYY-MM-DD`. */
  date_of_birth: string | null
  deleted_at: string | null
  /** The card number from the Australian Department of Veterans' Affairs. */
  dva_card_number: string | null
  email: string | null
  emergency_contact: string | null
  first_name: string
  /** @deprecated Read-only since 2018. Use `gender_identity` and `sex`. */
  gender: string | null
  gender_identity: string | null
  /** Who invoices are addressed to, if not the patient. */
  invoice_default_to: string | null
  invoice_email: string | null
  invoice_extra_information: string | null
  /** The name as Cliniko displays it. */
  label: string | null
  last_name: string
  medicare: string | null
  medicare_reference_number: string | null
  /** When this record was merged into the record that `merged_with_patient` points to. */
  merged_at: string | null
  notes: string | null
  occupation: string | null
  /** The patient's id in the system that the clinic used before. */
  old_reference_id: string | null
  patient_phone_numbers: PhoneNumber[] | null
  post_code: string | null
  preferred_first_name: string | null
  pronouns: Pronouns | null
  receives_cancellation_emails: boolean | null
  receives_confirmation_emails: boolean | null
  referral_source: string | null
  /** How the patient is reminded of appointments. */
  reminder_type: Open<ReminderType> | null
  sex: string | null
  state: string | null
  /** An IANA name, such as `Australia/Melbourne`. */
  time_zone: string | null
  title: string | null
  updated_at: string
  /** Points to a list that the API no longer documents. Use `individualAppointments.list` filtered by `patient_id`. */
  appointments: LinkToMany<'appointments'>
  attendees: LinkToMany<'attendees'>
  concession_type?: Link<'concession_types'> | null
  invoices: LinkToMany<'invoices'>
  latest_booking?: Link<'bookings'> | null
  medical_alerts: LinkToMany<'medical_alerts'>
  merged_with_patient?: Link<'patients'> | null
  patient_attachments: LinkToMany<'patient_attachments'>
  referring_doctor?: Link<'contacts'> | null
  relationships: LinkToMany<'relationships'>
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    patients: Patient
  }
}

/** The fields of a patient that can be changed. */
export interface PatientUpdate {
  accepted_email_marketing?: boolean | null
  accepted_privacy_policy?: boolean | null
  /** At most 255 characters, like the other lines of the address. */
  address_1?: string | null
  address_2?: string | null
  address_3?: string | null
  appointment_notes?: string | null
  city?: string | null
  concession_type_id?: string
  country?: string | null
  /** ISO 3166-1 alpha-2, such as `AU`. */
  country_code?: string | null
  /** Only tokens that the settings define are accepted. */
  custom_fields?: PatientCustomFields | null
  /** `YYYY-MM-DD`. */
  date_of_birth?: string | null
  dva_card_number?: string | null
  email?: string | null
  emergency_contact?: string | null
  first_name?: string
  gender_identity?: string | null
  invoice_default_to?: string | null
  invoice_email?: string | null
  invoice_extra_information?: string | null
  last_name?: string
  medicare?: string | null
  medicare_reference_number?: string | null
  notes?: string | null
  occupation?: string | null
  old_reference_id?: string | null
  /** Replaces all of the patient's phone numbers. */
  patient_phone_numbers?: PhoneNumberBody[]
  post_code?: string | null
  preferred_first_name?: string | null
  pronouns?: Pronouns | null
  receives_cancellation_emails?: boolean | null
  receives_confirmation_emails?: boolean | null
  referral_source?: string | null
  referring_doctor_id?: string
  reminder_type?: ReminderType | null
  sex?: string | null
  state?: string | null
  /** An IANA name, such as `Australia/Melbourne`. */
  time_zone?: string | null
  title?: string | null
  unsubscribe_sms_marketing?: boolean
}

/** The body that creates a patient. */
export interface PatientCreate extends PatientUpdate {
  first_name: string
  last_name: string
}

const filters = {
  accepted_privacy_policy: 'boolean',
  archived_at: 'datetime',
  created_at: 'datetime',
  date_of_birth: 'date',
  email: 'string',
  first_name: 'string',
  id: 'id',
  last_name: 'string',
  old_reference_id: 'string',
  preferred_first_name: 'string',
  updated_at: 'datetime',
} as const

/** The fields that patients can be filtered by. */
export type PatientFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<Patient> = {
  concession_type: 'concession_types',
  latest_booking: 'bookings',
  merged_with_patient: 'patients',
  referring_doctor: 'contacts',
}

/**
 * Lists patients. Archived patients are excluded unless `where` includes them. `GET /patients`
 * @see {@link https://docs.api.cliniko.com/openapi/patient | Cliniko's page about patients}
 */
export const list = /* @__PURE__ */ listOf<Patient, PatientFilters>('/patients', filters, links)

/**
 * Returns a patient by id. Add `where: { archived: 'any' }` to find archived patients too. `GET /patients/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/patient | Cliniko's page about patients}
 */
export const get = /* @__PURE__ */ getOf<Patient, PatientFilters>('/patients/{id}', filters, links)

/**
 * Creates a patient. `POST /patients`
 * @see {@link https://docs.api.cliniko.com/openapi/patient | Cliniko's page about patients}
 */
export const create = /* @__PURE__ */ createOf<Patient, PatientCreate>('/patients')

/**
 * Updates the given fields of a patient. `PATCH /patients/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/patient | Cliniko's page about patients}
 */
export const update = /* @__PURE__ */ updateOf<Patient, PatientUpdate>('/patients/{id}')

/**
 * Archives a patient. `POST /patients/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/patient | Cliniko's page about patients}
 */
export const archive = /* @__PURE__ */ archiveOf('/patients/{id}/archive')

/**
 * Restores an archived patient. `POST /patients/{id}/unarchive`
 * @see {@link https://docs.api.cliniko.com/openapi/patient | Cliniko's page about patients}
 */
export const unarchive = /* @__PURE__ */ unarchiveOf<Patient>('/patients/{id}/unarchive')

const remove = /* @__PURE__ */ deleteOf('/patients/{id}', 'archived_at')

export {
  /**
   * Archives a patient. `DELETE /patients/{id}`
   * @deprecated Use `archive`.
   * @see {@link https://docs.api.cliniko.com/openapi/patient | Cliniko's page about patients}
   */
  remove as delete,
}
