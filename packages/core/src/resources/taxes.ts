import { createOf, deleteOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'

/** A tax on billable items and products. */
export interface Tax {
  id: string
  /** @deprecated Use `rate`. */
  amount: string
  created_at: string
  name: string
  /** A percentage as a decimal string, such as `10.0`. */
  rate: string
  updated_at: string
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    taxes: Tax
  }
}

/** The fields of a tax that can be changed. */
export interface TaxUpdate {
  /** @deprecated Use `rate`. */
  amount?: string
  name?: string
  /** A percentage as a decimal string, such as `10.0`. */
  rate?: string
}

/** The body that creates a tax. */
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

/**
 * Lists taxes. `GET /taxes`
 * @see {@link https://docs.api.cliniko.com/openapi/tax | Cliniko's page about taxes}
 */
export const list = /* @__PURE__ */ listOf<Tax, TaxFilters>('/taxes', filters, links)

/**
 * Returns a tax by id. `GET /taxes/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/tax | Cliniko's page about taxes}
 */
export const get = /* @__PURE__ */ getOf<Tax, TaxFilters>('/taxes/{id}', filters, links)

/**
 * Creates a tax. `POST /taxes`
 * @see {@link https://docs.api.cliniko.com/openapi/tax | Cliniko's page about taxes}
 */
export const create = /* @__PURE__ */ createOf<Tax, TaxCreate>('/taxes')

/**
 * Updates the given fields of a tax. `PATCH /taxes/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/tax | Cliniko's page about taxes}
 */
export const update = /* @__PURE__ */ updateOf<Tax, TaxUpdate>('/taxes/{id}')

const remove = /* @__PURE__ */ deleteOf('/taxes/{id}')

export {
  /**
   * Deletes a tax permanently. `DELETE /taxes/{id}`
   * @see {@link https://docs.api.cliniko.com/openapi/tax | Cliniko's page about taxes}
   */
  remove as delete,
}
