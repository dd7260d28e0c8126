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
  nullableText,
  optionalLink,
  text,
} from './reading.js'
import {
  amount,
  body,
  clearable,
  optional,
  shortText,
  textUpTo,
  decimal as writtenDecimal,
  id as writtenId,
  name as writtenName,
} from './writing.js'

/** A product, as the API answers it. */
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
    product_supplier_id: text,
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

/** What can be changed of a product. */
export const productUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    cost_price: clearable(writtenDecimal({ from: 0, below: 4_000_000_000 })),
    item_code: clearable(textUpTo(100)),
    name: optional(writtenName),
    notes: clearable(text),
    price: optional(amount),
    price_includes_tax: clearable(flag),
    product_supplier_id: optional(writtenId),
    product_supplier_name: optional(text),
    serial_number: clearable(shortText),
    stock_level: clearable(writtenDecimal({ above: -4_000_000_000, below: 4_000_000_000 })),
    tax_id: optional(writtenId),
  }),
)

/** What a new product is made from. */
export const productCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...productUpdateSchema.entries,
    name: writtenName,
    price: amount,
  }),
)

/** The schemas of products, for core's `checkWith`. */
export const productSchemas = {
  model: productSchema,
  create: productCreateSchema,
  update: productUpdateSchema,
}
