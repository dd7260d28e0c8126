import { body } from '../kit/body.js'
import { choice } from '../kit/body-fields.js'
import { define } from '../kit/define.js'
import { health } from '../kit/tags.js'
import { clearable, flag, optional, text } from '../kit/values.js'

/** The body that cancels a booking: a reason and an optional note. */
export const cancellationBodySchema = /* @__PURE__ */ define(() =>
  body({
    apply_to_repeats: optional(flag),
    cancellation_note: clearable(text),
    // 31 is COVID-19. The API lists it as a reason, although its document omits it for bodies.
    cancellation_reason: choice([10, 20, 30, 31, 40, 50, 60], 'Choose a reason.'),
  }),
)
/** The privacy tags of the fields of a cancelled booking. */
export const cancellationTags = /* @__PURE__ */ health(
  'cancellation_note cancellation_reason cancellation_reason_description',
)
