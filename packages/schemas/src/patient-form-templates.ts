import type { PatientFormTemplate, PatientFormTemplateCreate } from '@cliniko/core'
import * as v from 'valibot'
import { body } from './kit/body.js'
import { requiredName } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, id, links, nullableDateTime, nullableFlag } from './kit/response-fields.js'
import { none, recordTags, tagsOf } from './kit/tags.js'
import { clearable, flag, optional, text } from './kit/values.js'
import { patientFormTemplateContentBodySchema, patientFormTemplateContentSchema } from './models/form-questions.js'

/** A patient form template, as the API returns it. */
export const patientFormTemplateSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    content: v.nullable(patientFormTemplateContentSchema),
    created_at: dateTime,
    email_to_patient_on_completion: nullableFlag,
    name: text,
    restricted_to_practitioner: nullableFlag,
    updated_at: dateTime,
    links,
  }),
)

/** The body that updates a patient form template. */
export const patientFormTemplateUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    content: clearable(patientFormTemplateContentBodySchema),
    email_to_patient_on_completion: clearable(flag),
    name: optional(requiredName),
    restricted_to_practitioner: clearable(flag),
  }),
)

/** The body that creates a patient form template. */
export const patientFormTemplateCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...patientFormTemplateUpdateSchema.entries,
    name: requiredName,
  }),
)

/** The schemas of patient form templates, for core's `checkWith`. */
export const patientFormTemplateSchemas = {
  model: patientFormTemplateSchema,
  create: patientFormTemplateCreateSchema,
  update: patientFormTemplateUpdateSchema,
}

/** The privacy tags of patient form templates. */
export const patientFormTemplateTags = /* @__PURE__ */ tagsOf<PatientFormTemplate | PatientFormTemplateCreate>(() => ({
  ...recordTags,
  ...none('archived_at content email_to_patient_on_completion name restricted_to_practitioner'),
}))
