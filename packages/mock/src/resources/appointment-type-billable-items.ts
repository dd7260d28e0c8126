import type { AppointmentTypeBillableItem, AppointmentTypeBillableItemCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'
import { updateDiscountKind } from './kit/discount.js'

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
  const { appointment_type_id = '', billable_item_id = '', ...fields } = body
  return {
    id,
    created_at: createdAt,
    discount_percentage: null,
    discounted_amount: null,
    is_monetary_discount: typeof body.discounted_amount === 'string',
    quantity: '1.0',
    updated_at: createdAt,
    ...fields,
    appointment_type: store.link('appointment_types', appointment_type_id),
    billable_item: store.link('billable_items', billable_item_id),
    links: { self: store.url(`/appointment_type_billable_items/${id}`) },
  }
}
