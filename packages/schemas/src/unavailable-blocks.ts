import * as v from 'valibot'
import { define } from './define.js'
import {
  conflicts,
  dateTime,
  id,
  link,
  links,
  model,
  nullableDateTime,
  nullableText,
  optionalLink,
  optionalLinkToMany,
  text,
} from './reading.js'
import { conflictsSchema, repeatRuleBodySchema, repeatRuleSchema } from './shared.js'
import { body, clearable, optional, dateTime as writtenDateTime, id as writtenId } from './writing.js'

/** An unavailable block, as the API answers it. */
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
    repeats: optionalLinkToMany<'unavailable_blocks'>(),
    unavailable_block_type: optionalLink<'unavailable_block_types'>(),
    links,
  }),
)

/** What can be changed of an unavailable block. */
export const unavailableBlockUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    business_id: optional(writtenId),
    ends_at: optional(writtenDateTime),
    notes: clearable(text),
    practitioner_id: optional(writtenId),
    repeat_rule: clearable(repeatRuleBodySchema),
    starts_at: optional(writtenDateTime),
    unavailable_block_type_id: optional(writtenId),
  }),
)

/** What a new unavailable block is made from. */
export const unavailableBlockCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...unavailableBlockUpdateSchema.entries,
    business_id: writtenId,
    practitioner_id: writtenId,
    starts_at: writtenDateTime,
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
