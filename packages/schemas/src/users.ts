import type { User, UserRole } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, id, links, nullableFlag, nullableText, openText } from './kit/response-fields.js'
import { none, personal, recordTags, tagsOf } from './kit/tags.js'
import { list, text } from './kit/values.js'
import { phoneNumberSchema, phoneNumberTags } from './models/phone-numbers.js'

/** A user, who logs in to Cliniko, as the API returns it. */
export const userSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    active: nullableFlag,
    created_at: dateTime,
    email: text,
    first_name: text,
    last_name: text,
    phone_numbers: v.nullable(list(phoneNumberSchema)),
    role: v.nullable(openText<UserRole>()),
    time_zone: text,
    time_zone_identifier: nullableText,
    title: nullableText,
    updated_at: dateTime,
    user_active: nullableFlag,
    links,
  }),
)

/** The schemas of users, for core's `checkWith`. */
export const userSchemas = {
  model: userSchema,
}

/** The privacy tags of users. */
export const userTags = /* @__PURE__ */ tagsOf<User>(() => ({
  ...recordTags,
  ...none('active role time_zone time_zone_identifier user_active'),
  ...personal('email first_name last_name title'),
  phone_numbers: phoneNumberTags,
}))
