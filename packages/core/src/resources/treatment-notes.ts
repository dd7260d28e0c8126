import type { TreatmentNoteContent } from '../models/note-questions.js'
import { archiveOf, createOf, deleteOf, getOf, listIn, listOf, unarchiveOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** A practitioner's note of a treatment. */
export interface TreatmentNote {
  id: string
  archived_at: string | null
  author_name: string | null
  content: TreatmentNoteContent | null
  created_at: string
  deleted_at: string | null
  /** Drafts can be changed; a final note can't. */
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

/** What can be changed of a treatment note. */
export interface TreatmentNoteUpdate {
  attendee_id?: string
  booking_id?: string
  content?: TreatmentNoteContent | null
  /** Drafts can be changed; a final note can't. */
  draft?: boolean | null
  patient_id?: string
  title?: string
  treatment_note_template_id?: string
}

/** What a new treatment note is made from. */
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

/** Treatment notes, those archived or deleted left out unless `where` asks for them. `GET /treatment_notes` */
export const list = /* @__PURE__ */ listOf<TreatmentNote, TreatmentNoteFilters>('/treatment_notes', filters, links)

/** One treatment note, by its id. `GET /treatment_notes/{id}` */
export const get = /* @__PURE__ */ getOf<TreatmentNote, TreatmentNoteFilters>('/treatment_notes/{id}', filters, links)

/** Creates a treatment note. `POST /treatment_notes` */
export const create = /* @__PURE__ */ createOf<TreatmentNote, TreatmentNoteCreate>('/treatment_notes')

/** Changes the given fields of a treatment note. `PATCH /treatment_notes/{id}` */
export const update = /* @__PURE__ */ updateOf<TreatmentNote, TreatmentNoteUpdate>('/treatment_notes/{id}')

/** Archives a treatment note. `POST /treatment_notes/{id}/archive` */
export const archive = /* @__PURE__ */ archiveOf('/treatment_notes/{id}/archive')

/** Brings an archived treatment note back. `POST /treatment_notes/{id}/unarchive` */
export const unarchive = /* @__PURE__ */ unarchiveOf<TreatmentNote>('/treatment_notes/{id}/unarchive')

/** Treatment notes of a patient. `GET /patients/{patient_id}/treatment_notes` */
export const listForPatient = /* @__PURE__ */ listIn<TreatmentNote, TreatmentNoteFilters, 'patient_id'>(
  '/patients/{patient_id}/treatment_notes',
  filters,
  links,
)

const remove = /* @__PURE__ */ deleteOf('/treatment_notes/{id}', 'deleted_at')

export {
  /**
   * Archives a treatment note. `DELETE /treatment_notes/{id}`
   * @deprecated Use `archive`.
   */
  remove as delete,
}
