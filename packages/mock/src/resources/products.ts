import { linkedId, type Product, type ProductCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'
import { cents, decimal, percentOf } from './kit/money.js'

/** A product has its price without and with tax; a body has one of them. */
export const products = defineResource({
  table: (tables) => tables.products,
  schemas: allSchemas.products,
  references: { product_supplier_id: 'product_suppliers', tax_id: 'taxes' },
  newRecord: productRecord,
  afterUpdate(store, product, body, before) {
    // Only stock adjustments change the stock, although the API accepts the field.
    product.stock_level = before.stock_level
    if (body.product_supplier_id) {
      product.product_supplier = store.link('product_suppliers', body.product_supplier_id)
      product.product_supplier_id = body.product_supplier_id
      product.product_supplier_name = store.tables.product_suppliers.peek(body.product_supplier_id)?.name ?? null
    }
    if (body.price !== undefined || body.tax_id) {
      updatePrices(store, product, body.price ?? Number(product.price_ex_tax), body.price_includes_tax ?? false)
    }
  },
})

/** Computes both prices of a product from one, with its current tax. */
export function updatePrices(store: Store, product: Product, price: number, includesTax: boolean): void {
  Object.assign(product, pricesOf(store, price, includesTax, linkedId(product.tax)))
}

export function productRecord(store: Store, id: string, body: ProductCreate, createdAt = store.now()): Product {
  const { price, price_includes_tax, product_supplier_id = null, tax_id, ...fields } = body
  return {
    id,
    archived_at: null,
    cost_price: null,
    created_at: createdAt,
    item_code: null,
    notes: null,
    ...pricesOf(store, price, price_includes_tax ?? false, tax_id),
    product_supplier_id,
    product_supplier_name: store.tables.product_suppliers.peek(product_supplier_id ?? '')?.name ?? null,
    serial_number: null,
    stock_level: '0.0',
    updated_at: createdAt,
    ...fields,
    ...(product_supplier_id && { product_supplier: store.link('product_suppliers', product_supplier_id) }),
    stock_adjustments: store.linkToMany(`/stock_adjustments?q[]=product_id:=${id}`),
    ...(tax_id && { tax: store.link('taxes', tax_id) }),
    links: { self: store.url(`/products/${id}`) },
  }
}

/** Returns both prices of a product, computed from one. */
function pricesOf(
  store: Store,
  price: number,
  includesTax: boolean,
  taxId: string | undefined,
): Pick<Product, 'price_ex_tax' | 'price_including_tax'> {
  const rate = Number(store.tables.taxes.peek(taxId ?? '')?.rate ?? 0)
  const amount = cents(price)
  const net = includesTax ? Math.round((amount * 100) / (100 + rate)) : amount
  return {
    price_ex_tax: decimal(net),
    price_including_tax: decimal(includesTax ? amount : net + percentOf(net, rate)),
  }
}
