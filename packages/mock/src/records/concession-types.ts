import type { ConcessionType, ConcessionTypeCreate } from '@cliniko/core'
import type { Store } from '../store/store.js'

export function concessionTypeRecord(
  store: Store,
  id: string,
  { name = '' }: ConcessionTypeCreate,
  createdAt = store.now(),
): ConcessionType {
  return {
    id,
    archived_at: null,
    created_at: createdAt,
    name,
    updated_at: createdAt,
    links: { self: store.url(`/concession_types/${id}`) },
  }
}
