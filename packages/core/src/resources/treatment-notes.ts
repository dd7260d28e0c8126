import type { TreatmentNoteContent } from '../models/note-questions.js'
import { archiveOf, createOf, deleteOf, getOf, listIn, listOf, unarchiveOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** A practitioner's note about a treatment. */
export interface TreatmentNote {
  id: string
  archived_at: string | null
  author_name: string | null
  content: TreatmentNoteContent | null
  created_at: string
  deleted_at: string | null
  /** A draft can be changed. A final note cannot. */
  draft: boolean | null
  finalized_at: string | null
  /** When it was pinned to the top of the patient's notes. */
  pinned_at: string | null
  title: string
  updated_at: string
  attendee?: Link<'attendees'> | null
  booking?: Link<'bookings'> | null
  patient: Link<'patients'>
  practitioner?: Link<'practitioners'> | null
  treatment_note_template?: Link<'treatment_note_templates'> | null
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    treatment_notes: TreatmentNote
  }
}

/** The fields of a treatment note that can be changed. */
export interface TreatmentNoteUpdate {
  attendee_id?: string
  booking_id?: string
  content?: TreatmentNoteContent | null
  /** A draft can be changed. A final note cannot. */
  draft?: boolean | null
  patient_id?: string
  title?: string
  treatment_note_template_id?: string
}

/** The body that creates a treatment note. */
export interface TreatmentNoteCreate extends TreatmentNoteUpdate {
  patient_id: string
  title: string
}

const filters = {
  archived_at: 'datetime',
  attendee_id: 'id',
  booking_id: 'id',
  created_at: 'datetime',
  deleted_at: 'datetime',
  draft: 'boolean',
  id: 'id',
  patient_id: 'id',
  practitioner_id: 'id',
  treatment_note_template_id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that treatment notes can be filtered by. */
export type TreatmentNoteFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<TreatmentNote> = {
  attendee: 'attendees',
  booking: 'bookings',
  patient: 'patients',
  practitioner: 'practitioners',
  treatment_note_template: 'treatment_note_templates',
}

/**
 * Lists treatment notes. Archived and deleted treatment notes are excluded unless `where` includes them.
 * `GET /treatment_notes`
 * @see {@link https://docs.api.cliniko.com/openapi/treatment-note | Cliniko's page about treatment notes}
 */
export const list = /* @__PURE__ */ listOf<TreatmentNote, TreatmentNoteFilters>('/treatment_notes', filters, links)

/**
 * Returns a treatment note by id. `GET /treatment_notes/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/treatment-note | Cliniko's page about treatment notes}
 */
export const get = /* @__PURE__ */ getOf<TreatmentNote, TreatmentNoteFilters>('/treatment_notes/{id}', filters, links)

/**
 * Creates a treatment note. `POST /treatment_notes`
 * @see {@link https://docs.api.cliniko.com/openapi/treatment-note | Cliniko's page about treatment notes}
 */
export const create = /* @__PURE__ */ createOf<TreatmentNote, TreatmentNoteCreate>('/treatment_notes')

/**
 * Updates the given fields of a treatment note. `PATCH /treatment_notes/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/treatment-note | Cliniko's page about treatment notes}
 */
export const update = /* @__PURE__ */ updateOf<TreatmentNote, TreatmentNoteUpdate>('/treatment_notes/{id}')

/**
 * Archives a treatment note. `POST /treatment_notes/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/treatment-note | Cliniko's page about treatment notes}
 */
export const archive = /* @__PURE__ */ archiveOf('/treatment_notes/{id}/archive')

/**
 * Restores an archived treatment note. `POST /treatment_notes/{id}/unarchive`
 * @see {@link https://docs.api.cliniko.com/openapi/treatment-note | Cliniko's page about treatment notes}
 */
export const unarchive = /* @__PURE__ */ unarchiveOf<TreatmentNote>('/treatment_notes/{id}/unarchive')

/**
 * Lists the treatment notes of a patient. `GET /patients/{patient_id}/treatment_notes`
 * @see {@link https://docs.api.cliniko.com/openapi/treatment-note | Cliniko's page about treatment notes}
 */
export const listForPatient = /* @__PURE__ */ listIn<TreatmentNote, TreatmentNoteFilters, 'patient_id'>(
  '/patients/{patient_id}/treatment_notes',
  filters,
  links,
)

const remove = /* @__PURE__ */ deleteOf('/treatment_notes/{id}', 'deleted_at')

export {
  /**
   * Deletes a treatment note, which hides it from lists. `DELETE /treatment_notes/{id}`
   * @deprecated Use `archive`.
   * @see {@link https://docs.api.cliniko.com/openapi/treatment-note | Cliniko's page about treatment notes}
   */
  remove as delete,
}
