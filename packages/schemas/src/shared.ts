import type { PhoneType, RepeatType } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './define.js'
import { flag, model, number, openText, text } from './reading.js'
import { body, choice, clearable, optional, part, wholeNumber } from './writing.js'

/** A phone number, as the API answers it. */
export const phoneNumberSchema = /* @__PURE__ */ define(() =>
  model({
    normalized_number: v.exactOptional(text),
    number: text,
    phone_type: openText<PhoneType>(),
  }),
)

/** A phone number, as bodies take it. */
export const phoneNumberBodySchema = /* @__PURE__ */ define(() =>
  part({
    number: optional(text),
    phone_type: optional(choice(['Fax', 'Home', 'Mobile', 'Other', 'Work'])),
  }),
)

/** How a booking repeats, as the API answers it. */
export const repeatRuleSchema = /* @__PURE__ */ define(() =>
  model({
    number_of_repeats: v.exactOptional(v.nullable(number)),
    repeat_type: v.exactOptional(v.nullable(openText<RepeatType>())),
    repeating_interval: v.exactOptional(v.nullable(number)),
  }),
)

/** How something repeats: up to so many times more, every 1 to 100 days, weeks or months. */
export function repeatRuleBody(most: number) {
  return part({
    number_of_repeats: clearable(wholeNumber(1, most)),
    repeat_type: clearable(choice(['Daily', 'Weekly', 'Monthly'])),
    repeating_interval: clearable(wholeNumber(1, 100)),
  })
}

/** How a booking repeats, as bodies take it: 1 to 51 times more, every 1 to 100 days, weeks or months. */
export const repeatRuleBodySchema = /* @__PURE__ */ define(() => repeatRuleBody(51))

/** Whether a booking overlaps another, as the API answers it. */
export const conflictsSchema = /* @__PURE__ */ define(() => model({ conflicts: model({ exist: flag }) }))

/** What a cancellation is told: a reason, and perhaps a note. */
export const cancellationBodySchema = /* @__PURE__ */ define(() =>
  body({
    apply_to_repeats: optional(flag),
    cancellation_note: clearable(text),
    // 31, for COVID-19, is in the API's list of reasons, though its document leaves it out of bodies.
    cancellation_reason: choice([10, 20, 30, 31, 40, 50, 60], 'Choose a reason.'),
  }),
)
