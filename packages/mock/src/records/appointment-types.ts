import type { AppointmentType, AppointmentTypeCreate } from '@cliniko/core'
import type { Store } from '../store/store.js'

export function appointmentTypeRecord(
  store: Store,
  id: string,
  body: AppointmentTypeCreate,
  createdAt = store.now(),
): AppointmentType {
  const {
    billable_item_id,
    business_ids: _businesses,
    practitioner_ids: _practitioners,
    product_id,
    treatment_note_template_id,
    ...fields
  } = body
  return {
    id,
    add_deposit_to_account_credit: false,
    appointment_confirmation_template_ids: [],
    appointment_follow_up_template_ids: [],
    appointment_reminder_template_ids: [],
    archived_at: null,
    category: null,
    color: '#44bbe0',
    created_at: createdAt,
    deposit_price: null,
    description: null,
    online_bookings_lead_time_hours: 0,
    online_payments_enabled: false,
    online_payments_mode: null,
    show_in_online_bookings: true,
    telehealth_enabled: false,
    updated_at: createdAt,
    ...fields,
    appointment_type_billable_items: store.linkToMany(
      `/appointment_type_billable_items?q[]=appointment_type_id:=${id}`,
    ),
    appointment_type_products: store.linkToMany(`/appointment_type_products?q[]=appointment_type_id:=${id}`),
    ...(billable_item_id && { billable_item: store.link('billable_items', billable_item_id) }),
    practitioners: store.linkToMany(`/appointment_types/${id}/practitioners`),
    ...(product_id && { product: store.link('products', product_id) }),
    ...(treatment_note_template_id && {
      treatment_note_template: store.link('treatment_note_templates', treatment_note_template_id),
    }),
    links: { self: store.url(`/appointment_types/${id}`) },
  }
}
