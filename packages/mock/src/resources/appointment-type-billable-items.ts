import type { AppointmentTypeBillableItem, AppointmentTypeBillableItemCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'
import { typeItemFields, updateDiscountKind } from './kit/type-item.js'

export const appointmentTypeBillableItems = defineResource({
  table: (tables) => tables.appointment_type_billable_items,
  schemas: allSchemas.appointment_type_billable_items,
  references: { appointment_type_id: 'appointment_types', billable_item_id: 'billable_items' },
  required: ['appointment_type_id', 'billable_item_id'],
  newRecord: appointmentTypeBillableItemRecord,
  afterUpdate: (_store, record) => updateDiscountKind(record),
})

export function appointmentTypeBillableItemRecord(
  store: Store,
  id: string,
  body: AppointmentTypeBillableItemCreate,
  createdAt = store.now(),
): AppointmentTypeBillableItem {
  return {
    ...typeItemFields(store, 'appointment_type_billable_items', id, body, createdAt),
    billable_item: store.link('billable_items', body.billable_item_id ?? ''),
  }
}
