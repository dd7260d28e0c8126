import type { Business, BusinessCreate } from '@cliniko/core'
import type { Store } from '../store/store.js'

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
