import * as v from 'valibot'
import { define } from './define.js'
import { numberThat } from './matching.js'
import {
  dateTime,
  flag,
  id,
  links,
  linkToMany,
  model,
  nullableDateTime,
  nullableFlag,
  nullableIds,
  nullableText,
  text,
} from './reading.js'
import { body, clearable, countryCode, ids, optional, textUpTo, timeZone } from './writing.js'

/** A place at which the clinic treats patients, as the API answers it. */
export const businessSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    additional_information: nullableText,
    additional_invoice_information: nullableText,
    address_1: nullableText,
    address_2: nullableText,
    appointment_reminders_enabled: nullableFlag,
    appointment_type_ids: nullableIds,
    archived_at: nullableDateTime,
    business_name: nullableText,
    business_registration_name: nullableText,
    business_registration_value: nullableText,
    city: nullableText,
    contact_information: nullableText,
    country: nullableText,
    country_code: nullableText,
    created_at: dateTime,
    deleted_at: nullableDateTime,
    display_name: nullableText,
    email_reply_to: nullableText,
    label: nullableText,
    post_code: nullableText,
    show_in_online_bookings: nullableFlag,
    state: nullableText,
    time_zone: nullableText,
    time_zone_identifier: nullableText,
    updated_at: dateTime,
    website_address: nullableText,
    appointments: linkToMany<'appointments'>(),
    practitioners: linkToMany<'practitioners'>(),
    links,
  }),
)

const anyText = /* @__PURE__ */ clearable(text)
const longText = /* @__PURE__ */ define(() => clearable(textUpTo(5000)))

/** What can be changed of a business. */
export const businessUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    additional_information: longText,
    additional_invoice_information: longText,
    address_1: anyText,
    address_2: anyText,
    appointment_reminders_enabled: clearable(flag),
    appointment_type_ids: clearable(ids),
    business_name: anyText,
    business_registration_name: anyText,
    business_registration_value: anyText,
    city: anyText,
    contact_information: anyText,
    country_code: clearable(countryCode),
    display_name: anyText,
    email_reply_to: anyText,
    logo: optional(v.pipe(text, v.base64('Use an image in Base64.'))),
    logo_height: optional(numberThat(Number.isInteger, 'Use a whole number.')),
    post_code: anyText,
    remove_logo: optional(flag),
    show_in_online_bookings: clearable(flag),
    state: anyText,
    time_zone: anyText,
    time_zone_identifier: clearable(timeZone),
    website_address: anyText,
  }),
)

/** What a new business is made from. */
export const businessCreateSchema = /* @__PURE__ */ body(businessUpdateSchema.entries)

/** The schemas of businesses, for core's `checkWith`. */
export const businessSchemas = {
  model: businessSchema,
  create: businessCreateSchema,
  update: businessUpdateSchema,
}
