import type { Signature } from '@cliniko/core'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, id, links, optionalLink } from './kit/response-fields.js'
import { none, personal, recordTags, tagsOf } from './kit/tags.js'
import { text } from './kit/values.js'

/** A signature, as the API returns it. */
export const signatureSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    created_at: dateTime,
    image: text,
    updated_at: dateTime,
    user: optionalLink<'users'>(),
    links,
  }),
)

/** The schemas of signatures, for core's `checkWith`. */
export const signatureSchemas = {
  model: signatureSchema,
}

/** The privacy tags of signatures. */
export const signatureTags = /* @__PURE__ */ tagsOf<Signature>(() => ({
  ...recordTags,
  ...none('user'),
  ...personal('image'),
}))
