import type { ReferralSourceType } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, id, links, linkToMany, nullableDateTime, openText } from './kit/response-fields.js'
import { none, personal, recordTags, tagsOf } from './kit/tags.js'
import { list, text } from './kit/values.js'

const referrers = /* @__PURE__ */ define(() =>
  v.nullable(v.union([linkToMany<'patients'>(), linkToMany<'contacts'>()], 'Expected a link.')),
)

/** A referral source type, as the API returns it. */
export const referralSourceTypeSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    created_at: dateTime,
    name: text,
    referrer_type: v.nullable(openText<'Contact' | 'Patient'>()),
    subcategories: v.nullable(list(text)),
    updated_at: dateTime,
    referrers,
    links,
  }),
)

/** The schemas of referral source types, for core's `checkWith`. */
export const referralSourceTypeSchemas = {
  model: referralSourceTypeSchema,
}

/** The privacy tags of referral source types. */
export const referralSourceTypeTags = /* @__PURE__ */ tagsOf<ReferralSourceType>(() => ({
  ...recordTags,
  ...none('archived_at name referrer_type referrers'),
  // Clinics use these for the names of people.
  ...personal('subcategories'),
}))
