import { createOf, deleteOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** A product that an appointment type adds to the invoice. */
export interface AppointmentTypeProduct {
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
  product: Link<'products'>
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    appointment_type_products: AppointmentTypeProduct
  }
}

/** The fields of an appointment type's product that can be changed. */
export interface AppointmentTypeProductUpdate {
  /** A decimal string from 0 to 100. */
  discount_percentage?: string | null
  /** A decimal string. Used if the discount is an amount of money. */
  discounted_amount?: string | null
  product_id?: string
  /** A decimal string. */
  quantity?: string
}

/** The body that creates an appointment type's product. */
export interface AppointmentTypeProductCreate {
  appointment_type_id?: string
  /** A decimal string from 0 to 100. */
  discount_percentage?: string | null
  /** A decimal string. Used if the discount is an amount of money. */
  discounted_amount?: string | null
  product_id?: string
  /** A decimal string. */
  quantity?: string
}

const filters = {
  appointment_type_id: 'id',
  created_at: 'datetime',
  id: 'id',
  product_id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that appointment type products can be filtered by. */
export type AppointmentTypeProductFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<AppointmentTypeProduct> = {
  appointment_type: 'appointment_types',
  product: 'products',
}

/**
 * Lists the products of appointment types. `GET /appointment_type_products`
 * @see {@link https://docs.api.cliniko.com/openapi/appointment-type-product | Cliniko's page about appointment type products}
 */
export const list = /* @__PURE__ */ listOf<AppointmentTypeProduct, AppointmentTypeProductFilters>(
  '/appointment_type_products',
  filters,
  links,
)

/**
 * Returns an appointment type's product by id. `GET /appointment_type_products/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/appointment-type-product | Cliniko's page about appointment type products}
 */
export const get = /* @__PURE__ */ getOf<AppointmentTypeProduct, AppointmentTypeProductFilters>(
  '/appointment_type_products/{id}',
  filters,
  links,
)

/**
 * Creates an appointment type's product. `POST /appointment_type_products`
 * @see {@link https://docs.api.cliniko.com/openapi/appointment-type-product | Cliniko's page about appointment type products}
 */
export const create = /* @__PURE__ */ createOf<AppointmentTypeProduct, AppointmentTypeProductCreate>(
  '/appointment_type_products',
)

/**
 * Updates the given fields of an appointment type's product. `PATCH /appointment_type_products/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/appointment-type-product | Cliniko's page about appointment type products}
 */
export const update = /* @__PURE__ */ updateOf<AppointmentTypeProduct, AppointmentTypeProductUpdate>(
  '/appointment_type_products/{id}',
)

const remove = /* @__PURE__ */ deleteOf('/appointment_type_products/{id}')

export {
  /**
   * Deletes an appointment type's product permanently. `DELETE /appointment_type_products/{id}`
   * @see {@link https://docs.api.cliniko.com/openapi/appointment-type-product | Cliniko's page about appointment type products}
   */
  remove as delete,
}
