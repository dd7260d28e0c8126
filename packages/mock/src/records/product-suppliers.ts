import type { ProductSupplier, ProductSupplierCreate } from '@cliniko/core'
import type { Store } from '../store/store.js'

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
