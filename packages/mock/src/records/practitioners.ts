import type { Practitioner } from '@cliniko/core'
import type { Store } from '../store/store.js'
import type { Person } from './person.js'

export function practitionerRecord(
  store: Store,
  id: string,
  { title, firstName, lastName }: Person,
  rest: Pick<Practitioner, 'active' | 'designation' | 'description'> & {
    readonly userId: string
    readonly defaultTypeId?: string
  },
  createdAt = store.now(),
): Practitioner {
  const { userId, defaultTypeId, ...fields } = rest
  const label = `${firstName} ${lastName}`
  return {
    id,
    created_at: createdAt,
    display_name: label,
    first_name: firstName,
    label,
    last_name: lastName,
    show_in_online_bookings: fields.active,
    title,
    updated_at: createdAt,
    ...fields,
    appointment_types: store.linkToMany(`/practitioners/${id}/appointment_types`),
    appointments: store.linkToMany(`/practitioners/${id}/appointments`),
    ...(defaultTypeId && { default_appointment_type: store.link('appointment_types', defaultTypeId) }),
    invoices: store.linkToMany(`/practitioners/${id}/invoices`),
    practitioner_reference_numbers: store.linkToMany(`/practitioners/${id}/practitioner_reference_numbers`),
    user: store.link('users', userId),
    links: { self: store.url(`/practitioners/${id}`) },
  }
}
