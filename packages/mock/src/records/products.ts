import type { Product, ProductCreate } from '@cliniko/core'
import type { Store } from '../store/store.js'
import { cents, decimal, percentOf } from './money.js'

export function productRecord(store: Store, id: string, body: ProductCreate, createdAt = store.now()): Product {
  const { price, price_includes_tax, product_supplier_id = '', tax_id, ...fields } = body
  return {
    id,
    archived_at: null,
    cost_price: null,
    created_at: createdAt,
    item_code: null,
    notes: null,
    ...productPrices(store, price, price_includes_tax ?? false, tax_id),
    product_supplier_id,
    product_supplier_name: store.tables.product_suppliers.peek(product_supplier_id)?.name ?? null,
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

/** The two prices of a product, from the one that bodies give. */
export function productPrices(
  store: Store,
  price: number,
  includesTax: boolean,
  taxId: string | undefined,
): Pick<Product, 'price_ex_tax' | 'price_including_tax'> {
  const rate = Number(store.tables.taxes.peek(taxId ?? '')?.rate ?? 0)
  const given = cents(price)
  const net = includesTax ? Math.round((given * 100) / (100 + rate)) : given
  return {
    price_ex_tax: decimal(net),
    price_including_tax: decimal(includesTax ? given : net + percentOf(net, rate)),
  }
}
