import type { Business, BusinessCreate } from '@cliniko/core'
import * as v from 'valibot'
import { body } from './kit/body.js'
import { countryCode, ids, textUpTo, timeZone } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import {
  dateTime,
  id,
  links,
  linkToMany,
  nullableDateTime,
  nullableFlag,
  nullableIds,
  nullableText,
} from './kit/response-fields.js'
import { none, personal, recordTags, tagsOf } from './kit/tags.js'
import { clearable, flag, numberThat, optional, text } from './kit/values.js'

/** A business, where the clinic treats patients, as the API returns it. */
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

/** The body that updates a business. */
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

/** The body that creates a business. */
export const businessCreateSchema = /* @__PURE__ */ define(() => body(businessUpdateSchema.entries))

/** The schemas of businesses, for core's `checkWith`. */
export const businessSchemas = {
  model: businessSchema,
  create: businessCreateSchema,
  update: businessUpdateSchema,
}

/** The privacy tags of businesses. */
export const businessTags = /* @__PURE__ */ tagsOf<Business | BusinessCreate>(() => ({
  ...recordTags,
  ...none(
    'additional_information additional_invoice_information address_1 address_2 appointment_reminders_enabled',
    'appointment_type_ids appointments archived_at business_name business_registration_name',
    'business_registration_value city contact_information country country_code deleted_at display_name label logo',
    'logo_height post_code practitioners remove_logo show_in_online_bookings state time_zone time_zone_identifier',
    'website_address',
  ),
  ...personal('email_reply_to'),
}))
