import type { Product } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import { idIn } from '../lists/fields.js'
import { productPrices, productRecord } from '../records/products.js'
import { stockAdjustmentRecord } from '../records/stock-adjustments.js'
import type { Store } from '../store/store.js'
import { behaviour } from './behaviour.js'

/** Products know what they cost with and without tax. */
export const products = behaviour({
  table: (tables) => tables.products,
  schemas: allSchemas.products,
  references: { product_supplier_id: 'product_suppliers', tax_id: 'taxes' },
  make: productRecord,
  changed(store, product, body, before) {
    // Only adjustments change how many there are, though the API takes the field.
    product.stock_level = before.stock_level
    if (body.product_supplier_id) {
      product.product_supplier = store.link('product_suppliers', body.product_supplier_id)
      product.product_supplier_id = body.product_supplier_id
      product.product_supplier_name = store.tables.product_suppliers.peek(body.product_supplier_id)?.name ?? null
    }
    if (body.price !== undefined || body.tax_id) {
      reprice(store, product, body.price ?? Number(product.price_ex_tax), body.price_includes_tax ?? false)
    }
  },
})

/** Works out a product's prices anew. */
export function reprice(store: Store, product: Product, price: number, includesTax: boolean): void {
  Object.assign(product, productPrices(store, price, includesTax, idIn(product.tax)))
}

/** Adjustments change the stock of their product. */
export const stockAdjustments = behaviour({
  table: (tables) => tables.stock_adjustments,
  schemas: allSchemas.stock_adjustments,
  references: { product_id: 'products' },
  make: stockAdjustmentRecord,
  made({ tables, now }, _record, { product_id, quantity }) {
    const product = tables.products.get(product_id)
    if (!product) return
    product.stock_level = (Number(product.stock_level) + Number(quantity)).toFixed(1)
    product.updated_at = now()
  },
})
