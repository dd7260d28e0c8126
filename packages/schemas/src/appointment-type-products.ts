import type { AppointmentTypeProduct, AppointmentTypeProductCreate } from '@cliniko/core'
import { body } from './kit/body.js'
import { bodyDecimal, bodyId } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, decimal, id, link, links, nullableDecimal, nullableFlag } from './kit/response-fields.js'
import { none, recordTags, tagsOf } from './kit/tags.js'
import { clearable, optional } from './kit/values.js'

/** An appointment type's product, as the API returns it. */
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

/** The body that updates an appointment type's product. */
export const appointmentTypeProductUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    discount_percentage: clearable(bodyDecimal({ from: 0, to: 100 })),
    discounted_amount: clearable(bodyDecimal()),
    product_id: optional(bodyId),
    quantity: optional(bodyDecimal({ from: -4_000_000_000, below: 4_000_000_000 })),
  }),
)

/** The body that creates an appointment type's product. */
export const appointmentTypeProductCreateSchema = /* @__PURE__ */ define(() =>
  body({
    appointment_type_id: optional(bodyId),
    discount_percentage: clearable(bodyDecimal({ from: 0, to: 100 })),
    discounted_amount: clearable(bodyDecimal()),
    product_id: optional(bodyId),
    quantity: optional(bodyDecimal({ from: -4_000_000_000, below: 4_000_000_000 })),
  }),
)

/** The schemas of appointment type products, for core's `checkWith`. */
export const appointmentTypeProductSchemas = {
  model: appointmentTypeProductSchema,
  create: appointmentTypeProductCreateSchema,
  update: appointmentTypeProductUpdateSchema,
}

/** The privacy tags of appointment type products. */
export const appointmentTypeProductTags = /* @__PURE__ */ tagsOf<AppointmentTypeProduct | AppointmentTypeProductCreate>(
  () => ({
    ...recordTags,
    ...none(
      'appointment_type appointment_type_id discount_percentage discounted_amount is_monetary_discount product',
      'product_id quantity',
    ),
  }),
)
