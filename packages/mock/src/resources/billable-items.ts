import type { BillableItem, BillableItemCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'

export const billableItems = defineResource({
  table: (tables) => tables.billable_items,
  schemas: allSchemas.billable_items,
  references: { tax_id: 'taxes' },
  newRecord: billableItemRecord,
})

export function billableItemRecord(
  store: Store,
  id: string,
  body: BillableItemCreate,
  createdAt = store.now(),
): BillableItem {
  const { tax_id, ...fields } = body
  return {
    id,
    archived_at: null,
    created_at: createdAt,
    item_code: null,
    updated_at: createdAt,
    ...fields,
    ...(tax_id && { tax: store.link('taxes', tax_id) }),
    links: { self: store.url(`/billable_items/${id}`) },
  }
}
