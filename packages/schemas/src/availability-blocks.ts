import type { AvailabilityBlock, AvailabilityBlockCreate } from '@cliniko/core'
import * as v from 'valibot'
import { body } from './kit/body.js'
import { bodyDateTime, bodyId } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, id, link, links } from './kit/response-fields.js'
import { none, recordTags, tagsOf } from './kit/tags.js'
import { clearable } from './kit/values.js'
import { repeatRuleBody, repeatRuleSchema } from './models/repeat-rules.js'

/** An availability block, as the API returns it. */
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

/** The body that creates an availability block. */
export const availabilityBlockCreateSchema = /* @__PURE__ */ define(() =>
  body({
    business_id: bodyId,
    ends_at: bodyDateTime,
    practitioner_id: bodyId,
    repeat_rule: clearable(repeatRuleBody(100)),
    starts_at: bodyDateTime,
  }),
)

/** The schemas of availability blocks, for core's `checkWith`. */
export const availabilityBlockSchemas = {
  model: availabilityBlockSchema,
  create: availabilityBlockCreateSchema,
}

/** The privacy tags of availability blocks. */
export const availabilityBlockTags = /* @__PURE__ */ tagsOf<AvailabilityBlock | AvailabilityBlockCreate>(() => ({
  ...recordTags,
  ...none('business business_id ends_at practitioner practitioner_id repeat_rule starts_at'),
}))
