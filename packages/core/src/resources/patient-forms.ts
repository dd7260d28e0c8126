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
  /** Where the patient fills it in. It admits whoever has it: treat it as a secret. */
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

/** What can be changed of a patient form. */
export interface PatientFormUpdate {
  attendee_id?: string
  business_id?: string
  /** Completes the form, which then can't be changed. */
  completed?: boolean
  content?: PatientFormContent | null
  email_to_patient_on_completion?: boolean | null
  /** 255 characters at most. */
  name?: string
  patient_form_template_id?: string
  patient_id?: string
  restricted_to_practitioner?: boolean | null
}

/** What a new patient form is made from. */
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

/** Patient forms, those archived left out unless `where` asks for them. `GET /patient_forms` */
export const list = /* @__PURE__ */ listOf<PatientForm, PatientFormFilters>('/patient_forms', filters, links)

/** One patient form, by its id. `GET /patient_forms/{id}` */
export const get = /* @__PURE__ */ getOf<PatientForm, PatientFormFilters>('/patient_forms/{id}', filters, links)

/** Creates a patient form. `POST /patient_forms` */
export const create = /* @__PURE__ */ createOf<PatientForm, PatientFormCreate>('/patient_forms')

/** Changes the given fields of a patient form. `PATCH /patient_forms/{id}` */
export const update = /* @__PURE__ */ updateOf<PatientForm, PatientFormUpdate>('/patient_forms/{id}')

/** Archives a patient form. `POST /patient_forms/{id}/archive` */
export const archive = /* @__PURE__ */ archiveOf('/patient_forms/{id}/archive')

/**
 * Patient forms of an attendee. `GET /attendees/{attendee_id}/patient_forms`
 * @deprecated Use `list` with `where: { attendee_id }`.
 */
export const listForAttendee = /* @__PURE__ */ listIn<PatientForm, PatientFormFilters, 'attendee_id'>(
  '/attendees/{attendee_id}/patient_forms',
  filters,
  links,
)
