import type { Tax, TaxCreate } from '@cliniko/core'
import type { Store } from '../store/store.js'

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
