import type { AppointmentTypeProduct, AppointmentTypeProductCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'
import { updateDiscountKind } from './kit/discount.js'

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
  const { appointment_type_id = '', product_id = '', ...fields } = body
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
    product: store.link('products', product_id),
    links: { self: store.url(`/appointment_type_products/${id}`) },
  }
}
