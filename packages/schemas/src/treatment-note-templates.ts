import * as v from 'valibot'
import { define } from './define.js'
import { treatmentNoteTemplateContentBodySchema, treatmentNoteTemplateContentSchema } from './note-content.js'
import { dateTime, flag, id, links, model, nullableDateTime, nullableFlag, nullableText, text } from './reading.js'
import { body, optional, part, name as writtenName } from './writing.js'

/** A treatment note template, as the API answers it. */
export const treatmentNoteTemplateSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    content: treatmentNoteTemplateContentSchema,
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

/** What can be changed of a treatment note template. */
export const treatmentNoteTemplateUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    content: optional(treatmentNoteTemplateContentBodySchema),
    name: optional(writtenName),
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

/** What a new treatment note template is made from. */
export const treatmentNoteTemplateCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...treatmentNoteTemplateUpdateSchema.entries,
    content: treatmentNoteTemplateContentBodySchema,
    name: writtenName,
  }),
)

/** The schemas of treatment note templates, for core's `checkWith`. */
export const treatmentNoteTemplateSchemas = {
  model: treatmentNoteTemplateSchema,
  create: treatmentNoteTemplateCreateSchema,
  update: treatmentNoteTemplateUpdateSchema,
}
