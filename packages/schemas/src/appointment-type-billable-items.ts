import type { AppointmentTypeBillableItem, AppointmentTypeBillableItemCreate } from '@cliniko/core'
import { body } from './kit/body.js'
import { bodyDecimal, bodyId } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, decimal, id, link, links, nullableDecimal, nullableFlag } from './kit/response-fields.js'
import { none, recordTags, tagsOf } from './kit/tags.js'
import { clearable, optional } from './kit/values.js'

/** An appointment type's billable item, as the API returns it. */
export const appointmentTypeBillableItemSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    created_at: dateTime,
    discount_percentage: nullableDecimal,
    discounted_amount: nullableDecimal,
    is_monetary_discount: nullableFlag,
    quantity: decimal,
    updated_at: dateTime,
    appointment_type: link<'appointment_types'>(),
    billable_item: link<'billable_items'>(),
    links,
  }),
)

/** The body that updates an appointment type's billable item. */
export const appointmentTypeBillableItemUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    billable_item_id: optional(bodyId),
    discount_percentage: clearable(bodyDecimal({ from: 0, to: 100 })),
    discounted_amount: clearable(bodyDecimal()),
    quantity: optional(bodyDecimal({ from: -4_000_000_000, below: 4_000_000_000 })),
  }),
)

/** The body that creates an appointment type's billable item. */
export const appointmentTypeBillableItemCreateSchema = /* @__PURE__ */ define(() =>
  body({
    appointment_type_id: optional(bodyId),
    billable_item_id: optional(bodyId),
    discount_percentage: clearable(bodyDecimal({ from: 0, to: 100 })),
    discounted_amount: clearable(bodyDecimal()),
    quantity: optional(bodyDecimal({ from: -4_000_000_000, below: 4_000_000_000 })),
  }),
)

/** The schemas of appointment type billable items, for core's `checkWith`. */
export const appointmentTypeBillableItemSchemas = {
  model: appointmentTypeBillableItemSchema,
  create: appointmentTypeBillableItemCreateSchema,
  update: appointmentTypeBillableItemUpdateSchema,
}

/** The privacy tags of appointment type billable items. */
export const appointmentTypeBillableItemTags = /* @__PURE__ */ tagsOf<
  AppointmentTypeBillableItem | AppointmentTypeBillableItemCreate
>(() => ({
  ...recordTags,
  ...none(
    'appointment_type appointment_type_id billable_item billable_item_id discount_percentage discounted_amount',
    'is_monetary_discount quantity',
  ),
}))
