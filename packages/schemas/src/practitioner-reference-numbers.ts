import { define } from './define.js'
import { dateTime, id, link, links, model, nullableText, optionalLink, text } from './reading.js'
import { body, clearable, optional, id as writtenId } from './writing.js'

/** A practitioner reference number, as the API answers it. */
export const practitionerReferenceNumberSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    created_at: dateTime,
    name: nullableText,
    reference_number: nullableText,
    updated_at: dateTime,
    business: optionalLink<'businesses'>(),
    practitioner: link<'practitioners'>(),
    links,
  }),
)

/** What can be changed of a practitioner reference number. */
export const practitionerReferenceNumberUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    business_id: optional(writtenId),
    name: clearable(text),
    practitioner_id: optional(writtenId),
    reference_number: clearable(text),
  }),
)

/** What a new practitioner reference number is made from. */
export const practitionerReferenceNumberCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...practitionerReferenceNumberUpdateSchema.entries,
    business_id: writtenId,
    practitioner_id: writtenId,
  }),
)

/** The schemas of practitioner reference numbers, for core's `checkWith`. */
export const practitionerReferenceNumberSchemas = {
  model: practitionerReferenceNumberSchema,
  create: practitionerReferenceNumberCreateSchema,
  update: practitionerReferenceNumberUpdateSchema,
}
