import type { AppointmentTypeProduct, AppointmentTypeProductCreate } from '@cliniko/core'
import type { Store } from '../store/store.js'

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
