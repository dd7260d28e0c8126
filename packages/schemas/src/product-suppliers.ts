import type { ProductSupplier, ProductSupplierCreate } from '@cliniko/core'
import { body } from './kit/body.js'
import { requiredText } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, id, links } from './kit/response-fields.js'
import { none, recordTags, tagsOf } from './kit/tags.js'
import { optional, text } from './kit/values.js'

/** A product supplier, as the API returns it. */
export const productSupplierSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    created_at: dateTime,
    name: text,
    updated_at: dateTime,
    links,
  }),
)

/** The body that updates a product supplier. */
export const productSupplierUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    name: optional(requiredText),
  }),
)

/** The body that creates a product supplier. */
export const productSupplierCreateSchema = productSupplierUpdateSchema

/** The schemas of product suppliers, for core's `checkWith`. */
export const productSupplierSchemas = {
  model: productSupplierSchema,
  create: productSupplierCreateSchema,
  update: productSupplierUpdateSchema,
}

/** The privacy tags of product suppliers. */
export const productSupplierTags = /* @__PURE__ */ tagsOf<ProductSupplier | ProductSupplierCreate>(() => ({
  ...recordTags,
  ...none('name'),
}))
