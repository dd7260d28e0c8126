import type { Open } from '../models/open.js'
import { archiveOf, createOf, deleteOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** A service, product or other item that can be added to an invoice, with its price. */
export interface BillableItem {
  id: string
  archived_at: string | null
  created_at: string
  item_code: string | null
  item_type: Open<'Product' | 'Service' | 'Other'>
  name: string
  /** A decimal string. */
  price: string
  updated_at: string
  tax?: Link<'taxes'> | null
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    billable_items: BillableItem
  }
}

/** The fields of a billable item that can be changed. */
export interface BillableItemUpdate {
  /** At most 100 characters. */
  item_code?: string | null
  item_type?: 'Product' | 'Service' | 'Other'
  /** At most 255 characters. */
  name?: string
  /** A decimal string. */
  price?: string
  tax_id?: string
}

/** The body that creates a billable item. */
export interface BillableItemCreate extends BillableItemUpdate {
  item_type: 'Product' | 'Service' | 'Other'
  name: string
  price: string
}

const filters = {
  archived_at: 'datetime',
  created_at: 'datetime',
  id: 'id',
  tax_id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that billable items can be filtered by. */
export type BillableItemFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<BillableItem> = {
  tax: 'taxes',
}

/**
 * Lists billable items. Archived billable items are excluded unless `where` includes them. `GET /billable_items`
 * @see {@link https://docs.api.cliniko.com/openapi/billable-item | Cliniko's page about billable items}
 */
export const list = /* @__PURE__ */ listOf<BillableItem, BillableItemFilters>('/billable_items', filters, links)

/**
 * Returns a billable item by id. `GET /billable_items/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/billable-item | Cliniko's page about billable items}
 */
export const get = /* @__PURE__ */ getOf<BillableItem, BillableItemFilters>('/billable_items/{id}', filters, links)

/**
 * Creates a billable item. `POST /billable_items`
 * @see {@link https://docs.api.cliniko.com/openapi/billable-item | Cliniko's page about billable items}
 */
export const create = /* @__PURE__ */ createOf<BillableItem, BillableItemCreate>('/billable_items')

/**
 * Updates the given fields of a billable item. `PATCH /billable_items/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/billable-item | Cliniko's page about billable items}
 */
export const update = /* @__PURE__ */ updateOf<BillableItem, BillableItemUpdate>('/billable_items/{id}')

/**
 * Archives a billable item. `POST /billable_items/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/billable-item | Cliniko's page about billable items}
 */
export const archive = /* @__PURE__ */ archiveOf('/billable_items/{id}/archive')

const remove = /* @__PURE__ */ deleteOf('/billable_items/{id}', 'archived_at')

export {
  /**
   * Archives a billable item. `DELETE /billable_items/{id}`
   * @deprecated Use `archive`.
   * @see {@link https://docs.api.cliniko.com/openapi/billable-item | Cliniko's page about billable items}
   */
  remove as delete,
}
