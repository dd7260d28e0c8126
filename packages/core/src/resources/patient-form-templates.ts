import type { PatientFormTemplateContent } from '../models/form-questions.js'
import { archiveOf, createOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'

/** What new patient forms are made after. */
export interface PatientFormTemplate {
  id: string
  archived_at: string | null
  content: PatientFormTemplateContent | null
  created_at: string
  email_to_patient_on_completion: boolean | null
  name: string
  restricted_to_practitioner: boolean | null
  updated_at: string
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    patient_form_templates: PatientFormTemplate
  }
}

/** What can be changed of a patient form template. */
export interface PatientFormTemplateUpdate {
  content?: PatientFormTemplateContent | null
  email_to_patient_on_completion?: boolean | null
  /** 255 characters at most. */
  name?: string
  restricted_to_practitioner?: boolean | null
}

/** What a new patient form template is made from. */
export interface PatientFormTemplateCreate extends PatientFormTemplateUpdate {
  name: string
}

const filters = {
  archived_at: 'datetime',
  created_at: 'datetime',
  id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that patient form templates can be filtered by. */
export type PatientFormTemplateFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<PatientFormTemplate> = {}

/** Patient form templates, those archived left out unless `where` asks for them. `GET /patient_form_templates` */
export const list = /* @__PURE__ */ listOf<PatientFormTemplate, PatientFormTemplateFilters>(
  '/patient_form_templates',
  filters,
  links,
)

/** One patient form template, by its id. `GET /patient_form_templates/{id}` */
export const get = /* @__PURE__ */ getOf<PatientFormTemplate, PatientFormTemplateFilters>(
  '/patient_form_templates/{id}',
  filters,
  links,
)

/** Creates a patient form template. `POST /patient_form_templates` */
export const create = /* @__PURE__ */ createOf<PatientFormTemplate, PatientFormTemplateCreate>(
  '/patient_form_templates',
)

/** Changes the given fields of a patient form template. `PATCH /patient_form_templates/{id}` */
export const update = /* @__PURE__ */ updateOf<PatientFormTemplate, PatientFormTemplateUpdate>(
  '/patient_form_templates/{id}',
)

/** Archives a patient form template. `POST /patient_form_templates/{id}/archive` */
export const archive = /* @__PURE__ */ archiveOf('/patient_form_templates/{id}/archive')
