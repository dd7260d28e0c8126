import { archiveOf, createOf, deleteOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link, LinkToMany } from '../relations/link.js'

/** A product that the clinic sells. */
export interface Product {
  id: string
  archived_at: string | null
  /** A decimal string. */
  cost_price: string | null
  created_at: string
  item_code: string | null
  name: string
  notes: string | null
  /** A decimal string. */
  price_ex_tax: string | null
  /** A decimal string. */
  price_including_tax: string | null
  product_supplier_id: string | null
  /** @deprecated Use `product_supplier`. */
  product_supplier_name: string | null
  serial_number: string | null
  /** A decimal string. Only stock adjustments change it. */
  stock_level: string | null
  updated_at: string
  product_supplier?: Link<'product_suppliers'> | null
  stock_adjustments: LinkToMany<'stock_adjustments'>
  tax?: Link<'taxes'> | null
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    products: Product
  }
}

/** The fields of a product that can be changed. */
export interface ProductUpdate {
  /** A decimal string. */
  cost_price?: string | null
  /** At most 100 characters. */
  item_code?: string | null
  /** At most 255 characters. */
  name?: string
  notes?: string | null
  /** A number, unlike the decimal strings of the model. */
  price?: number
  price_includes_tax?: boolean | null
  product_supplier_id?: string
  /** @deprecated Use `product_supplier`. */
  product_supplier_name?: string
  /** At most 255 characters. */
  serial_number?: string | null
  /** A decimal string. Only stock adjustments change it. */
  stock_level?: string | null
  tax_id?: string
}

/** The body that creates a product. */
export interface ProductCreate extends ProductUpdate {
  name: string
  price: number
}

const filters = {
  archived_at: 'datetime',
  created_at: 'datetime',
  id: 'id',
  name: 'string',
  tax_id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that products can be filtered by. */
export type ProductFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<Product> = {
  product_supplier: 'product_suppliers',
  tax: 'taxes',
}

/**
 * Lists products. Archived products are excluded unless `where` includes them. `GET /products`
 * @see {@link https://docs.api.cliniko.com/openapi/product | Cliniko's page about products}
 */
export const list = /* @__PURE__ */ listOf<Product, ProductFilters>('/products', filters, links)

/**
 * Returns a product by id. `GET /products/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/product | Cliniko's page about products}
 */
export const get = /* @__PURE__ */ getOf<Product, ProductFilters>('/products/{id}', filters, links)

/**
 * Creates a product. `POST /products`
 * @see {@link https://docs.api.cliniko.com/openapi/product | Cliniko's page about products}
 */
export const create = /* @__PURE__ */ createOf<Product, ProductCreate>('/products')

/**
 * Updates the given fields of a product. `PATCH /products/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/product | Cliniko's page about products}
 */
export const update = /* @__PURE__ */ updateOf<Product, ProductUpdate>('/products/{id}')

/**
 * Archives a product. `POST /products/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/product | Cliniko's page about products}
 */
export const archive = /* @__PURE__ */ archiveOf('/products/{id}/archive')

const remove = /* @__PURE__ */ deleteOf('/products/{id}', 'archived_at')

export {
  /**
   * Archives a product. `DELETE /products/{id}`
   * @deprecated Use `archive`.
   * @see {@link https://docs.api.cliniko.com/openapi/product | Cliniko's page about products}
   */
  remove as delete,
}
