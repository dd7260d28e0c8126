import type { StockAdjustment, StockAdjustmentCreate } from '@cliniko/core'

/** Why stock is adjusted. */
export type AdjustmentType = StockAdjustmentCreate['adjustment_type']

/** The types with the sign of their quantity. 0: either. */
export const adjustmentTypes: Readonly<Record<AdjustmentType, -1 | 0 | 1>> = {
  'Stock Purchase': 1,
  'Item Sold': -1,
  Returned: 1,
  Damaged: -1,
  'Out of Date': -1,
  Correction: 0,
  Other: 0,
}

/** Returns a quantity of the API as a number, rounded to thousandths so that sums are exact. Null is 0. */
export function quantityOf(quantity: string | null): number {
  return rounded(Number(quantity ?? 0) || 0)
}

function rounded(quantity: number): number {
  return Math.round(quantity * 1000) / 1000
}

/** Returns how much the stock of each product changed, by the product's id. */
export function changesByProduct(
  adjustments: readonly Pick<StockAdjustment, 'quantity' | 'archived_at'>[],
  productIdOf: (index: number) => string,
): ReadonlyMap<string, number> {
  const changes = new Map<string, number>()
  for (const [index, { quantity, archived_at }] of adjustments.entries()) {
    if (archived_at) continue
    const id = productIdOf(index)
    changes.set(id, rounded((changes.get(id) ?? 0) + quantityOf(quantity)))
  }
  return changes
}

/** Returns the level before later adjustments were made. */
export function levelBefore(level: string | null, laterChange = 0): number {
  return rounded(quantityOf(level) - laterChange)
}

/** How a level stands to its low mark. */
export function levelState(level: number, lowMark: number): 'negative' | 'out' | 'low' | 'enough' {
  if (level < 0) return 'negative'
  if (level === 0) return 'out'
  return level <= lowMark ? 'low' : 'enough'
}

/**
 * Returns the signed quantity that a form means, or undefined if it is none: whoever enters "2" as sold means -2.
 */
export function signedQuantity(type: AdjustmentType, entered: string): number | undefined {
  const quantity = rounded(Number(entered.trim().replace(',', '.').replace('−', '-')))
  if (!entered.trim() || !Number.isFinite(quantity) || quantity === 0) return undefined
  const sign = adjustmentTypes[type]
  if (sign === 0) return quantity
  return quantity > 0 ? sign * quantity : undefined
}
