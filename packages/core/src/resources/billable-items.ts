import type { Open } from '../models/shared.js'
import { archiveOf, createOf, deleteOf, getOf, listOf, updateOf } from '../operation/operation.js'
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

const hidden = {
  archived_at: 'datetime',
} as const

const filters = {
  archived_at: 'datetime',
  created_at: 'datetime',
  id: 'id',
  tax_id: 'id',
  updated_at: 'datetime',
} as const

/** Billable items, those archived left out unless `where` asks for them. `GET /billable_items` */
export const list = /* @__PURE__ */ listOf<BillableItem, typeof filters>('/billable_items', filters)

/** One billable item, by its id. `GET /billable_items/{id}` */
export const get = /* @__PURE__ */ getOf<BillableItem, typeof hidden>('/billable_items/{id}', hidden)

/** Creates a billable item. `POST /billable_items` */
export const create = /* @__PURE__ */ createOf<BillableItem, BillableItemCreate>('/billable_items')

/** Changes the given fields of a billable item. `PATCH /billable_items/{id}` */
export const update = /* @__PURE__ */ updateOf<BillableItem, BillableItemUpdate>('/billable_items/{id}')

/** Archives a billable item. `POST /billable_items/{id}/archive` */
export const archive = /* @__PURE__ */ archiveOf('/billable_items/{id}/archive')

const remove = /* @__PURE__ */ deleteOf('/billable_items/{id}')

export {
  /**
   * Archives a billable item. `DELETE /billable_items/{id}`
   * @deprecated Use `archive`.
   */
  remove as delete,
}
