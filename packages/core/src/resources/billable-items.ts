import type { Open } from '../models/shared.js'
import { archiveOf, createOf, deleteOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** Something that can be put on an invoice, with its price. */
export interface BillableItem {
  id: string
  archived_at: string | null
  created_at: string
  item_code: string | null
  item_type: Open<'Product' | 'Service' | 'Other'>
  name: string
  /** A decimal as a string. */
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

/** What can be changed of a billable item. */
export interface BillableItemUpdate {
  /** 100 characters at most. */
  item_code?: string | null
  item_type?: 'Product' | 'Service' | 'Other'
  /** 255 characters at most. */
  name?: string
  /** A decimal as a string. */
  price?: string
  tax_id?: string
}

/** What a new billable item is made from. */
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

/** Billable items, those archived left out unless `where` asks for them. `GET /billable_items` */
export const list = /* @__PURE__ */ listOf<BillableItem, BillableItemFilters>('/billable_items', filters, links)

/** One billable item, by its id. `GET /billable_items/{id}` */
export const get = /* @__PURE__ */ getOf<BillableItem, BillableItemFilters>('/billable_items/{id}', filters, links)

/** Creates a billable item. `POST /billable_items` */
export const create = /* @__PURE__ */ createOf<BillableItem, BillableItemCreate>('/billable_items')

/** Changes the given fields of a billable item. `PATCH /billable_items/{id}` */
export const update = /* @__PURE__ */ updateOf<BillableItem, BillableItemUpdate>('/billable_items/{id}')

/** Archives a billable item. `POST /billable_items/{id}/archive` */
export const archive = /* @__PURE__ */ archiveOf('/billable_items/{id}/archive')

const remove = /* @__PURE__ */ deleteOf('/billable_items/{id}', 'archived_at')

export {
  /**
   * Archives a billable item. `DELETE /billable_items/{id}`
   * @deprecated Use `archive`.
   */
  remove as delete,
}
