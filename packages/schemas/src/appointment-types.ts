import type { LeadTimeHours, OnlinePaymentsMode } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './define.js'
import {
  dateTime,
  id,
  links,
  linkToMany,
  model,
  nullableDateTime,
  nullableDecimal,
  nullableFlag,
  nullableIds,
  nullableText,
  number,
  openNumber,
  openText,
  optionalLink,
  text,
} from './reading.js'
import {
  body,
  clearable,
  flag,
  ids,
  name,
  optional,
  wholeNumber,
  id as writtenId,
  text as writtenText,
} from './writing.js'

/** A kind of appointment, as the API answers it. */
export const appointmentTypeSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    add_deposit_to_account_credit: nullableFlag,
    appointment_confirmation_template_ids: nullableIds,
    appointment_follow_up_template_ids: nullableIds,
    appointment_reminder_template_ids: nullableIds,
    archived_at: nullableDateTime,
    category: nullableText,
    color: text,
    created_at: dateTime,
    deposit_price: nullableDecimal,
    description: nullableText,
    duration_in_minutes: number,
    max_attendees: number,
    name: text,
    online_bookings_lead_time_hours: v.nullish(openNumber<LeadTimeHours>(), null),
    online_payments_enabled: nullableFlag,
    online_payments_mode: v.nullish(openText<OnlinePaymentsMode>(), null),
    show_in_online_bookings: nullableFlag,
    telehealth_enabled: nullableFlag,
    updated_at: dateTime,
    appointment_type_billable_items: linkToMany<'appointment_type_billable_items'>(),
    appointment_type_products: linkToMany<'appointment_type_products'>(),
    billable_item: optionalLink<'billable_items'>(),
    practitioners: linkToMany<'practitioners'>(),
    product: optionalLink<'products'>(),
    treatment_note_template: optionalLink<'treatment_note_templates'>(),
    links,
  }),
)

const color = /* @__PURE__ */ define(() =>
  v.pipe(writtenText, v.regex(/^#([a-f\d]{6}|[a-f\d]{3})$/i, 'Use a colour such as #1E90FF.')),
)

const price = /* @__PURE__ */ define(() =>
  v.pipe(
    v.string('Use the amount as a string, such as 50.00.'),
    v.check(
      // The whole part decides: as a number, 3999999999.9999999 would be rounded up to the limit.
      (value) => /^\d+(\.\d+)?$/.test(value) && Number(value.split('.')[0]) < 4_000_000_000,
      'Use an amount from 0 to below 4,000,000,000, such as 50.00.',
    ),
  ),
)

const leadTime = /* @__PURE__ */ v.picklist(
  [0, 1, 2, 4, 12, 18, 24, 48, 72, 168, 336, 504, 672],
  'Choose 0, 1, 2, 4, 12, 18, 24, 48, 72, 168, 336, 504 or 672 hours.',
)

/** What can be changed of an appointment type. */
export const appointmentTypeUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    add_deposit_to_account_credit: clearable(flag),
    appointment_confirmation_template_ids: clearable(ids),
    appointment_follow_up_template_ids: clearable(ids),
    appointment_reminder_template_ids: clearable(ids),
    billable_item_id: optional(writtenId),
    business_ids: optional(ids),
    category: clearable(writtenText),
    color: optional(color),
    deposit_price: clearable(price),
    description: clearable(writtenText),
    duration_in_minutes: optional(wholeNumber(1, 1439)),
    max_attendees: optional(wholeNumber(1, 99)),
    name: optional(name),
    online_bookings_lead_time_hours: clearable(leadTime),
    online_payments_mode: clearable(
      v.picklist(['deposit_required', 'optional', 'required'], 'Choose deposit_required, optional or required.'),
    ),
    practitioner_ids: optional(ids),
    product_id: optional(writtenId),
    show_in_online_bookings: clearable(flag),
    telehealth_enabled: clearable(flag),
    treatment_note_template_id: optional(writtenId),
  }),
)

/** What a new appointment type is made from. */
export const appointmentTypeCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...appointmentTypeUpdateSchema.entries,
    duration_in_minutes: wholeNumber(1, 1439),
    max_attendees: wholeNumber(1, 99),
    name,
  }),
)
