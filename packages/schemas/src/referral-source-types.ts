import * as v from 'valibot'
import { define } from './define.js'
import { dateTime, id, links, linkToMany, list, model, nullableDateTime, openText, text } from './reading.js'

const referrers = /* @__PURE__ */ define(() =>
  v.nullable(v.union([linkToMany<'patients'>(), linkToMany<'contacts'>()], 'Expected a link.')),
)

/** A referral source type, as the API answers it. */
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
