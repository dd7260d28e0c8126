import type { TreatmentNoteTemplate, TreatmentNoteTemplateCreate } from '@cliniko/core'
import * as v from 'valibot'
import { body, part } from './kit/body.js'
import { requiredName } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, id, links, nullableDateTime, nullableFlag, nullableText } from './kit/response-fields.js'
import { none, recordTags, tagsOf } from './kit/tags.js'
import { clearable, flag, optional, text } from './kit/values.js'
import { treatmentNoteTemplateContentBodySchema, treatmentNoteTemplateContentSchema } from './models/note-questions.js'

/** A treatment note template, as the API returns it. */
export const treatmentNoteTemplateSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    content: v.nullable(treatmentNoteTemplateContentSchema),
    created_at: dateTime,
    deleted_at: nullableDateTime,
    name: text,
    print_settings: v.nullable(
      model({
        include_patient_address: nullableFlag,
        include_patient_dob: nullableFlag,
        include_patient_medicare: nullableFlag,
        include_patient_occupation: nullableFlag,
        include_patient_reference_number: nullableFlag,
        title: nullableText,
      }),
    ),
    updated_at: dateTime,
    links,
  }),
)

/** The body that updates a treatment note template. */
export const treatmentNoteTemplateUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    content: clearable(treatmentNoteTemplateContentBodySchema),
    name: optional(requiredName),
    print_settings: optional(
      part({
        include_patient_address: optional(flag),
        include_patient_dob: optional(flag),
        include_patient_medicare: optional(flag),
        include_patient_occupation: optional(flag),
        include_patient_reference_number: optional(flag),
        title: optional(text),
      }),
    ),
  }),
)

/** The body that creates a treatment note template. */
export const treatmentNoteTemplateCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...treatmentNoteTemplateUpdateSchema.entries,
    content: v.nullable(treatmentNoteTemplateContentBodySchema),
    name: requiredName,
  }),
)

/** The schemas of treatment note templates, for core's `checkWith`. */
export const treatmentNoteTemplateSchemas = {
  model: treatmentNoteTemplateSchema,
  create: treatmentNoteTemplateCreateSchema,
  update: treatmentNoteTemplateUpdateSchema,
}

/** The privacy tags of treatment note templates. */
export const treatmentNoteTemplateTags = /* @__PURE__ */ tagsOf<TreatmentNoteTemplate | TreatmentNoteTemplateCreate>(
  () => ({
    ...recordTags,
    ...none('archived_at content deleted_at name print_settings'),
  }),
)
