import type { ProductSupplier, ProductSupplierCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'

/** A supplier's name is copied to its products. */
export const productSuppliers = defineResource({
  table: (tables) => tables.product_suppliers,
  schemas: allSchemas.product_suppliers,
  required: ['name'],
  newRecord: productSupplierRecord,
  afterUpdate({ tables }, { id, name }) {
    for (const product of tables.products.by('product_supplier_id', id)) product.product_supplier_name = name
  },
  onHide({ tables }, { id }) {
    for (const product of tables.products.by('product_supplier_id', id)) {
      product.product_supplier_id = null
      product.product_supplier_name = null
      delete product.product_supplier
    }
  },
})

export function productSupplierRecord(
  store: Store,
  id: string,
  { name = '' }: ProductSupplierCreate,
  createdAt = store.now(),
): ProductSupplier {
  return {
    id,
    created_at: createdAt,
    name,
    updated_at: createdAt,
    links: { self: store.url(`/product_suppliers/${id}`) },
  }
}
