import type { LeadTimeHours, OnlinePaymentsMode } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './define.js'
import {
  dateTime,
  flag,
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
  choice,
  clearable,
  color,
  decimal,
  ids,
  name,
  optional,
  wholeNumber,
  id as writtenId,
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
    online_bookings_lead_time_hours: v.nullable(openNumber<LeadTimeHours>()),
    online_payments_enabled: nullableFlag,
    online_payments_mode: v.nullable(openText<OnlinePaymentsMode>()),
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

const leadTime = /* @__PURE__ */ choice([0, 1, 2, 4, 12, 18, 24, 48, 72, 168, 336, 504, 672])

/** What can be changed of an appointment type. */
export const appointmentTypeUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    add_deposit_to_account_credit: clearable(flag),
    appointment_confirmation_template_ids: clearable(ids),
    appointment_follow_up_template_ids: clearable(ids),
    appointment_reminder_template_ids: clearable(ids),
    billable_item_id: optional(writtenId),
    business_ids: optional(ids),
    category: clearable(text),
    color: optional(color),
    deposit_price: clearable(decimal({ from: 0, below: 4_000_000_000 })),
    description: clearable(text),
    duration_in_minutes: optional(wholeNumber(1, 1439)),
    max_attendees: optional(wholeNumber(1, 99)),
    name: optional(name),
    online_bookings_lead_time_hours: clearable(leadTime),
    online_payments_mode: clearable(choice(['deposit_required', 'optional', 'required'])),
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

/** The schemas of appointment types, for core's `checkWith`. */
export const appointmentTypeSchemas = {
  model: appointmentTypeSchema,
  create: appointmentTypeCreateSchema,
  update: appointmentTypeUpdateSchema,
}
