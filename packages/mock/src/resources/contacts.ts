import { type Contact, type ContactCreate, ContactType } from '@cliniko/core'
import { allSchemas } from '@cliniko/schemas/all'
import type { Store } from '../store/store.js'
import { defineResource } from './kit/define-resource.js'
import { phoneNumbers } from './kit/phone-numbers.js'

export const contacts = defineResource({
  table: (tables) => tables.contacts,
  schemas: allSchemas.contacts,
  newRecord: contactRecord,
  afterUpdate(_store, contact, { phone_numbers, type_code }) {
    if (phone_numbers) contact.phone_numbers = phoneNumbers(phone_numbers)
    if (type_code != null) contact.type = typeNames[type_code]
  },
})

const typeNames = {
  [ContactType.Standard]: 'Standard',
  [ContactType.Doctor]: 'Doctor',
  [ContactType.ThirdPartyPayer]: '3rd Party Payer',
} as const

export function contactRecord(store: Store, id: string, body: ContactCreate, createdAt = store.now()): Contact {
  const { phone_numbers, ...fields } = body
  return {
    id,
    address_1: null,
    address_2: null,
    address_3: null,
    archived_at: null,
    city: null,
    company_name: null,
    country: null,
    country_code: null,
    created_at: createdAt,
    deleted_at: null,
    doctor_type: null,
    email: null,
    first_name: null,
    last_name: null,
    notes: null,
    occupation: null,
    phone_numbers: phoneNumbers(phone_numbers),
    post_code: null,
    preferred_name: null,
    provider_number: null,
    state: null,
    title: null,
    type: typeNames[body.type_code ?? ContactType.Standard],
    type_code: ContactType.Standard,
    updated_at: createdAt,
    ...fields,
    links: { self: store.url(`/contacts/${id}`) },
  }
}
