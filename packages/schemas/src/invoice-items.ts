import type { InvoiceItem } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import {
  dateTime,
  decimal,
  id,
  link,
  links,
  nullableDateTime,
  nullableDecimal,
  nullableFlag,
  nullableText,
  optionalLink,
} from './kit/response-fields.js'
import { health, none, personal, recordTags, tagsOf } from './kit/tags.js'
import { matching, number } from './kit/values.js'

/** A number. Older responses have a decimal string. */
const total = /* @__PURE__ */ define(() =>
  v.nullable(v.pipe(decimal, matching(/\d/, 'Expected a decimal.'), v.transform(Number), number)),
)

/** An invoice item, as the API returns it. */
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

/** The privacy tags of invoice items. */
export const invoiceItemTags = /* @__PURE__ */ tagsOf<InvoiceItem>(() => ({
  ...recordTags,
  ...none(
    'archived_at billable_item deleted_at discount_percentage discounted_amount invoice is_monetary_discount',
    'net_price product quantity tax_amount tax_name tax_rate total_including_tax unit_price',
  ),
  ...personal('concession_type_name'),
  // The treatment or product.
  ...health('code name'),
}))
