import type { StockAdjustment, StockAdjustmentCreate } from '@cliniko/core'
import * as v from 'valibot'
import { body } from './kit/body.js'
import { bodyDecimal, bodyId, choice } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import {
  dateTime,
  id,
  link,
  links,
  nullableDateTime,
  nullableDecimal,
  nullableText,
  openText,
  optionalLink,
} from './kit/response-fields.js'
import { none, personal, recordTags, tagsOf } from './kit/tags.js'
import { clearable, text } from './kit/values.js'

/** A stock adjustment, as the API returns it. */
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

/**
 * Whether the quantity has the sign of its type. `Other` may have either. So may `Correction`, because the API's document
 * and its behaviour disagree.
 */
function hasItsSign(type: string, quantity: string | null): boolean {
  const isNegative = quantity?.startsWith('-') ?? false
  return !(isNegative ? increasing : quantity ? decreasing : []).includes(type)
}

/** The body that creates a stock adjustment. */
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
      product_id: bodyId,
      quantity: v.nullable(bodyDecimal()),
    }),
    v.forward(
      v.check(
        ({ adjustment_type, quantity }) => hasItsSign(adjustment_type, quantity),
        'Use a negative quantity for stock that leaves and a positive one for stock that arrives.',
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

/** The privacy tags of stock adjustments. */
export const stockAdjustmentTags = /* @__PURE__ */ tagsOf<StockAdjustment | StockAdjustmentCreate>(() => ({
  ...recordTags,
  ...none('adjustment_type archived_at product product_id quantity user'),
  // These may name the buyer.
  ...personal('comment notes'),
}))
