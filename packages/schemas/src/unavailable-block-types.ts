import type { UnavailableBlockType, UnavailableBlockTypeCreate } from '@cliniko/core'
import { body } from './kit/body.js'
import { color, requiredName, wholeNumber } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, id, links, nullableDateTime, nullableFlag } from './kit/response-fields.js'
import { none, recordTags, tagsOf } from './kit/tags.js'
import { number, optional, text } from './kit/values.js'

/** An unavailable block type, as the API returns it. */
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

/** The body that updates an unavailable block type. */
export const unavailableBlockTypeUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    color: optional(color),
    duration_in_minutes: optional(wholeNumber(1, 1439)),
    name: optional(requiredName),
  }),
)

/** The body that creates an unavailable block type. */
export const unavailableBlockTypeCreateSchema = unavailableBlockTypeUpdateSchema

/** The schemas of unavailable block types, for core's `checkWith`. */
export const unavailableBlockTypeSchemas = {
  model: unavailableBlockTypeSchema,
  create: unavailableBlockTypeCreateSchema,
  update: unavailableBlockTypeUpdateSchema,
}

/** The privacy tags of unavailable block types. */
export const unavailableBlockTypeTags = /* @__PURE__ */ tagsOf<UnavailableBlockType | UnavailableBlockTypeCreate>(
  () => ({
    ...recordTags,
    ...none('archived_at color duration_in_minutes name system_controlled'),
  }),
)
