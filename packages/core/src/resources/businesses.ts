import { archiveOf, createOf, deleteOf, getOf, listOf, unarchiveOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { LinkToMany } from '../relations/link.js'

/** A place at which the clinic treats patients. */
export interface Business {
  id: string
  /** 5,000 characters at most. */
  additional_information: string | null
  /** 5,000 characters at most. */
  additional_invoice_information: string | null
  address_1: string | null
  address_2: string | null
  appointment_reminders_enabled: boolean | null
  appointment_type_ids: string[] | null
  archived_at: string | null
  business_name: string | null
  /** What the number is called, such as `ABN`. */
  business_registration_name: string | null
  /** The number itself. */
  business_registration_value: string | null
  city: string | null
  contact_information: string | null
  country: string | null
  /** ISO 3166-1 alpha-2, such as `AU`. */
  country_code: string | null
  created_at: string
  deleted_at: string | null
  /** The name shown to patients. */
  display_name: string | null
  email_reply_to: string | null
  label: string | null
  post_code: string | null
  show_in_online_bookings: boolean | null
  state: string | null
  /** A name for display, such as `Sydney`. Calculate with `time_zone_identifier`. */
  time_zone: string | null
  /** IANA name, such as `Australia/Sydney`. */
  time_zone_identifier: string | null
  updated_at: string
  website_address: string | null
  appointments: LinkToMany<'appointments'>
  practitioners: LinkToMany<'practitioners'>
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    businesses: Business
  }
}

/** What can be changed of a business. */
export interface BusinessUpdate {
  /** 5,000 characters at most. */
  additional_information?: string | null
  /** 5,000 characters at most. */
  additional_invoice_information?: string | null
  address_1?: string | null
  address_2?: string | null
  appointment_reminders_enabled?: boolean | null
  appointment_type_ids?: string[] | null
  business_name?: string | null
  /** What the number is called, such as `ABN`. */
  business_registration_name?: string | null
  /** The number itself. */
  business_registration_value?: string | null
  city?: string | null
  contact_information?: string | null
  /** ISO 3166-1 alpha-2, such as `AU`. */
  country_code?: string | null
  /** The name shown to patients. */
  display_name?: string | null
  email_reply_to?: string | null
  /** An image in Base64. */
  logo?: string
  logo_height?: number
  post_code?: string | null
  remove_logo?: boolean
  show_in_online_bookings?: boolean | null
  state?: string | null
  /** A name for display, such as `Sydney`. Calculate with `time_zone_identifier`. */
  time_zone?: string | null
  /** IANA name, such as `Australia/Sydney`. */
  time_zone_identifier?: string | null
  website_address?: string | null
}

/** What a new business is made from. */
export type BusinessCreate = BusinessUpdate

const filters = {
  appointment_type_ids: 'array',
  archived_at: 'datetime',
  created_at: 'datetime',
  deleted_at: 'datetime',
  id: 'id',
  show_in_online_bookings: 'boolean',
  updated_at: 'datetime',
} as const

/** The fields that businesses can be filtered by. */
export type BusinessFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<Business> = {}

/** Businesses, those archived left out unless `where` asks for them. `GET /businesses` */
export const list = /* @__PURE__ */ listOf<Business, BusinessFilters>('/businesses', filters, links)

/** One business. `GET /businesses/{id}` */
export const get = /* @__PURE__ */ getOf<Business, BusinessFilters>('/businesses/{id}', filters, links)

/** Creates a business. `POST /businesses` */
export const create = /* @__PURE__ */ createOf<Business, BusinessCreate>('/businesses')

/** Changes the given fields of a business. `PATCH /businesses/{id}` */
export const update = /* @__PURE__ */ updateOf<Business, BusinessUpdate>('/businesses/{id}')

/** Archives a business. `POST /businesses/{id}/archive` */
export const archive = /* @__PURE__ */ archiveOf('/businesses/{id}/archive')

/** Brings an archived business back. `POST /businesses/{id}/unarchive` */
export const unarchive = /* @__PURE__ */ unarchiveOf<Business>('/businesses/{id}/unarchive')

const remove = /* @__PURE__ */ deleteOf('/businesses/{id}', 'deleted_at')

export {
  /**
   * Archives a business. `DELETE /businesses/{id}`
   * @deprecated Use `archive`.
   */
  remove as delete,
}
