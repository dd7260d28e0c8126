import type { AppointmentType, AppointmentTypeCreate, LeadTimeHours, OnlinePaymentsMode } from '@cliniko/core'
import * as v from 'valibot'
import { body } from './kit/body.js'
import { bodyDecimal, bodyId, choice, color, ids, requiredName, wholeNumber } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import {
  dateTime,
  id,
  links,
  linkToMany,
  nullableDateTime,
  nullableDecimal,
  nullableFlag,
  nullableIds,
  nullableText,
  openNumber,
  openText,
  optionalLink,
} from './kit/response-fields.js'
import { none, recordTags, tagsOf } from './kit/tags.js'
import { clearable, flag, number, optional, text } from './kit/values.js'

/** A kind of appointment, as the API returns it. */
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

/** The body that updates an appointment type. */
export const appointmentTypeUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    add_deposit_to_account_credit: clearable(flag),
    appointment_confirmation_template_ids: clearable(ids),
    appointment_follow_up_template_ids: clearable(ids),
    appointment_reminder_template_ids: clearable(ids),
    billable_item_id: optional(bodyId),
    business_ids: optional(ids),
    category: clearable(text),
    color: optional(color),
    deposit_price: clearable(bodyDecimal({ from: 0, below: 4_000_000_000 })),
    description: clearable(text),
    duration_in_minutes: optional(wholeNumber(1, 1439)),
    max_attendees: optional(wholeNumber(1, 99)),
    name: optional(requiredName),
    online_bookings_lead_time_hours: clearable(leadTime),
    online_payments_mode: clearable(choice(['deposit_required', 'optional', 'required'])),
    practitioner_ids: optional(ids),
    product_id: optional(bodyId),
    show_in_online_bookings: clearable(flag),
    telehealth_enabled: clearable(flag),
    treatment_note_template_id: optional(bodyId),
  }),
)

/** The body that creates an appointment type. */
export const appointmentTypeCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...appointmentTypeUpdateSchema.entries,
    duration_in_minutes: wholeNumber(1, 1439),
    max_attendees: wholeNumber(1, 99),
    name: requiredName,
  }),
)

/** The schemas of appointment types, for core's `checkWith`. */
export const appointmentTypeSchemas = {
  model: appointmentTypeSchema,
  create: appointmentTypeCreateSchema,
  update: appointmentTypeUpdateSchema,
}

/** The privacy tags of appointment types. */
export const appointmentTypeTags = /* @__PURE__ */ tagsOf<AppointmentType | AppointmentTypeCreate>(() => ({
  ...recordTags,
  ...none(
    'add_deposit_to_account_credit appointment_confirmation_template_ids appointment_follow_up_template_ids',
    'appointment_reminder_template_ids appointment_type_billable_items appointment_type_products archived_at',
    'billable_item billable_item_id business_ids category color deposit_price description duration_in_minutes',
    'max_attendees name online_bookings_lead_time_hours online_payments_enabled online_payments_mode',
    'practitioner_ids practitioners product product_id show_in_online_bookings telehealth_enabled',
    'treatment_note_template treatment_note_template_id',
  ),
}))
