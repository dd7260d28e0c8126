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
} from './reading.js'
import { repeatRuleSchema } from './shared.js'

/** A block of unavailable time, as the API answers it. */
export const unavailableBlockSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    created_at: dateTime,
    deleted_at: nullableDateTime,
    ends_at: dateTime,
    notes: nullableText,
    repeat_rule: v.nullish(repeatRuleSchema, null),
    starts_at: dateTime,
    updated_at: dateTime,
    business: link<'businesses'>(),
    conflicts,
    practitioner: link<'practitioners'>(),
    repeated_from: optionalLink<'unavailable_blocks'>(),
    repeats: optionalLinkToMany<'unavailable_blocks'>(),
    unavailable_block_type: optionalLink<'unavailable_block_types'>(),
    links,
  }),
)
