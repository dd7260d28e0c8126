import { define } from './define.js'
import { dateTime, decimal, id, link, links, model, nullableDecimal, nullableFlag } from './reading.js'
import { body, clearable, optional, decimal as writtenDecimal, id as writtenId } from './writing.js'

/** An appointment type's billable item, as the API answers it. */
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

/** What can be changed of an appointment type's billable item. */
export const appointmentTypeBillableItemUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    billable_item_id: optional(writtenId),
    discount_percentage: clearable(writtenDecimal({ from: 0, to: 100 })),
    discounted_amount: clearable(writtenDecimal()),
    quantity: optional(writtenDecimal({ from: -4_000_000_000, below: 4_000_000_000 })),
  }),
)

/** What a new appointment type's billable item is made from. */
export const appointmentTypeBillableItemCreateSchema = /* @__PURE__ */ define(() =>
  body({
    appointment_type_id: optional(writtenId),
    billable_item_id: optional(writtenId),
    discount_percentage: clearable(writtenDecimal({ from: 0, to: 100 })),
    discounted_amount: clearable(writtenDecimal()),
    quantity: optional(writtenDecimal({ from: -4_000_000_000, below: 4_000_000_000 })),
  }),
)

/** The schemas of appointment type billable items, for core's `checkWith`. */
export const appointmentTypeBillableItemSchemas = {
  model: appointmentTypeBillableItemSchema,
  create: appointmentTypeBillableItemCreateSchema,
  update: appointmentTypeBillableItemUpdateSchema,
}
