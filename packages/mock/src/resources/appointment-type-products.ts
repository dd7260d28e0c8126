import type { AppointmentTypeProduct, AppointmentTypeProductCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'
import { typeItemFields, updateDiscountKind } from './kit/type-item.js'

export const appointmentTypeProducts = defineResource({
  table: (tables) => tables.appointment_type_products,
  schemas: allSchemas.appointment_type_products,
  references: { appointment_type_id: 'appointment_types', product_id: 'products' },
  required: ['appointment_type_id', 'product_id'],
  newRecord: appointmentTypeProductRecord,
  afterUpdate: (_store, record) => updateDiscountKind(record),
})

export function appointmentTypeProductRecord(
  store: Store,
  id: string,
  body: AppointmentTypeProductCreate,
  createdAt = store.now(),
): AppointmentTypeProduct {
  return {
    ...typeItemFields(store, 'appointment_type_products', id, body, createdAt),
    product: store.link('products', body.product_id ?? ''),
  }
}
