import { getOf, listOf } from '../operation/operation.js'
import type { Link } from '../relations/link.js'

/** The price of a billable item for those with a concession. */
export interface ConcessionPrice {
  id: string
  created_at: string
  /** A decimal as a string. */
  price: string | null
  updated_at: string
  billable_item: Link<'billable_items'>
  concession_type: Link<'concession_types'>
  links: { self: string }
}

const filters = {
  billable_item_id: 'id',
  concession_type_id: 'id',
  created_at: 'datetime',
  id: 'id',
  updated_at: 'datetime',
} as const

/** Concession prices. `GET /concession_prices` */
export const list = /* @__PURE__ */ listOf<ConcessionPrice, typeof filters>('/concession_prices', filters)

/** One concession price, by its id. `GET /concession_prices/{id}` */
export const get = /* @__PURE__ */ getOf<ConcessionPrice>('/concession_prices/{id}')
