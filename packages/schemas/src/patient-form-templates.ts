import * as v from 'valibot'
import { define } from './define.js'
import { patientFormTemplateContentBodySchema, patientFormTemplateContentSchema } from './form-content.js'
import { dateTime, flag, id, links, model, nullableDateTime, nullableFlag, text } from './reading.js'
import { body, clearable, optional, name as writtenName } from './writing.js'

/** A patient form template, as the API answers it. */
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

/** What can be changed of a patient form template. */
export const patientFormTemplateUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    content: clearable(patientFormTemplateContentBodySchema),
    email_to_patient_on_completion: clearable(flag),
    name: optional(writtenName),
    restricted_to_practitioner: clearable(flag),
  }),
)

/** What a new patient form template is made from. */
export const patientFormTemplateCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...patientFormTemplateUpdateSchema.entries,
    name: writtenName,
  }),
)

/** The schemas of patient form templates, for core's `checkWith`. */
export const patientFormTemplateSchemas = {
  model: patientFormTemplateSchema,
  create: patientFormTemplateCreateSchema,
  update: patientFormTemplateUpdateSchema,
}
