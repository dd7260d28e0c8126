import { archiveOf, createOf, deleteOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'

/** A supplier that the clinic buys products from. */
export interface ProductSupplier {
  id: string
  created_at: string
  name: string
  updated_at: string
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    product_suppliers: ProductSupplier
  }
}

/** The fields of a product supplier that can be changed. */
export interface ProductSupplierUpdate {
  name?: string
}

/** The body that creates a product supplier. */
export type ProductSupplierCreate = ProductSupplierUpdate

const filters = {
  created_at: 'datetime',
  id: 'id',
  name: 'string',
  updated_at: 'datetime',
} as const

/** The fields that product suppliers can be filtered by. */
export type ProductSupplierFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<ProductSupplier> = {}

/**
 * Lists product suppliers. `GET /product_suppliers`
 * @see {@link https://docs.api.cliniko.com/openapi/product-supplier | Cliniko's page about product suppliers}
 */
export const list = /* @__PURE__ */ listOf<ProductSupplier, ProductSupplierFilters>(
  '/product_suppliers',
  filters,
  links,
)

/**
 * Returns a product supplier by id. `GET /product_suppliers/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/product-supplier | Cliniko's page about product suppliers}
 */
export const get = /* @__PURE__ */ getOf<ProductSupplier, ProductSupplierFilters>(
  '/product_suppliers/{id}',
  filters,
  links,
)

/**
 * Creates a product supplier. `POST /product_suppliers`
 * @see {@link https://docs.api.cliniko.com/openapi/product-supplier | Cliniko's page about product suppliers}
 */
export const create = /* @__PURE__ */ createOf<ProductSupplier, ProductSupplierCreate>('/product_suppliers')

/**
 * Updates the given fields of a product supplier. `PATCH /product_suppliers/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/product-supplier | Cliniko's page about product suppliers}
 */
export const update = /* @__PURE__ */ updateOf<ProductSupplier, ProductSupplierUpdate>('/product_suppliers/{id}')

/**
 * Archives a product supplier. `POST /product_suppliers/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/product-supplier | Cliniko's page about product suppliers}
 */
export const archive = /* @__PURE__ */ archiveOf('/product_suppliers/{id}/archive')

const remove = /* @__PURE__ */ deleteOf('/product_suppliers/{id}')

export {
  /**
   * Deletes a product supplier. `DELETE /product_suppliers/{id}`
   * @deprecated Use `archive`.
   * @see {@link https://docs.api.cliniko.com/openapi/product-supplier | Cliniko's page about product suppliers}
   */
  remove as delete,
}
