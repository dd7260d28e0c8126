import type { ConcessionType, ConcessionTypeCreate } from '@cliniko/core'
import { body } from './kit/body.js'
import { requiredName } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, id, links, nullableDateTime } from './kit/response-fields.js'
import { none, recordTags, tagsOf } from './kit/tags.js'
import { optional, text } from './kit/values.js'

/** A concession type, as the API returns it. */
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

/** The body that updates a concession type. */
export const concessionTypeUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    name: optional(requiredName),
  }),
)

/** The body that creates a concession type. */
export const concessionTypeCreateSchema = concessionTypeUpdateSchema

/** The schemas of concession types, for core's `checkWith`. */
export const concessionTypeSchemas = {
  model: concessionTypeSchema,
  create: concessionTypeCreateSchema,
  update: concessionTypeUpdateSchema,
}

/** The privacy tags of concession types. */
export const concessionTypeTags = /* @__PURE__ */ tagsOf<ConcessionType | ConcessionTypeCreate>(() => ({
  ...recordTags,
  ...none('archived_at name'),
}))
