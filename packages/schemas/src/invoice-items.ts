import * as v from 'valibot'
import { define } from './define.js'
import { matching } from './matching.js'
import {
  dateTime,
  decimal,
  id,
  link,
  links,
  model,
  nullableDateTime,
  nullableDecimal,
  nullableFlag,
  nullableText,
  number,
  optionalLink,
} from './reading.js'

/** A number, which older answers have as a decimal string. */
const total = /* @__PURE__ */ define(() =>
  v.nullable(v.pipe(decimal, matching(/\d/, 'Expected a decimal.'), v.transform(Number), number)),
)

/** An invoice item, as the API answers it. */
export const invoiceItemSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    code: nullableText,
    concession_type_name: nullableText,
    created_at: dateTime,
    deleted_at: nullableDateTime,
    discount_percentage: nullableDecimal,
    discounted_amount: nullableDecimal,
    is_monetary_discount: nullableFlag,
    name: nullableText,
    net_price: nullableDecimal,
    quantity: decimal,
    tax_amount: nullableDecimal,
    tax_name: nullableText,
    tax_rate: nullableDecimal,
    total_including_tax: total,
    unit_price: decimal,
    updated_at: dateTime,
    billable_item: optionalLink<'billable_items'>(),
    invoice: link<'invoices'>(),
    product: optionalLink<'products'>(),
    links,
  }),
)

/** The schemas of invoice items, for core's `checkWith`. */
export const invoiceItemSchemas = {
  model: invoiceItemSchema,
}
