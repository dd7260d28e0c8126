import * as v from 'valibot'
import { define } from './define.js'
import {
  dateTime,
  id,
  link,
  links,
  model,
  nullableDateTime,
  nullableDecimal,
  nullableText,
  openText,
  optionalLink,
} from './reading.js'
import { body, clearable, decimal as writtenDecimal, id as writtenId, text as writtenText } from './writing.js'

/** A stock adjustment, as the API answers it. */
export const stockAdjustmentSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    adjustment_type: openText<
      'Correction' | 'Damaged' | 'Item Sold' | 'Other' | 'Out of Date' | 'Returned' | 'Stock Purchase'
    >(),
    archived_at: nullableDateTime,
    comment: nullableText,
    created_at: dateTime,
    notes: nullableText,
    quantity: nullableDecimal,
    updated_at: dateTime,
    product: link<'products'>(),
    user: optionalLink<'users'>(),
    links,
  }),
)

/** What a new stock adjustment is made from. */
export const stockAdjustmentCreateSchema = /* @__PURE__ */ define(() =>
  body({
    adjustment_type: v.picklist(
      ['Correction', 'Damaged', 'Item Sold', 'Other', 'Out of Date', 'Returned', 'Stock Purchase'],
      'Choose Correction, Damaged, Item Sold, Other, Out of Date, Returned or Stock Purchase.',
    ),
    comment: clearable(writtenText),
    notes: clearable(writtenText),
    product_id: writtenId,
    quantity: v.nullable(writtenDecimal()),
  }),
)
