import * as v from 'valibot'
import { define } from './define.js'
import { dateTime, id, link, links, model } from './reading.js'
import { repeatRuleBody, repeatRuleSchema } from './shared.js'
import { body, clearable, dateTime as writtenDateTime, id as writtenId } from './writing.js'

/** An availability block, as the API answers it. */
export const availabilityBlockSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    created_at: dateTime,
    ends_at: dateTime,
    repeat_rule: v.nullable(repeatRuleSchema),
    starts_at: dateTime,
    updated_at: dateTime,
    business: link<'businesses'>(),
    practitioner: link<'practitioners'>(),
    links,
  }),
)

/** What a new availability block is made from. */
export const availabilityBlockCreateSchema = /* @__PURE__ */ define(() =>
  body({
    business_id: writtenId,
    ends_at: writtenDateTime,
    practitioner_id: writtenId,
    repeat_rule: clearable(repeatRuleBody(100)),
    starts_at: writtenDateTime,
  }),
)

/** The schemas of availability blocks, for core's `checkWith`. */
export const availabilityBlockSchemas = {
  model: availabilityBlockSchema,
  create: availabilityBlockCreateSchema,
}
