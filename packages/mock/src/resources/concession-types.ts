import type { ConcessionType, ConcessionTypeCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'

export const concessionTypes = defineResource({
  table: (tables) => tables.concession_types,
  schemas: allSchemas.concession_types,
  required: ['name'],
  newRecord: concessionTypeRecord,
})

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
