import type { StockAdjustmentCreate } from '@cliniko/core'
import { stockAdjustmentRecord } from '../resources/stock-adjustments.js'
import { isoOf, type Store } from '../store/store.js'

/** Changes the stock of a product, and adds the adjustment that records it. */
export function adjustStock(
  store: Store,
  productId: string,
  type: StockAdjustmentCreate['adjustment_type'],
  quantity: number,
  adjustedAt: number,
): void {
  const product = store.tables.products.get(productId)
  if (product) product.stock_level = (Number(product.stock_level) + quantity).toFixed(1)
  const body = { product_id: productId, adjustment_type: type, quantity: quantity.toFixed(1) }
  store.tables.stock_adjustments.add(stockAdjustmentRecord(store, store.nextId(), body, isoOf(adjustedAt)))
}
