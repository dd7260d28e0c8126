import { type AppointmentType, type AppointmentTypeCreate, appointmentTypes as operations } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { isHidden } from '../store/visibility.js'
import { defineResource } from './kit/define-resource.js'
import type { FieldErrors } from './kit/validate.js'

/** The part of a body that sets which practitioners give a type, and at which businesses. */
interface AvailabilityBody {
  readonly business_ids?: readonly string[]
  readonly practitioner_ids?: readonly string[]
}

export const appointmentTypes = defineResource({
  table: (tables) => tables.appointment_types,
  schemas: allSchemas.appointment_types,
  references: {
    billable_item_id: 'billable_items',
    product_id: 'products',
    treatment_note_template_id: 'treatment_note_templates',
  },
  checkCreate: checkAvailability,
  checkUpdate: (store, body, { id }) => ({
    ...checkAvailability(store, body),
    ...(body.max_attendees === 1 &&
      hasGroups(store, id) && { max_attendees: 'must be at least 2: it has group appointments' }),
  }),
  newRecord: appointmentTypeRecord,
  afterCreate: (store, { id }, body) => setAvailability(store, id, body),
  afterUpdate: (store, { id }, body) => setAvailability(store, id, body),
  lists: {
    [operations.listForPractitioner.path]: ({ tables, gives }, practitionerId) =>
      [...tables.appointment_types.peeks()].filter(({ id }) => gives.get(practitionerId)?.has(id)),
  },
})

function checkAvailability(
  { tables }: Store,
  { business_ids = [], practitioner_ids = [] }: AvailabilityBody,
): FieldErrors {
  return {
    ...(business_ids.some((id) => !tables.businesses.has(id)) && { business_ids: 'must exist' }),
    ...(practitioner_ids.some((id) => !tables.practitioners.has(id)) && { practitioner_ids: 'must exist' }),
  }
}

/** Whether there are group appointments of a type, hidden ones aside. */
function hasGroups({ tables }: Store, typeId: string): boolean {
  return tables.group_appointments.index.by('appointment_type_id', typeId).some((group) => !isHidden(group))
}

function setAvailability(store: Store, typeId: string, { business_ids, practitioner_ids }: AvailabilityBody): void {
  if (practitioner_ids) {
    for (const [practitionerId, typeIds] of store.gives) {
      if (practitioner_ids.includes(practitionerId)) typeIds.add(typeId)
      else typeIds.delete(typeId)
    }
  }
  if (business_ids) {
    for (const business of store.tables.businesses.values()) {
      const otherIds = (business.appointment_type_ids ?? []).filter((id) => id !== typeId)
      business.appointment_type_ids = business_ids.includes(business.id) ? [...otherIds, typeId] : otherIds
    }
  }
}

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
