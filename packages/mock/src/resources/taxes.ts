import type { Tax, TaxCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'
import { updatePrices } from './products.js'

/** The prices of products contain their tax. */
export const taxes = defineResource({
  table: (tables) => tables.taxes,
  schemas: allSchemas.taxes,
  newRecord: taxRecord,
  afterUpdate(store, tax, { rate, amount }) {
    // `amount` is the deprecated name of `rate`.
    tax.rate = rate ?? amount ?? tax.rate
    tax.amount = tax.rate
    for (const product of store.tables.products.by('tax_id', tax.id)) {
      updatePrices(store, product, Number(product.price_ex_tax), false)
    }
  },
  onHide(store, { id }) {
    for (const item of store.tables.billable_items.by('tax_id', id)) delete item.tax
    for (const product of store.tables.products.by('tax_id', id)) {
      delete product.tax
      updatePrices(store, product, Number(product.price_ex_tax), false)
    }
  },
})

export function taxRecord(store: Store, id: string, { name, rate }: TaxCreate, createdAt = store.now()): Tax {
  return {
    id,
    amount: rate,
    created_at: createdAt,
    name,
    rate,
    updated_at: createdAt,
    links: { self: store.url(`/taxes/${id}`) },
  }
}
