import type { Conflicts, UnavailableBlock, UnavailableBlockCreate } from '@cliniko/core'
import * as v from 'valibot'
import { body } from './kit/body.js'
import { bodyDateTime, bodyId } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import {
  conflicts,
  dateTime,
  id,
  link,
  links,
  nullableDateTime,
  nullableLinkToMany,
  nullableText,
  optionalLink,
} from './kit/response-fields.js'
import { none, tagsOf } from './kit/tags.js'
import { clearable, optional, text } from './kit/values.js'
import { bookingFieldTags } from './models/bookings.js'
import { conflictsSchema } from './models/conflicts.js'
import { repeatRuleBodySchema, repeatRuleSchema } from './models/repeat-rules.js'

/** An unavailable block, as the API returns it. */
export const unavailableBlockSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    created_at: dateTime,
    deleted_at: nullableDateTime,
    ends_at: dateTime,
    notes: nullableText,
    repeat_rule: v.nullable(repeatRuleSchema),
    starts_at: dateTime,
    updated_at: dateTime,
    business: link<'businesses'>(),
    conflicts: conflicts,
    practitioner: link<'practitioners'>(),
    repeated_from: optionalLink<'unavailable_blocks'>(),
    repeats: nullableLinkToMany<'unavailable_blocks'>(),
    unavailable_block_type: optionalLink<'unavailable_block_types'>(),
    links,
  }),
)

/** The body that updates an unavailable block. */
export const unavailableBlockUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    business_id: optional(bodyId),
    ends_at: optional(bodyDateTime),
    notes: clearable(text),
    practitioner_id: optional(bodyId),
    repeat_rule: clearable(repeatRuleBodySchema),
    starts_at: optional(bodyDateTime),
    unavailable_block_type_id: optional(bodyId),
  }),
)

/** The body that creates an unavailable block. */
export const unavailableBlockCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...unavailableBlockUpdateSchema.entries,
    business_id: bodyId,
    practitioner_id: bodyId,
    starts_at: bodyDateTime,
  }),
)

/** The schemas of unavailable blocks, for core's `checkWith`. */
export const unavailableBlockSchemas = {
  model: unavailableBlockSchema,
  create: unavailableBlockCreateSchema,
  update: unavailableBlockUpdateSchema,
  answers: {
    '/unavailable_blocks/{id}/conflicts': conflictsSchema,
  },
}

/** The privacy tags of unavailable blocks. */
export const unavailableBlockTags = /* @__PURE__ */ tagsOf<UnavailableBlock | UnavailableBlockCreate | Conflicts>(
  () => ({
    ...bookingFieldTags,
    ...none('unavailable_block_type unavailable_block_type_id'),
  }),
)
