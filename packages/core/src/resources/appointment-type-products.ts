import { createOf, deleteOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** A product that an appointment type brings to the invoice. */
export interface AppointmentTypeProduct {
  id: string
  created_at: string
  /** 0 to 100, as a decimal string. */
  discount_percentage: string | null
  /** What is taken off, as a decimal string, where the discount is one of money. */
  discounted_amount: string | null
  /** Whether the discount is an amount of money rather than a percentage. */
  is_monetary_discount: boolean | null
  /** A decimal as a string. */
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

/** What can be changed of an appointment type's product. */
export interface AppointmentTypeProductUpdate {
  /** 0 to 100, as a decimal string. */
  discount_percentage?: string | null
  /** What is taken off, as a decimal string, where the discount is one of money. */
  discounted_amount?: string | null
  product_id?: string
  /** A decimal as a string. */
  quantity?: string
}

/** What a new appointment type's product is made from. */
export interface AppointmentTypeProductCreate {
  appointment_type_id?: string
  /** 0 to 100, as a decimal string. */
  discount_percentage?: string | null
  /** What is taken off, as a decimal string, where the discount is one of money. */
  discounted_amount?: string | null
  product_id?: string
  /** A decimal as a string. */
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

/** The products of appointment types. `GET /appointment_type_products` */
export const list = /* @__PURE__ */ listOf<AppointmentTypeProduct, AppointmentTypeProductFilters>(
  '/appointment_type_products',
  filters,
  links,
)

/** One appointment type's product, by its id. `GET /appointment_type_products/{id}` */
export const get = /* @__PURE__ */ getOf<AppointmentTypeProduct, AppointmentTypeProductFilters>(
  '/appointment_type_products/{id}',
  filters,
  links,
)

/** Creates an appointment type's product. `POST /appointment_type_products` */
export const create = /* @__PURE__ */ createOf<AppointmentTypeProduct, AppointmentTypeProductCreate>(
  '/appointment_type_products',
)

/** Changes the given fields of an appointment type's product. `PATCH /appointment_type_products/{id}` */
export const update = /* @__PURE__ */ updateOf<AppointmentTypeProduct, AppointmentTypeProductUpdate>(
  '/appointment_type_products/{id}',
)

const remove = /* @__PURE__ */ deleteOf('/appointment_type_products/{id}')

export {
  /** Deletes an appointment type's product. There is no way back. `DELETE /appointment_type_products/{id}` */
  remove as delete,
}
