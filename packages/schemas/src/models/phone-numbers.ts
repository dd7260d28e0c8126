import type { PhoneNumber, PhoneType } from '@cliniko/core'
import { part } from '../kit/body.js'
import { choice } from '../kit/body-fields.js'
import { define } from '../kit/define.js'
import { model } from '../kit/model.js'
import { openText } from '../kit/response-fields.js'
import { none, personal, tagsOf } from '../kit/tags.js'
import { optional, text } from '../kit/values.js'

/** A phone number, as the API returns it. */
export const phoneNumberSchema = /* @__PURE__ */ define(() =>
  model({
    normalized_number: optional(text),
    number: text,
    phone_type: openText<PhoneType>(),
  }),
)

/** A phone number, as the API accepts it. */
export const phoneNumberBodySchema = /* @__PURE__ */ define(() =>
  part({
    number: optional(text),
    phone_type: optional(choice(['Fax', 'Home', 'Mobile', 'Other', 'Work'])),
  }),
)

/** The privacy tags of a phone number. */
export const phoneNumberTags = /* @__PURE__ */ tagsOf<PhoneNumber>(() => ({
  ...none('phone_type'),
  ...personal('number normalized_number'),
}))
