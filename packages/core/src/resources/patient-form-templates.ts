import type { PatientFormTemplateContent } from '../models/form-questions.js'
import { archiveOf, createOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'

/** A template for new patient forms. */
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

/** The fields of a patient form template that can be changed. */
export interface PatientFormTemplateUpdate {
  content?: PatientFormTemplateContent | null
  email_to_patient_on_completion?: boolean | null
  /** At most 255 characters. */
  name?: string
  restricted_to_practitioner?: boolean | null
}

/** The body that creates a patient form template. */
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

/**
 * Lists patient form templates. Archived patient form templates are excluded unless `where` includes them.
 * `GET /patient_form_templates`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-form-template | Cliniko's page about patient form templates}
 */
export const list = /* @__PURE__ */ listOf<PatientFormTemplate, PatientFormTemplateFilters>(
  '/patient_form_templates',
  filters,
  links,
)

/**
 * Returns a patient form template by id. `GET /patient_form_templates/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-form-template | Cliniko's page about patient form templates}
 */
export const get = /* @__PURE__ */ getOf<PatientFormTemplate, PatientFormTemplateFilters>(
  '/patient_form_templates/{id}',
  filters,
  links,
)

/**
 * Creates a patient form template. `POST /patient_form_templates`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-form-template | Cliniko's page about patient form templates}
 */
export const create = /* @__PURE__ */ createOf<PatientFormTemplate, PatientFormTemplateCreate>(
  '/patient_form_templates',
)

/**
 * Updates the given fields of a patient form template. `PATCH /patient_form_templates/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-form-template | Cliniko's page about patient form templates}
 */
export const update = /* @__PURE__ */ updateOf<PatientFormTemplate, PatientFormTemplateUpdate>(
  '/patient_form_templates/{id}',
)

/**
 * Archives a patient form template. `POST /patient_form_templates/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-form-template | Cliniko's page about patient form templates}
 */
export const archive = /* @__PURE__ */ archiveOf('/patient_form_templates/{id}/archive')
