import { createOf, deleteOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** A billable item that an appointment type adds to the invoice. */
export interface AppointmentTypeBillableItem {
  id: string
  created_at: string
  /** A decimal string from 0 to 100. */
  discount_percentage: string | null
  /** A decimal string. Used if the discount is an amount of money. */
  discounted_amount: string | null
  /** Whether the discount is an amount of money rather than a percentage. */
  is_monetary_discount: boolean | null
  /** A decimal string. */
  quantity: string
  updated_at: string
  appointment_type: Link<'appointment_types'>
  billable_item: Link<'billable_items'>
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    appointment_type_billable_items: AppointmentTypeBillableItem
  }
}

/** The fields of an appointment type's billable item that can be changed. */
export interface AppointmentTypeBillableItemUpdate {
  billable_item_id?: string
  /** A decimal string from 0 to 100. */
  discount_percentage?: string | null
  /** A decimal string. Used if the discount is an amount of money. */
  discounted_amount?: string | null
  /** A decimal string. */
  quantity?: string
}

/** The body that creates an appointment type's billable item. */
export interface AppointmentTypeBillableItemCreate {
  appointment_type_id?: string
  billable_item_id?: string
  /** A decimal string from 0 to 100. */
  discount_percentage?: string | null
  /** A decimal string. Used if the discount is an amount of money. */
  discounted_amount?: string | null
  /** A decimal string. */
  quantity?: string
}

const filters = {
  appointment_type_id: 'id',
  billable_item_id: 'id',
  created_at: 'datetime',
  id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that appointment type billable items can be filtered by. */
export type AppointmentTypeBillableItemFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<AppointmentTypeBillableItem> = {
  appointment_type: 'appointment_types',
  billable_item: 'billable_items',
}

/**
 * Lists the billable items of appointment types. `GET /appointment_type_billable_items`
 * @see {@link https://docs.api.cliniko.com/openapi/appointment-type-billable-item | Cliniko's page about appointment type billable items}
 */
export const list = /* @__PURE__ */ listOf<AppointmentTypeBillableItem, AppointmentTypeBillableItemFilters>(
  '/appointment_type_billable_items',
  filters,
  links,
)

/**
 * Returns an appointment type's billable item by id. `GET /appointment_type_billable_items/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/appointment-type-billable-item | Cliniko's page about appointment type billable items}
 */
export const get = /* @__PURE__ */ getOf<AppointmentTypeBillableItem, AppointmentTypeBillableItemFilters>(
  '/appointment_type_billable_items/{id}',
  filters,
  links,
)

/**
 * Creates an appointment type's billable item. `POST /appointment_type_billable_items`
 * @see {@link https://docs.api.cliniko.com/openapi/appointment-type-billable-item | Cliniko's page about appointment type billable items}
 */
export const create = /* @__PURE__ */ createOf<AppointmentTypeBillableItem, AppointmentTypeBillableItemCreate>(
  '/appointment_type_billable_items',
)

/**
 * Updates the given fields of an appointment type's billable item. `PATCH /appointment_type_billable_items/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/appointment-type-billable-item | Cliniko's page about appointment type billable items}
 */
export const update = /* @__PURE__ */ updateOf<AppointmentTypeBillableItem, AppointmentTypeBillableItemUpdate>(
  '/appointment_type_billable_items/{id}',
)

const remove = /* @__PURE__ */ deleteOf('/appointment_type_billable_items/{id}')

export {
  /**
   * Deletes an appointment type's billable item permanently. `DELETE /appointment_type_billable_items/{id}`
   * @see {@link https://docs.api.cliniko.com/openapi/appointment-type-billable-item | Cliniko's page about appointment type billable items}
   */
  remove as delete,
}
