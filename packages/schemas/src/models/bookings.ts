import { define } from '../kit/define.js'
import { health, none, recordTags } from '../kit/tags.js'

/** The tags of the fields that all kinds of booking have. */
export const bookingFieldTags = /* @__PURE__ */ define(() => ({
  ...recordTags,
  ...none(
    'archived_at business conflicts deleted_at ends_at practitioner repeat_rule repeated_from repeats starts_at',
    'business_id practitioner_id',
  ),
  ...health('notes'),
}))
