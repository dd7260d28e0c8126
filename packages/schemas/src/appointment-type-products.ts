import { define } from './define.js'
import { dateTime, decimal, id, link, links, model, nullableDecimal, nullableFlag } from './reading.js'
import { body, clearable, optional, decimal as writtenDecimal, id as writtenId } from './writing.js'

/** An appointment type's product, as the API answers it. */
export const appointmentTypeProductSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    created_at: dateTime,
    discount_percentage: nullableDecimal,
    discounted_amount: nullableDecimal,
    is_monetary_discount: nullableFlag,
    quantity: decimal,
    updated_at: dateTime,
    appointment_type: link<'appointment_types'>(),
    product: link<'products'>(),
    links,
  }),
)

/** What can be changed of an appointment type's product. */
export const appointmentTypeProductUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    discount_percentage: clearable(writtenDecimal({ from: 0, to: 100 })),
    discounted_amount: clearable(writtenDecimal()),
    product_id: optional(writtenId),
    quantity: optional(writtenDecimal({ from: -4_000_000_000, below: 4_000_000_000 })),
  }),
)

/** What a new appointment type's product is made from. */
export const appointmentTypeProductCreateSchema = /* @__PURE__ */ define(() =>
  body({
    appointment_type_id: optional(writtenId),
    discount_percentage: clearable(writtenDecimal({ from: 0, to: 100 })),
    discounted_amount: clearable(writtenDecimal()),
    product_id: optional(writtenId),
    quantity: optional(writtenDecimal({ from: -4_000_000_000, below: 4_000_000_000 })),
  }),
)

/** The schemas of appointment type products, for core's `checkWith`. */
export const appointmentTypeProductSchemas = {
  model: appointmentTypeProductSchema,
  create: appointmentTypeProductCreateSchema,
  update: appointmentTypeProductUpdateSchema,
}
