import type { TreatmentNoteTemplateContent } from '../models/note-questions.js'
import { archiveOf, createOf, deleteOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'

/** What new treatment notes are made after. */
export interface TreatmentNoteTemplate {
  id: string
  archived_at: string | null
  content: TreatmentNoteTemplateContent
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

/** What can be changed of a treatment note template. */
export interface TreatmentNoteTemplateUpdate {
  content?: TreatmentNoteTemplateContent
  /** 255 characters at most. */
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

/** What a new treatment note template is made from. */
export interface TreatmentNoteTemplateCreate extends TreatmentNoteTemplateUpdate {
  content: TreatmentNoteTemplateContent
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
 * Treatment note templates, those archived or deleted left out unless `where` asks for them. `GET /treatment_note_templates`
 */
export const list = /* @__PURE__ */ listOf<TreatmentNoteTemplate, TreatmentNoteTemplateFilters>(
  '/treatment_note_templates',
  filters,
  links,
)

/** One treatment note template, by its id. `GET /treatment_note_templates/{id}` */
export const get = /* @__PURE__ */ getOf<TreatmentNoteTemplate, TreatmentNoteTemplateFilters>(
  '/treatment_note_templates/{id}',
  filters,
  links,
)

/** Creates a treatment note template. `POST /treatment_note_templates` */
export const create = /* @__PURE__ */ createOf<TreatmentNoteTemplate, TreatmentNoteTemplateCreate>(
  '/treatment_note_templates',
)

/** Changes the given fields of a treatment note template. `PATCH /treatment_note_templates/{id}` */
export const update = /* @__PURE__ */ updateOf<TreatmentNoteTemplate, TreatmentNoteTemplateUpdate>(
  '/treatment_note_templates/{id}',
)

/** Archives a treatment note template. `POST /treatment_note_templates/{id}/archive` */
export const archive = /* @__PURE__ */ archiveOf('/treatment_note_templates/{id}/archive')

const remove = /* @__PURE__ */ deleteOf('/treatment_note_templates/{id}', 'deleted_at')

export {
  /**
   * Archives a treatment note template. `DELETE /treatment_note_templates/{id}`
   * @deprecated Use `archive`.
   */
  remove as delete,
}
