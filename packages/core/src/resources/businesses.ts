import { archiveOf, createOf, deleteOf, getOf, listOf, unarchiveOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { LinkToMany } from '../relations/link.js'

/** A location where the clinic treats patients. */
export interface Business {
  id: string
  /** At most 5,000 characters. */
  additional_information: string | null
  /** At most 5,000 characters. */
  additional_invoice_information: string | null
  address_1: string | null
  address_2: string | null
  appointment_reminders_enabled: boolean | null
  appointment_type_ids: string[] | null
  archived_at: string | null
  business_name: string | null
  /** The name of the registration number, such as `ABN`. */
  business_registration_name: string | null
  /** The registration number. */
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
  /** A display name, such as `Sydney`. For calculations use `time_zone_identifier`. */
  time_zone: string | null
  /** An IANA name, such as `Australia/Sydney`. */
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

/** The fields of a business that can be changed. */
export interface BusinessUpdate {
  /** At most 5,000 characters. */
  additional_information?: string | null
  /** At most 5,000 characters. */
  additional_invoice_information?: string | null
  address_1?: string | null
  address_2?: string | null
  appointment_reminders_enabled?: boolean | null
  appointment_type_ids?: string[] | null
  business_name?: string | null
  /** The name of the registration number, such as `ABN`. */
  business_registration_name?: string | null
  /** The registration number. */
  business_registration_value?: string | null
  city?: string | null
  contact_information?: string | null
  /** ISO 3166-1 alpha-2, such as `AU`. */
  country_code?: string | null
  /** The name shown to patients. */
  display_name?: string | null
  email_reply_to?: string | null
  /** An image, encoded as Base64. */
  logo?: string
  logo_height?: number
  post_code?: string | null
  remove_logo?: boolean
  show_in_online_bookings?: boolean | null
  state?: string | null
  /** A display name, such as `Sydney`. For calculations use `time_zone_identifier`. */
  time_zone?: string | null
  /** An IANA name, such as `Australia/Sydney`. */
  time_zone_identifier?: string | null
  website_address?: string | null
}

/** The body that creates a business. */
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

/**
 * Lists businesses. Archived and deleted businesses are excluded unless `where` includes them. `GET /businesses`
 * @see {@link https://docs.api.cliniko.com/openapi/business | Cliniko's page about businesses}
 */
export const list = /* @__PURE__ */ listOf<Business, BusinessFilters>('/businesses', filters, links)

/**
 * Returns a business by id. `GET /businesses/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/business | Cliniko's page about businesses}
 */
export const get = /* @__PURE__ */ getOf<Business, BusinessFilters>('/businesses/{id}', filters, links)

/**
 * Creates a business. `POST /businesses`
 * @see {@link https://docs.api.cliniko.com/openapi/business | Cliniko's page about businesses}
 */
export const create = /* @__PURE__ */ createOf<Business, BusinessCreate>('/businesses')

/**
 * Updates the given fields of a business. `PATCH /businesses/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/business | Cliniko's page about businesses}
 */
export const update = /* @__PURE__ */ updateOf<Business, BusinessUpdate>('/businesses/{id}')

/**
 * Archives a business. `POST /businesses/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/business | Cliniko's page about businesses}
 */
export const archive = /* @__PURE__ */ archiveOf('/businesses/{id}/archive')

/**
 * Restores an archived business. `POST /businesses/{id}/unarchive`
 * @see {@link https://docs.api.cliniko.com/openapi/business | Cliniko's page about businesses}
 */
export const unarchive = /* @__PURE__ */ unarchiveOf<Business>('/businesses/{id}/unarchive')

const remove = /* @__PURE__ */ deleteOf('/businesses/{id}', 'deleted_at')

export {
  /**
   * Deletes a business, which hides it from lists. `DELETE /businesses/{id}`
   * @deprecated Use `archive`.
   * @see {@link https://docs.api.cliniko.com/openapi/business | Cliniko's page about businesses}
   */
  remove as delete,
}
