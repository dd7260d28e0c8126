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
  text,
} from './reading.js'
import { body, choice, clearable, decimal as writtenDecimal, id as writtenId } from './writing.js'

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

const increasing = ['Returned', 'Stock Purchase']
const decreasing = ['Damaged', 'Item Sold', 'Out of Date']

/** Whether the quantity has the sign of its type. Other has either; so has Correction, of which sources disagree. */
function hasItsSign(type: string, quantity: string | null): boolean {
  const isNegative = quantity?.startsWith('-') ?? false
  return !(isNegative ? increasing : quantity ? decreasing : []).includes(type)
}

/** What a new stock adjustment is made from. */
export const stockAdjustmentCreateSchema = /* @__PURE__ */ define(() =>
  v.pipe(
    body({
      adjustment_type: choice([
        'Correction',
        'Damaged',
        'Item Sold',
        'Other',
        'Out of Date',
        'Returned',
        'Stock Purchase',
      ]),
      comment: clearable(text),
      notes: clearable(text),
      product_id: writtenId,
      quantity: v.nullable(writtenDecimal()),
    }),
    v.forward(
      v.check(
        ({ adjustment_type, quantity }) => hasItsSign(adjustment_type, quantity),
        'Use a number below 0 for what leaves the stock, and one above for what comes in.',
      ),
      ['quantity'],
    ),
  ),
)

/** The schemas of stock adjustments, for core's `checkWith`. */
export const stockAdjustmentSchemas = {
  model: stockAdjustmentSchema,
  create: stockAdjustmentCreateSchema,
}
