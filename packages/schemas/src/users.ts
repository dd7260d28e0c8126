import type { UserRole } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './define.js'
import { dateTime, id, links, list, model, nullableFlag, nullableText, openText, text } from './reading.js'
import { phoneNumberSchema } from './shared.js'

/** A person who logs in to Cliniko, as the API answers it. */
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
