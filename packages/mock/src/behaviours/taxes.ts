import { allSchemas } from '@cliniko/schemas/all'
import { taxRecord } from '../records/taxes.js'
import { behaviour } from './behaviour.js'
import { reprice } from './stock.js'

/** Taxes are in the prices of products. `amount` is the old name of `rate`. */
export const taxes = behaviour({
  table: (tables) => tables.taxes,
  schemas: allSchemas.taxes,
  make: taxRecord,
  changed(store, tax, { rate, amount }) {
    tax.rate = rate ?? amount ?? tax.rate
    tax.amount = tax.rate
    for (const product of store.tables.products.by('tax_id', tax.id)) {
      reprice(store, product, Number(product.price_ex_tax), false)
    }
  },
  onHide(store, { id }) {
    for (const item of store.tables.billable_items.by('tax_id', id)) delete item.tax
    for (const product of store.tables.products.by('tax_id', id)) {
      delete product.tax
      reprice(store, product, Number(product.price_ex_tax), false)
    }
  },
})
