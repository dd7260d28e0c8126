import type { ContactType } from '../models/codes.js'
import type { Open, PhoneNumber, PhoneNumberBody } from '../models/shared.js'
import { archiveOf, createOf, deleteOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'

/** Someone the clinic deals with who isn't a patient: a doctor, someone who pays. */
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

/** What can be changed of a contact. */
export interface ContactUpdate {
  /** 255 characters at most. */
  address_1?: string | null
  /** 255 characters at most. */
  address_2?: string | null
  /** 255 characters at most. */
  address_3?: string | null
  /** 255 characters at most. */
  city?: string | null
  /** 255 characters at most. */
  company_name?: string | null
  /** ISO 3166-1 alpha-2, such as `AU`. 2 characters at most. */
  country_code?: string | null
  doctor_type?: 'general_practitioner' | 'specialist' | null
  /** 255 characters at most. */
  email?: string | null
  /** 255 characters at most. */
  first_name?: string | null
  /** 255 characters at most. */
  last_name?: string | null
  notes?: string | null
  /** 255 characters at most. */
  occupation?: string | null
  phone_numbers?: PhoneNumberBody[]
  /** 255 characters at most. */
  post_code?: string | null
  preferred_name?: string | null
  /** 255 characters at most. */
  provider_number?: string | null
  /** 255 characters at most. */
  state?: string | null
  title?: string | null
  type_code?: ContactType | null
}

/** What a new contact is made from. */
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

/** Contacts, those archived or deleted left out unless `where` asks for them. `GET /contacts` */
export const list = /* @__PURE__ */ listOf<Contact, ContactFilters>('/contacts', filters, links)

/** One contact, by its id. `GET /contacts/{id}` */
export const get = /* @__PURE__ */ getOf<Contact, ContactFilters>('/contacts/{id}', filters, links)

/** Creates a contact. `POST /contacts` */
export const create = /* @__PURE__ */ createOf<Contact, ContactCreate>('/contacts')

/** Changes the given fields of a contact. `PATCH /contacts/{id}` */
export const update = /* @__PURE__ */ updateOf<Contact, ContactUpdate>('/contacts/{id}')

/** Archives a contact. `POST /contacts/{id}/archive` */
export const archive = /* @__PURE__ */ archiveOf('/contacts/{id}/archive')

const remove = /* @__PURE__ */ deleteOf('/contacts/{id}', 'deleted_at')

export {
  /**
   * Archives a contact. `DELETE /contacts/{id}`
   * @deprecated Use `archive`.
   */
  remove as delete,
}
