import type { Business, BusinessCreate } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'
import type { FieldErrors } from './kit/validate.js'

interface AppointmentTypesBody {
  readonly appointment_type_ids?: readonly string[] | null
}

export const businesses = defineResource({
  table: (tables) => tables.businesses,
  schemas: allSchemas.businesses,
  checkCreate: checkAppointmentTypes,
  checkUpdate: checkAppointmentTypes,
  newRecord: businessRecord,
  afterCreate: (_store, business) => updateLabel(business),
  afterUpdate: (_store, business) => updateLabel(business),
})

function checkAppointmentTypes({ tables }: Store, { appointment_type_ids: ids }: AppointmentTypesBody): FieldErrors {
  return ids?.some((id) => !tables.appointment_types.has(id)) ? { appointment_type_ids: 'must exist' } : {}
}

function updateLabel(business: Business): void {
  business.label = business.display_name || business.business_name
}

export function businessRecord(store: Store, id: string, body: BusinessCreate, createdAt = store.now()): Business {
  const { logo: _logo, logo_height: _height, remove_logo: _remove, ...fields } = body
  return {
    id,
    additional_information: null,
    additional_invoice_information: null,
    address_1: null,
    address_2: null,
    appointment_reminders_enabled: true,
    appointment_type_ids: [],
    archived_at: null,
    business_name: null,
    business_registration_name: null,
    business_registration_value: null,
    city: null,
    contact_information: null,
    country: 'Australia',
    country_code: 'AU',
    created_at: createdAt,
    deleted_at: null,
    display_name: body.business_name ?? null,
    email_reply_to: null,
    label: body.business_name ?? null,
    post_code: null,
    show_in_online_bookings: true,
    state: null,
    time_zone: 'Sydney',
    time_zone_identifier: 'Australia/Sydney',
    updated_at: createdAt,
    website_address: null,
    ...fields,
    appointments: store.linkToMany(`/businesses/${id}/appointments`),
    practitioners: store.linkToMany(`/businesses/${id}/practitioners`),
    links: { self: store.url(`/businesses/${id}`) },
  }
}
