import * as v from 'valibot'
import { define } from './define.js'
import { dateTime, id, links, list, model, nullableDateTime, openText, optionalLinkToMany, text } from './reading.js'

/** A referral source type, as the API answers it. */
export const referralSourceTypeSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    created_at: dateTime,
    name: text,
    referrer_type: v.nullish(openText<'Contact' | 'Patient'>(), null),
    subcategories: v.nullish(list(text), null),
    updated_at: dateTime,
    referrers: optionalLinkToMany<'patients'>(),
    links,
  }),
)
