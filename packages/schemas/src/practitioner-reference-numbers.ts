import type { PractitionerReferenceNumber, PractitionerReferenceNumberCreate } from '@cliniko/core'
import { body } from './kit/body.js'
import { bodyId } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, id, link, links, nullableText, optionalLink } from './kit/response-fields.js'
import { none, personal, recordTags, tagsOf } from './kit/tags.js'
import { clearable, optional, text } from './kit/values.js'

/** A practitioner reference number, as the API returns it. */
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

/** The body that updates a practitioner reference number. */
export const practitionerReferenceNumberUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    business_id: optional(bodyId),
    name: clearable(text),
    practitioner_id: optional(bodyId),
    reference_number: clearable(text),
  }),
)

/** The body that creates a practitioner reference number. */
export const practitionerReferenceNumberCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...practitionerReferenceNumberUpdateSchema.entries,
    business_id: bodyId,
    practitioner_id: bodyId,
  }),
)

/** The schemas of practitioner reference numbers, for core's `checkWith`. */
export const practitionerReferenceNumberSchemas = {
  model: practitionerReferenceNumberSchema,
  create: practitionerReferenceNumberCreateSchema,
  update: practitionerReferenceNumberUpdateSchema,
}

/** The privacy tags of practitioner reference numbers. */
export const practitionerReferenceNumberTags = /* @__PURE__ */ tagsOf<
  PractitionerReferenceNumber | PractitionerReferenceNumberCreate
>(() => ({
  ...recordTags,
  ...none('business business_id name practitioner practitioner_id'),
  ...personal('reference_number'),
}))
