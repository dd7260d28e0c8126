import { archiveOf, createOf, deleteOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'

/** Who the clinic buys products from. */
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

/** What can be changed of a product supplier. */
export interface ProductSupplierUpdate {
  name?: string
}

/** What a new product supplier is made from. */
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

/** Product suppliers. `GET /product_suppliers` */
export const list = /* @__PURE__ */ listOf<ProductSupplier, ProductSupplierFilters>(
  '/product_suppliers',
  filters,
  links,
)

/** One product supplier, by its id. `GET /product_suppliers/{id}` */
export const get = /* @__PURE__ */ getOf<ProductSupplier, ProductSupplierFilters>(
  '/product_suppliers/{id}',
  filters,
  links,
)

/** Creates a product supplier. `POST /product_suppliers` */
export const create = /* @__PURE__ */ createOf<ProductSupplier, ProductSupplierCreate>('/product_suppliers')

/** Changes the given fields of a product supplier. `PATCH /product_suppliers/{id}` */
export const update = /* @__PURE__ */ updateOf<ProductSupplier, ProductSupplierUpdate>('/product_suppliers/{id}')

/** Archives a product supplier. `POST /product_suppliers/{id}/archive` */
export const archive = /* @__PURE__ */ archiveOf('/product_suppliers/{id}/archive')

const remove = /* @__PURE__ */ deleteOf('/product_suppliers/{id}')

export {
  /**
   * Archives a product supplier. `DELETE /product_suppliers/{id}`
   * @deprecated Use `archive`.
   */
  remove as delete,
}
