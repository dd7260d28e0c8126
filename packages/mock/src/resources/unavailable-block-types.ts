import type { UnavailableBlockType, UnavailableBlockTypeCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'

export const unavailableBlockTypes = defineResource({
  table: (tables) => tables.unavailable_block_types,
  schemas: allSchemas.unavailable_block_types,
  required: ['name'],
  newRecord: unavailableBlockTypeRecord,
})

export function unavailableBlockTypeRecord(
  store: Store,
  id: string,
  body: UnavailableBlockTypeCreate,
  createdAt = store.now(),
): UnavailableBlockType {
  return {
    id,
    archived_at: null,
    color: '#c8ccd0',
    created_at: createdAt,
    duration_in_minutes: 60,
    name: '',
    system_controlled: false,
    updated_at: createdAt,
    ...body,
    links: { self: store.url(`/unavailable_block_types/${id}`) },
  }
}
