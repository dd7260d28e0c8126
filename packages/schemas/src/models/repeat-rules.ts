import type { RepeatType } from '@cliniko/core'
import { part } from '../kit/body.js'
import { choice, wholeNumber } from '../kit/body-fields.js'
import { define } from '../kit/define.js'
import { model } from '../kit/model.js'
import { openText } from '../kit/response-fields.js'
import { clearable, number } from '../kit/values.js'

/** How a booking repeats, as the API returns it. */
export const repeatRuleSchema = /* @__PURE__ */ define(() =>
  model({
    number_of_repeats: clearable(number),
    repeat_type: clearable(openText<RepeatType>()),
    repeating_interval: clearable(number),
  }),
)

/** How something repeats: 1 to `most` more times, every 1 to 100 days, weeks or months. */
export function repeatRuleBody(most: number) {
  return part({
    number_of_repeats: clearable(wholeNumber(1, most)),
    repeat_type: clearable(choice(['Daily', 'Weekly', 'Monthly'])),
    repeating_interval: clearable(wholeNumber(1, 100)),
  })
}

/** How a booking repeats, as the API accepts it: 1 to 51 more times, every 1 to 100 days, weeks or months. */
export const repeatRuleBodySchema = /* @__PURE__ */ define(() => repeatRuleBody(51))
