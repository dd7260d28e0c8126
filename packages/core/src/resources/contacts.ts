import type { ContactType } from '../models/codes.js'
import type { Open } from '../models/open.js'
import type { PhoneNumber, PhoneNumberBody } from '../models/phone-numbers.js'
import { archiveOf, createOf, deleteOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'

/** A person or organisation that is not a patient, such as a referring doctor or a third-party payer. */
export interface Contact {
  id: string
  address_1: string | null
  address_2: string | null
  address_3: string | null
  archived_at: string | null
  city: string | null
  company_name: string | null
  country: string | null
  /** ISO 3166-1 alpha-2, such as `AU`. */
  country_code: string | null
  created_at: string
  deleted_at: string | null
  doctor_type: Open<'general_practitioner' | 'specialist'> | null
  email: string | null
  first_name: string | null
  last_name: string | null
  notes: string | null
  occupation: string | null
  phone_numbers: PhoneNumber[] | null
  post_code: string | null
  preferred_name: string | null
  provider_number: string | null
  state: string | null
  title: string | null
  type: Open<'Doctor' | '3rd Party Payer' | 'Standard'> | null
  type_code: Open<ContactType> | null
  updated_at: string
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    contacts: Contact
  }
}

/** The fields of a contact that can be changed. */
export interface ContactUpdate {
  /** At most 255 characters. */
  address_1?: string | null
  /** At most 255 characters. */
  address_2?: string | null
  /** At most 255 characters. */
  address_3?: string | null
  /** At most 255 characters. */
  city?: string | null
  /** At most 255 characters. */
  company_name?: string | null
  /** ISO 3166-1 alpha-2, such as `AU`. */
  country_code?: string | null
  doctor_type?: 'general_practitioner' | 'specialist' | null
  /** At most 255 characters. */
  email?: string | null
  /** At most 255 characters. */
  first_name?: string | null
  /** At most 255 characters. */
  last_name?: string | null
  notes?: string | null
  /** At most 255 characters. */
  occupation?: string | null
  phone_numbers?: PhoneNumberBody[]
  /** At most 255 characters. */
  post_code?: string | null
  preferred_name?: string | null
  /** At most 255 characters. */
  provider_number?: string | null
  /** At most 255 characters. */
  state?: string | null
  title?: string | null
  type_code?: ContactType | null
}

/** The body that creates a contact. */
export type ContactCreate = ContactUpdate

const filters = {
  archived_at: 'datetime',
  company_name: 'string',
  created_at: 'datetime',
  deleted_at: 'datetime',
  email: 'string',
  first_name: 'string',
  id: 'id',
  last_name: 'string',
  occupation: 'string',
  type_code: 'integer',
  updated_at: 'datetime',
} as const

/** The fields that contacts can be filtered by. */
export type ContactFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<Contact> = {}

/**
 * Lists contacts. Archived and deleted contacts are excluded unless `where` includes them. `GET /contacts`
 * @see {@link https://docs.api.cliniko.com/openapi/contact | Cliniko's page about contacts}
 */
export const list = /* @__PURE__ */ listOf<Contact, ContactFilters>('/contacts', filters, links)

/**
 * Returns a contact by id. `GET /contacts/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/contact | Cliniko's page about contacts}
 */
export const get = /* @__PURE__ */ getOf<Contact, ContactFilters>('/contacts/{id}', filters, links)

/**
 * Creates a contact. `POST /contacts`
 * @see {@link https://docs.api.cliniko.com/openapi/contact | Cliniko's page about contacts}
 */
export const create = /* @__PURE__ */ createOf<Contact, ContactCreate>('/contacts')

/**
 * Updates the given fields of a contact. `PATCH /contacts/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/contact | Cliniko's page about contacts}
 */
export const update = /* @__PURE__ */ updateOf<Contact, ContactUpdate>('/contacts/{id}')

/**
 * Archives a contact. `POST /contacts/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/contact | Cliniko's page about contacts}
 */
export const archive = /* @__PURE__ */ archiveOf('/contacts/{id}/archive')

const remove = /* @__PURE__ */ deleteOf('/contacts/{id}', 'deleted_at')

export {
  /**
   * Deletes a contact, which hides it from lists. `DELETE /contacts/{id}`
   * @deprecated Use `archive`.
   * @see {@link https://docs.api.cliniko.com/openapi/contact | Cliniko's page about contacts}
   */
  remove as delete,
}
