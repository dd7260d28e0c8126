import * as v from 'valibot'
import { define } from './define.js'
import {
  dateTime,
  id,
  link,
  links,
  model,
  nullableDateTime,
  nullableText,
  openText,
  optionalLink,
  text,
} from './reading.js'
import { body, clearable, optional, id as writtenId } from './writing.js'

const optionalReferrer = /* @__PURE__ */ define(() =>
  v.exactOptional(v.nullable(v.union([link<'patients'>(), link<'contacts'>()], 'Expected a link.'))),
)

/** A referral source, as the API answers it. */
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

/** What can be changed of a referral source. */
export const referralSourceUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    notes: clearable(text),
    referral_source_type_id: optional(writtenId),
    referrer_id: optional(writtenId),
    subcategory: clearable(text),
  }),
)

/** The schemas of referral sources, for core's `checkWith`. */
export const referralSourceSchemas = {
  model: referralSourceSchema,
  update: referralSourceUpdateSchema,
}
