import { createOf, deleteOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'

/** A tax that billable items and products may have. */
export interface Tax {
  id: string
  /** @deprecated Use `rate`. */
  amount: string
  created_at: string
  name: string
  /** Per cent, a decimal as a string: `10.0`. */
  rate: string
  updated_at: string
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    taxes: Tax
  }
}

/** What can be changed of a tax. */
export interface TaxUpdate {
  /** @deprecated Use `rate`. */
  amount?: string
  name?: string
  /** Per cent, a decimal as a string: `10.0`. */
  rate?: string
}

/** What a new tax is made from. */
export interface TaxCreate extends TaxUpdate {
  name: string
  rate: string
}

const filters = {
  created_at: 'datetime',
  id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that taxes can be filtered by. */
export type TaxFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<Tax> = {}

/** Taxes. `GET /taxes` */
export const list = /* @__PURE__ */ listOf<Tax, TaxFilters>('/taxes', filters, links)

/** One tax, by its id. `GET /taxes/{id}` */
export const get = /* @__PURE__ */ getOf<Tax, TaxFilters>('/taxes/{id}', filters, links)

/** Creates a tax. `POST /taxes` */
export const create = /* @__PURE__ */ createOf<Tax, TaxCreate>('/taxes')

/** Changes the given fields of a tax. `PATCH /taxes/{id}` */
export const update = /* @__PURE__ */ updateOf<Tax, TaxUpdate>('/taxes/{id}')

const remove = /* @__PURE__ */ deleteOf('/taxes/{id}')

export {
  /** Deletes a tax. There is no way back. `DELETE /taxes/{id}` */
  remove as delete,
}
