import type { PatientFormContent } from '../models/form-questions.js'
import { archiveOf, createOf, getOf, listIn, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** A form that a patient fills in. */
export interface PatientForm {
  id: string
  archived_at: string | null
  completed_at: string | null
  content: PatientFormContent | null
  created_at: string
  edited_at: string | null
  email_to_patient_on_completion: boolean | null
  name: string
  restricted_to_practitioner: boolean | null
  updated_at: string
  /** The page where the patient fills in the form. It gives access to anyone who has it: treat it as a secret. */
  url: string | null
  attendee?: Link<'attendees'> | null
  booking?: Link<'bookings'> | null
  business?: Link<'businesses'> | null
  patient: Link<'patients'>
  signatures?: Link<'signatures'> | null
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    patient_forms: PatientForm
  }
}

/** The fields of a patient form that can be changed. */
export interface PatientFormUpdate {
  attendee_id?: string
  business_id?: string
  /** Completes the form. A completed form cannot be changed. */
  completed?: boolean
  content?: PatientFormContent | null
  email_to_patient_on_completion?: boolean | null
  /** At most 255 characters. */
  name?: string
  patient_form_template_id?: string
  patient_id?: string
  restricted_to_practitioner?: boolean | null
}

/** The body that creates a patient form. */
export interface PatientFormCreate extends PatientFormUpdate {
  patient_id: string
}

const filters = {
  archived_at: 'datetime',
  attendee_id: 'id',
  completed_at: 'datetime',
  created_at: 'datetime',
  id: 'id',
  patient_id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that patient forms can be filtered by. */
export type PatientFormFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<PatientForm> = {
  attendee: 'attendees',
  booking: 'bookings',
  business: 'businesses',
  patient: 'patients',
  signatures: 'signatures',
}

/**
 * Lists patient forms. Archived patient forms are excluded unless `where` includes them. `GET /patient_forms`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-form | Cliniko's page about patient forms}
 */
export const list = /* @__PURE__ */ listOf<PatientForm, PatientFormFilters>('/patient_forms', filters, links)

/**
 * Returns a patient form by id. `GET /patient_forms/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-form | Cliniko's page about patient forms}
 */
export const get = /* @__PURE__ */ getOf<PatientForm, PatientFormFilters>('/patient_forms/{id}', filters, links)

/**
 * Creates a patient form. `POST /patient_forms`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-form | Cliniko's page about patient forms}
 */
export const create = /* @__PURE__ */ createOf<PatientForm, PatientFormCreate>('/patient_forms')

/**
 * Updates the given fields of a patient form. `PATCH /patient_forms/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-form | Cliniko's page about patient forms}
 */
export const update = /* @__PURE__ */ updateOf<PatientForm, PatientFormUpdate>('/patient_forms/{id}')

/**
 * Archives a patient form. `POST /patient_forms/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-form | Cliniko's page about patient forms}
 */
export const archive = /* @__PURE__ */ archiveOf('/patient_forms/{id}/archive')

/**
 * Lists the patient forms of an attendee. `GET /attendees/{attendee_id}/patient_forms`
 * @deprecated Use `list` with `where: { attendee_id }`.
 * @see {@link https://docs.api.cliniko.com/openapi/patient-form | Cliniko's page about patient forms}
 */
export const listForAttendee = /* @__PURE__ */ listIn<PatientForm, PatientFormFilters, 'attendee_id'>(
  '/attendees/{attendee_id}/patient_forms',
  filters,
  links,
)
