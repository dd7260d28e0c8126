import { define } from './define.js'
import { dateTime, id, links, model, optionalLink, text } from './reading.js'

/** A signature, as the API answers it. */
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
