import type { TreatmentNoteTemplateContent } from '../models/note-questions.js'
import { archiveOf, createOf, deleteOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'

/** A template for new treatment notes. */
export interface TreatmentNoteTemplate {
  id: string
  archived_at: string | null
  content: TreatmentNoteTemplateContent | null
  created_at: string
  deleted_at: string | null
  name: string
  print_settings: {
    include_patient_address: boolean | null
    include_patient_dob: boolean | null
    include_patient_medicare: boolean | null
    include_patient_occupation: boolean | null
    include_patient_reference_number: boolean | null
    title: string | null
  } | null
  updated_at: string
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    treatment_note_templates: TreatmentNoteTemplate
  }
}

/** The fields of a treatment note template that can be changed. */
export interface TreatmentNoteTemplateUpdate {
  content?: TreatmentNoteTemplateContent | null
  /** At most 255 characters. */
  name?: string
  print_settings?: {
    include_patient_address?: boolean
    include_patient_dob?: boolean
    include_patient_medicare?: boolean
    include_patient_occupation?: boolean
    include_patient_reference_number?: boolean
    title?: string
  }
}

/** The body that creates a treatment note template. */
export interface TreatmentNoteTemplateCreate extends TreatmentNoteTemplateUpdate {
  content: TreatmentNoteTemplateContent | null
  name: string
}

const filters = {
  archived_at: 'datetime',
  created_at: 'datetime',
  deleted_at: 'datetime',
  id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that treatment note templates can be filtered by. */
export type TreatmentNoteTemplateFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<TreatmentNoteTemplate> = {}

/**
 * Lists treatment note templates. Archived and deleted treatment note templates are excluded unless `where` includes
 * them. `GET /treatment_note_templates`
 * @see {@link https://docs.api.cliniko.com/openapi/treatment-note-template | Cliniko's page about treatment note templates}
 */
export const list = /* @__PURE__ */ listOf<TreatmentNoteTemplate, TreatmentNoteTemplateFilters>(
  '/treatment_note_templates',
  filters,
  links,
)

/**
 * Returns a treatment note template by id. `GET /treatment_note_templates/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/treatment-note-template | Cliniko's page about treatment note templates}
 */
export const get = /* @__PURE__ */ getOf<TreatmentNoteTemplate, TreatmentNoteTemplateFilters>(
  '/treatment_note_templates/{id}',
  filters,
  links,
)

/**
 * Creates a treatment note template. `POST /treatment_note_templates`
 * @see {@link https://docs.api.cliniko.com/openapi/treatment-note-template | Cliniko's page about treatment note templates}
 */
export const create = /* @__PURE__ */ createOf<TreatmentNoteTemplate, TreatmentNoteTemplateCreate>(
  '/treatment_note_templates',
)

/**
 * Updates the given fields of a treatment note template. `PATCH /treatment_note_templates/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/treatment-note-template | Cliniko's page about treatment note templates}
 */
export const update = /* @__PURE__ */ updateOf<TreatmentNoteTemplate, TreatmentNoteTemplateUpdate>(
  '/treatment_note_templates/{id}',
)

/**
 * Archives a treatment note template. `POST /treatment_note_templates/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/treatment-note-template | Cliniko's page about treatment note templates}
 */
export const archive = /* @__PURE__ */ archiveOf('/treatment_note_templates/{id}/archive')

const remove = /* @__PURE__ */ deleteOf('/treatment_note_templates/{id}', 'deleted_at')

export {
  /**
   * Deletes a treatment note template, which hides it from lists. `DELETE /treatment_note_templates/{id}`
   * @deprecated Use `archive`.
   * @see {@link https://docs.api.cliniko.com/openapi/treatment-note-template | Cliniko's page about treatment note templates}
   */
  remove as delete,
}
