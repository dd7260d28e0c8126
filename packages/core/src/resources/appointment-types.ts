import type { Open } from '../models/open.js'
import { archiveOf, createOf, deleteOf, getOf, listIn, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link, LinkToMany } from '../relations/link.js'

/** A type of appointment: its name, its duration and the practitioners who offer it. */
export interface AppointmentType {
  id: string
  /** Whether deposits are added to the patient's account credit rather than to an invoice. */
  add_deposit_to_account_credit: boolean | null
  appointment_confirmation_template_ids: string[] | null
  appointment_follow_up_template_ids: string[] | null
  appointment_reminder_template_ids: string[] | null
  archived_at: string | null
  category: string | null
  /** `#` and three or six hexadecimal digits. */
  color: string
  created_at: string
  /** A decimal string from 0, below 4,000,000,000. */
  deposit_price: string | null
  description: string | null
  /** Minutes, from 1 to 1439. */
  duration_in_minutes: number
  /** 1 for individual appointments, up to 99 for group appointments. */
  max_attendees: number
  /** At most 255 characters. */
  name: string
  /** How many hours before the start online bookings close. */
  online_bookings_lead_time_hours: Open<LeadTimeHours> | null
  online_payments_enabled: boolean | null
  online_payments_mode: Open<OnlinePaymentsMode> | null
  show_in_online_bookings: boolean | null
  /** If false, the `telehealth_url` of its appointments does not work. */
  telehealth_enabled: boolean | null
  updated_at: string
  appointment_type_billable_items: LinkToMany<'appointment_type_billable_items'>
  appointment_type_products: LinkToMany<'appointment_type_products'>
  /** @deprecated Use `appointment_type_billable_items`. */
  billable_item?: Link<'billable_items'> | null
  practitioners: LinkToMany<'practitioners'>
  /** @deprecated Use `appointment_type_products`. */
  product?: Link<'products'> | null
  treatment_note_template?: Link<'treatment_note_templates'> | null
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    appointment_types: AppointmentType
  }
}

/** Whether an online booking requires payment. */
export type OnlinePaymentsMode = 'deposit_required' | 'optional' | 'required'

/** The lead times that the API accepts, in hours. */
export type LeadTimeHours = 0 | 1 | 2 | 4 | 12 | 18 | 24 | 48 | 72 | 168 | 336 | 504 | 672

/** The fields of an appointment type that can be changed. */
export interface AppointmentTypeUpdate {
  /** Whether deposits are added to the patient's account credit rather than to an invoice. */
  add_deposit_to_account_credit?: boolean | null
  appointment_confirmation_template_ids?: string[] | null
  appointment_follow_up_template_ids?: string[] | null
  appointment_reminder_template_ids?: string[] | null
  /** @deprecated Use `appointment_type_billable_items`. */
  billable_item_id?: string
  business_ids?: string[]
  category?: string | null
  /** `#` and three or six hexadecimal digits. */
  color?: string
  /** A decimal string from 0, below 4,000,000,000. */
  deposit_price?: string | null
  description?: string | null
  /** Minutes, from 1 to 1439. */
  duration_in_minutes?: number
  /** 1 for individual appointments, up to 99 for group appointments. */
  max_attendees?: number
  /** At most 255 characters. */
  name?: string
  /** How many hours before the start online bookings close. */
  online_bookings_lead_time_hours?: LeadTimeHours | null
  online_payments_mode?: OnlinePaymentsMode | null
  practitioner_ids?: string[]
  /** @deprecated Use `appointment_type_products`. */
  product_id?: string
  show_in_online_bookings?: boolean | null
  /** If false, the `telehealth_url` of its appointments does not work. */
  telehealth_enabled?: boolean | null
  treatment_note_template_id?: string
}

/** The body that creates an appointment type. */
export interface AppointmentTypeCreate extends AppointmentTypeUpdate {
  duration_in_minutes: number
  max_attendees: number
  name: string
}

const filters = {
  appointment_confirmation_template_ids: 'array',
  appointment_follow_up_template_ids: 'array',
  appointment_reminder_template_ids: 'array',
  archived_at: 'datetime',
  category: 'string',
  created_at: 'datetime',
  id: 'id',
  online_payments_mode: 'string',
  show_in_online_bookings: 'boolean',
  updated_at: 'datetime',
} as const

/** The fields that appointment types can be filtered by. */
export type AppointmentTypeFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<AppointmentType> = {
  billable_item: 'billable_items',
  product: 'products',
  treatment_note_template: 'treatment_note_templates',
}

/**
 * Lists appointment types. Archived appointment types are excluded unless `where` includes them.
 * `GET /appointment_types`
 * @see {@link https://docs.api.cliniko.com/openapi/appointment-type | Cliniko's page about appointment types}
 */
export const list = /* @__PURE__ */ listOf<AppointmentType, AppointmentTypeFilters>(
  '/appointment_types',
  filters,
  links,
)

/**
 * Returns an appointment type by id. `GET /appointment_types/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/appointment-type | Cliniko's page about appointment types}
 */
export const get = /* @__PURE__ */ getOf<AppointmentType, AppointmentTypeFilters>(
  '/appointment_types/{id}',
  filters,
  links,
)

/**
 * Creates an appointment type. `POST /appointment_types`
 * @see {@link https://docs.api.cliniko.com/openapi/appointment-type | Cliniko's page about appointment types}
 */
export const create = /* @__PURE__ */ createOf<AppointmentType, AppointmentTypeCreate>('/appointment_types')

/**
 * Updates the given fields of an appointment type. `PATCH /appointment_types/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/appointment-type | Cliniko's page about appointment types}
 */
export const update = /* @__PURE__ */ updateOf<AppointmentType, AppointmentTypeUpdate>('/appointment_types/{id}')

/**
 * Archives an appointment type. `POST /appointment_types/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/appointment-type | Cliniko's page about appointment types}
 */
export const archive = /* @__PURE__ */ archiveOf('/appointment_types/{id}/archive')

/**
 * Lists the appointment types that a practitioner offers. `GET /practitioners/{practitioner_id}/appointment_types`
 * @see {@link https://docs.api.cliniko.com/openapi/appointment-type | Cliniko's page about appointment types}
 */
export const listForPractitioner = /* @__PURE__ */ listIn<AppointmentType, AppointmentTypeFilters, 'practitioner_id'>(
  '/practitioners/{practitioner_id}/appointment_types',
  filters,
  links,
)

const remove = /* @__PURE__ */ deleteOf('/appointment_types/{id}', 'archived_at')

export {
  /**
   * Archives an appointment type. `DELETE /appointment_types/{id}`
   * @deprecated Use `archive`.
   * @see {@link https://docs.api.cliniko.com/openapi/appointment-type | Cliniko's page about appointment types}
   */
  remove as delete,
}
