import type { PatientCustomFields } from '../models/custom-fields.js'
import type { Open, PhoneNumber, PhoneNumberBody, ReminderType } from '../models/shared.js'
import { archiveOf, createOf, deleteOf, getOf, listOf, unarchiveOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link, LinkToMany } from '../relations/link.js'

/** The pronouns of a patient, each form 50 characters at most. */
export interface Pronouns {
  accusative?: string
  nominative?: string
  predicative_possessive?: string
  pronominal_possessive?: string
  reflexive?: string
}

/** A person who is treated by the clinic. */
export interface Patient {
  id: string
  accepted_email_marketing: boolean | null
  /** Null until the patient has been asked. */
  accepted_privacy_policy: boolean | null
  accepted_sms_marketing: boolean | null
  address_1: string | null
  address_2: string | null
  address_3: string | null
  /** Shown beside each of the patient's appointments. */
  appointment_notes: string | null
  archived_at: string | null
  city: string | null
  /** @deprecated Use `country_code`. */
  country: string | null
  /** ISO 3166-1 alpha-2, such as `AU`. */
  country_code: string | null
  created_at: string
  /** The clinic's own fields; their definition is in the settings. */
  custom_fields: PatientCustomFields | null
  /** `YYYY-MM-DD`. */
  date_of_birth: string | null
  deleted_at: string | null
  /** Card number of the Australian Department of Veterans' Affairs. */
  dva_card_number: string | null
  email: string | null
  emergency_contact: string | null
  first_name: string
  /** @deprecated Read only since 2018 and not filled from its successors, `gender_identity` and `sex`. */
  gender: string | null
  gender_identity: string | null
  /** To whom invoices are made out, where that isn't the patient. */
  invoice_default_to: string | null
  invoice_email: string | null
  invoice_extra_information: string | null
  /** The name as the clinic displays it. */
  label: string | null
  last_name: string
  medicare: string | null
  medicare_reference_number: string | null
  /** When the record was merged into another, which `merged_with_patient` leads to. */
  merged_at: string | null
  notes: string | null
  occupation: string | null
  /** The record's id in the system the clinic came from. */
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
  /** IANA name, such as `Australia/Melbourne`. */
  time_zone: string | null
  title: string | null
  updated_at: string
  /** Leads to a list the API no longer documents; use `individual_appointments` filtered by `patient_id`. */
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

/** What can be changed of a patient. */
export interface PatientUpdate {
  accepted_email_marketing?: boolean | null
  accepted_privacy_policy?: boolean | null
  /** 255 characters at most, as are the other lines of the address. */
  address_1?: string | null
  address_2?: string | null
  address_3?: string | null
  appointment_notes?: string | null
  city?: string | null
  concession_type_id?: string
  country?: string | null
  /** ISO 3166-1 alpha-2. */
  country_code?: string | null
  /** Only the tokens that the settings define are accepted. */
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
  /** Replaces all numbers of the patient. */
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
  /** IANA name. */
  time_zone?: string | null
  title?: string | null
  unsubscribe_sms_marketing?: boolean
}

/** What a new patient is made from: two names, and whatever else is known. */
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

/** Patients, those archived left out unless `where` asks for them. `GET /patients` */
export const list = /* @__PURE__ */ listOf<Patient, PatientFilters>('/patients', filters, links)

/** One patient. An archived one is found with `where: { archived_at: { any: true } }`. `GET /patients/{id}` */
export const get = /* @__PURE__ */ getOf<Patient, PatientFilters>('/patients/{id}', filters, links)

/** Creates a patient. `POST /patients` */
export const create = /* @__PURE__ */ createOf<Patient, PatientCreate>('/patients')

/** Changes the given fields of a patient. `PATCH /patients/{id}` */
export const update = /* @__PURE__ */ updateOf<Patient, PatientUpdate>('/patients/{id}')

/** Archives a patient. `POST /patients/{id}/archive` */
export const archive = /* @__PURE__ */ archiveOf('/patients/{id}/archive')

/** Brings an archived patient back. `POST /patients/{id}/unarchive` */
export const unarchive = /* @__PURE__ */ unarchiveOf<Patient>('/patients/{id}/unarchive')

const remove = /* @__PURE__ */ deleteOf('/patients/{id}', 'archived_at')

export {
  /**
   * Archives a patient. `DELETE /patients/{id}`
   * @deprecated Use `archive`.
   */
  remove as delete,
}
