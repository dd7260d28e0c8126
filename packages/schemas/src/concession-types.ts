import { define } from './define.js'
import { dateTime, id, links, model, nullableDateTime, text } from './reading.js'
import { body, optional, name as writtenName } from './writing.js'

/** A concession type, as the API answers it. */
export const concessionTypeSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    created_at: dateTime,
    name: text,
    updated_at: dateTime,
    links,
  }),
)

/** What can be changed of a concession type. */
export const concessionTypeUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    name: optional(writtenName),
  }),
)

/** What a new concession type is made from. */
export const concessionTypeCreateSchema = concessionTypeUpdateSchema

/** The schemas of concession types, for core's `checkWith`. */
export const concessionTypeSchemas = {
  model: concessionTypeSchema,
  create: concessionTypeCreateSchema,
  update: concessionTypeUpdateSchema,
}
