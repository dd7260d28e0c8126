import type { AppointmentTypeBillableItemCreate, AppointmentTypeProductCreate } from '@cliniko/core'
import type { Store } from '../../store/store.js'

/** Returns what the items of an appointment type have in common, whether they are billable items or products. */
export function typeItemFields(
  store: Store,
  resource: 'appointment_type_billable_items' | 'appointment_type_products',
  id: string,
  body: AppointmentTypeBillableItemCreate | AppointmentTypeProductCreate,
  createdAt: string,
) {
  const { appointment_type_id = '', discount_percentage = null, discounted_amount = null, quantity = '1.0' } = body
  return {
    id,
    created_at: createdAt,
    discount_percentage,
    discounted_amount,
    is_monetary_discount: discounted_amount !== null,
    quantity,
    updated_at: createdAt,
    appointment_type: store.link('appointment_types', appointment_type_id),
    links: { self: store.url(`/${resource}/${id}`) },
  }
}

/** Sets whether a discount is an amount or a percentage, which no body contains. */
export function updateDiscountKind(record: {
  readonly discounted_amount: string | null
  is_monetary_discount: boolean | null
}): void {
  record.is_monetary_discount = record.discounted_amount !== null
}
