import type { Product, ProductCreate } from '@cliniko/core'
import { body } from './kit/body.js'
import { amount, bodyDecimal, bodyId, requiredName, shortText, textUpTo } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import {
  dateTime,
  id,
  links,
  linkToMany,
  nullableDateTime,
  nullableDecimal,
  nullableText,
  optionalLink,
} from './kit/response-fields.js'
import { none, recordTags, tagsOf } from './kit/tags.js'
import { clearable, flag, optional, text } from './kit/values.js'

/** A product, as the API returns it. */
export const productSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    cost_price: nullableDecimal,
    created_at: dateTime,
    item_code: nullableText,
    name: text,
    notes: nullableText,
    price_ex_tax: nullableDecimal,
    price_including_tax: nullableDecimal,
    product_supplier_id: nullableText,
    product_supplier_name: nullableText,
    serial_number: nullableText,
    stock_level: nullableDecimal,
    updated_at: dateTime,
    product_supplier: optionalLink<'product_suppliers'>(),
    stock_adjustments: linkToMany<'stock_adjustments'>(),
    tax: optionalLink<'taxes'>(),
    links,
  }),
)

/** The body that updates a product. */
export const productUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    cost_price: clearable(bodyDecimal({ from: 0, below: 4_000_000_000 })),
    item_code: clearable(textUpTo(100)),
    name: optional(requiredName),
    notes: clearable(text),
    price: optional(amount),
    price_includes_tax: clearable(flag),
    product_supplier_id: optional(bodyId),
    product_supplier_name: optional(text),
    serial_number: clearable(shortText),
    stock_level: clearable(bodyDecimal({ above: -4_000_000_000, below: 4_000_000_000 })),
    tax_id: optional(bodyId),
  }),
)

/** The body that creates a product. */
export const productCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...productUpdateSchema.entries,
    name: requiredName,
    price: amount,
  }),
)

/** The schemas of products, for core's `checkWith`. */
export const productSchemas = {
  model: productSchema,
  create: productCreateSchema,
  update: productUpdateSchema,
}

/** The privacy tags of products. */
export const productTags = /* @__PURE__ */ tagsOf<Product | ProductCreate>(() => ({
  ...recordTags,
  ...none(
    'archived_at cost_price item_code name notes price price_ex_tax price_includes_tax price_including_tax',
    'product_supplier product_supplier_id product_supplier_name serial_number stock_adjustments stock_level tax tax_id',
  ),
}))
