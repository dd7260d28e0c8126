import { define } from './define.js'
import { dateTime, id, links, model, nullableDateTime, nullableFlag, number, text } from './reading.js'
import { body, color, optional, wholeNumber, name as writtenName } from './writing.js'

/** An unavailable block type, as the API answers it. */
export const unavailableBlockTypeSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    color: text,
    created_at: dateTime,
    duration_in_minutes: number,
    name: text,
    system_controlled: nullableFlag,
    updated_at: dateTime,
    links,
  }),
)

/** What can be changed of an unavailable block type. */
export const unavailableBlockTypeUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    color: optional(color),
    duration_in_minutes: optional(wholeNumber(1, 1439)),
    name: optional(writtenName),
  }),
)

/** What a new unavailable block type is made from. */
export const unavailableBlockTypeCreateSchema = unavailableBlockTypeUpdateSchema

/** The schemas of unavailable block types, for core's `checkWith`. */
export const unavailableBlockTypeSchemas = {
  model: unavailableBlockTypeSchema,
  create: unavailableBlockTypeCreateSchema,
  update: unavailableBlockTypeUpdateSchema,
}
