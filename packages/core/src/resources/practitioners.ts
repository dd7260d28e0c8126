import { getOf, listIn, listOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link, LinkToMany } from '../relations/link.js'

/** A person who treats patients. */
export interface Practitioner {
  id: string
  /** Lists exclude inactive practitioners. `inactive` lists them. */
  active: boolean | null
  created_at: string
  description: string | null
  /** Such as `Physiotherapist`. At most 255 characters. */
  designation: string | null
  display_name: string | null
  first_name: string | null
  /** The name as Cliniko displays it. */
  label: string | null
  last_name: string | null
  show_in_online_bookings: boolean | null
  title: string | null
  updated_at: string
  appointment_types: LinkToMany<'appointment_types'>
  appointments: LinkToMany<'appointments'>
  default_appointment_type?: Link<'appointment_types'> | null
  invoices: LinkToMany<'invoices'>
  practitioner_reference_numbers: LinkToMany<'practitioner_reference_numbers'>
  user?: Link<'users'> | null
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    practitioners: Practitioner
  }
}

const filters = {
  active: 'boolean',
  created_at: 'datetime',
  id: 'id',
  show_in_online_bookings: 'boolean',
  updated_at: 'datetime',
  user_id: 'id',
} as const

/** The fields that practitioners can be filtered by. */
export type PractitionerFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<Practitioner> = {
  default_appointment_type: 'appointment_types',
  user: 'users',
}

/**
 * Lists active practitioners. `GET /practitioners`
 * @see {@link https://docs.api.cliniko.com/openapi/practitioner | Cliniko's page about practitioners}
 */
export const list = /* @__PURE__ */ listOf<Practitioner, PractitionerFilters>('/practitioners', filters, links)

/**
 * Lists inactive practitioners. `GET /practitioners/inactive`
 * @see {@link https://docs.api.cliniko.com/openapi/practitioner | Cliniko's page about practitioners}
 */
export const inactive = /* @__PURE__ */ listOf<Practitioner, PractitionerFilters>(
  '/practitioners/inactive',
  filters,
  links,
  'practitioners',
)

/**
 * Returns a practitioner by id, active or not. `GET /practitioners/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/practitioner | Cliniko's page about practitioners}
 */
export const get = /* @__PURE__ */ getOf<Practitioner, PractitionerFilters>('/practitioners/{id}', filters, links)

/**
 * Lists the active practitioners who offer an appointment type.
 * `GET /appointment_types/{appointment_type_id}/practitioners`
 * @see {@link https://docs.api.cliniko.com/openapi/practitioner | Cliniko's page about practitioners}
 */
export const listForAppointmentType = /* @__PURE__ */ listIn<Practitioner, PractitionerFilters, 'appointment_type_id'>(
  '/appointment_types/{appointment_type_id}/practitioners',
  filters,
  links,
)

/**
 * Lists the active practitioners of a business. `GET /businesses/{business_id}/practitioners`
 * @see {@link https://docs.api.cliniko.com/openapi/practitioner | Cliniko's page about practitioners}
 */
export const listForBusiness = /* @__PURE__ */ listIn<Practitioner, PractitionerFilters, 'business_id'>(
  '/businesses/{business_id}/practitioners',
  filters,
  links,
)

/**
 * Lists the inactive practitioners who offered an appointment type.
 * `GET /appointment_types/{appointment_type_id}/practitioners/inactive`
 * @see {@link https://docs.api.cliniko.com/openapi/practitioner | Cliniko's page about practitioners}
 */
export const inactiveForAppointmentType = /* @__PURE__ */ listIn<
  Practitioner,
  PractitionerFilters,
  'appointment_type_id'
>('/appointment_types/{appointment_type_id}/practitioners/inactive', filters, links, 'practitioners')

/**
 * Lists the inactive practitioners of a business. `GET /businesses/{business_id}/practitioners/inactive`
 * @see {@link https://docs.api.cliniko.com/openapi/practitioner | Cliniko's page about practitioners}
 */
export const inactiveForBusiness = /* @__PURE__ */ listIn<Practitioner, PractitionerFilters, 'business_id'>(
  '/businesses/{business_id}/practitioners/inactive',
  filters,
  links,
  'practitioners',
)
