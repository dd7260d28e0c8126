import { define } from './define.js'
import { dateTime, id, links, model, text } from './reading.js'
import { body, optional, someText } from './writing.js'

/** A product supplier, as the API answers it. */
export const productSupplierSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    created_at: dateTime,
    name: text,
    updated_at: dateTime,
    links,
  }),
)

/** What can be changed of a product supplier. */
export const productSupplierUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    name: optional(someText),
  }),
)

/** What a new product supplier is made from. */
export const productSupplierCreateSchema = productSupplierUpdateSchema

/** The schemas of product suppliers, for core's `checkWith`. */
export const productSupplierSchemas = {
  model: productSupplierSchema,
  create: productSupplierCreateSchema,
  update: productSupplierUpdateSchema,
}
