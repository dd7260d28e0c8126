import type { StockAdjustment, StockAdjustmentCreate } from '@cliniko/core'
import type { Store } from '../store/store.js'

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
