import type { StockAdjustment, StockAdjustmentCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'

/** An adjustment changes the stock of its product. */
export const stockAdjustments = defineResource({
  table: (tables) => tables.stock_adjustments,
  schemas: allSchemas.stock_adjustments,
  references: { product_id: 'products' },
  newRecord: stockAdjustmentRecord,
  afterCreate({ tables, now }, _adjustment, { product_id, quantity }) {
    const product = tables.products.get(product_id)
    if (!product) return
    product.stock_level = (Number(product.stock_level) + Number(quantity)).toFixed(1)
    product.updated_at = now()
  },
})

export function stockAdjustmentRecord(
  store: Store,
  id: string,
  { adjustment_type, comment, notes, product_id, quantity }: StockAdjustmentCreate,
  createdAt = store.now(),
  userId = store.authenticatedUserId,
): StockAdjustment {
  return {
    id,
    adjustment_type,
    archived_at: null,
    comment: notes ?? comment ?? null,
    created_at: createdAt,
    notes: notes ?? comment ?? null,
    quantity,
    updated_at: createdAt,
    product: store.link('products', product_id),
    ...(userId && { user: store.link('users', userId) }),
    links: { self: store.url(`/stock_adjustments/${id}`) },
  }
}
