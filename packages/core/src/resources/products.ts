import { archiveOf, createOf, deleteOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link, LinkToMany } from '../relations/link.js'

/** Something the clinic sells. */
export interface Product {
  id: string
  archived_at: string | null
  /** A decimal as a string. */
  cost_price: string | null
  created_at: string
  item_code: string | null
  name: string
  notes: string | null
  /** A decimal as a string. */
  price_ex_tax: string | null
  /** A decimal as a string. */
  price_including_tax: string | null
  product_supplier_id: string
  /** @deprecated Use `product_supplier`. */
  product_supplier_name: string | null
  serial_number: string | null
  /** A decimal as a string. It changes only through stock adjustments. */
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

/** What can be changed of a product. */
export interface ProductUpdate {
  /** A decimal as a string. */
  cost_price?: string | null
  /** 100 characters at most. */
  item_code?: string | null
  /** 255 characters at most. */
  name?: string
  notes?: string | null
  /** The price as a number, where the model has decimal strings. */
  price?: number
  price_includes_tax?: boolean | null
  product_supplier_id?: string
  /** @deprecated Use `product_supplier`. */
  product_supplier_name?: string
  /** 255 characters at most. */
  serial_number?: string | null
  /** A decimal as a string. It changes only through stock adjustments. */
  stock_level?: string | null
  tax_id?: string
}

/** What a new product is made from. */
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

/** Products, those archived left out unless `where` asks for them. `GET /products` */
export const list = /* @__PURE__ */ listOf<Product, ProductFilters>('/products', filters, links)

/** One product, by its id. `GET /products/{id}` */
export const get = /* @__PURE__ */ getOf<Product, ProductFilters>('/products/{id}', filters, links)

/** Creates a product. `POST /products` */
export const create = /* @__PURE__ */ createOf<Product, ProductCreate>('/products')

/** Changes the given fields of a product. `PATCH /products/{id}` */
export const update = /* @__PURE__ */ updateOf<Product, ProductUpdate>('/products/{id}')

/** Archives a product. `POST /products/{id}/archive` */
export const archive = /* @__PURE__ */ archiveOf('/products/{id}/archive')

const remove = /* @__PURE__ */ deleteOf('/products/{id}', 'archived_at')

export {
  /**
   * Archives a product. `DELETE /products/{id}`
   * @deprecated Use `archive`.
   */
  remove as delete,
}
