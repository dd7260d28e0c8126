import type { ReferralSource, ReferralSourceUpdate } from '@cliniko/core'
import * as v from 'valibot'
import { body } from './kit/body.js'
import { bodyId } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import {
  dateTime,
  id,
  link,
  links,
  nullableDateTime,
  nullableText,
  openText,
  optionalLink,
} from './kit/response-fields.js'
import { health, none, personal, recordTags, tagsOf } from './kit/tags.js'
import { clearable, optional, text } from './kit/values.js'

const optionalReferrer = /* @__PURE__ */ define(() =>
  clearable(v.union([link<'patients'>(), link<'contacts'>()], 'Expected a link.')),
)

/** A referral source, as the API returns it. */
export const referralSourceSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    created_at: dateTime,
    notes: nullableText,
    referrer_type: v.nullable(openText<'Patient' | 'Contact'>()),
    subcategory: nullableText,
    updated_at: dateTime,
    patient: link<'patients'>(),
    referral_source_type: optionalLink<'referral_source_types'>(),
    referrer: optionalReferrer,
    links,
  }),
)

/** The body that updates a referral source. */
export const referralSourceUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    notes: clearable(text),
    referral_source_type_id: optional(bodyId),
    referrer_id: optional(bodyId),
    subcategory: clearable(text),
  }),
)

/** The schemas of referral sources, for core's `checkWith`. */
export const referralSourceSchemas = {
  model: referralSourceSchema,
  update: referralSourceUpdateSchema,
}

/** The privacy tags of referral sources. */
export const referralSourceTags = /* @__PURE__ */ tagsOf<ReferralSource | ReferralSourceUpdate>(() => ({
  ...recordTags,
  ...none('archived_at patient referral_source_type referral_source_type_id referrer referrer_id referrer_type'),
  ...personal('subcategory'),
  ...health('notes'),
}))
