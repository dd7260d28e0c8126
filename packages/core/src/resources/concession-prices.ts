import { getOf, listOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** The price of a billable item for patients with a concession. */
export interface ConcessionPrice {
  id: string
  created_at: string
  /** A decimal string. */
  price: string | null
  updated_at: string
  billable_item: Link<'billable_items'>
  concession_type: Link<'concession_types'>
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    concession_prices: ConcessionPrice
  }
}

const filters = {
  billable_item_id: 'id',
  concession_type_id: 'id',
  created_at: 'datetime',
  id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that concession prices can be filtered by. */
export type ConcessionPriceFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<ConcessionPrice> = {
  billable_item: 'billable_items',
  concession_type: 'concession_types',
}

/**
 * Lists concession prices. `GET /concession_prices`
 * @see {@link https://docs.api.cliniko.com/openapi/concession-price | Cliniko's page about concession prices}
 */
export const list = /* @__PURE__ */ listOf<ConcessionPrice, ConcessionPriceFilters>(
  '/concession_prices',
  filters,
  links,
)

/**
 * Returns a concession price by id. `GET /concession_prices/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/concession-price | Cliniko's page about concession prices}
 */
export const get = /* @__PURE__ */ getOf<ConcessionPrice, ConcessionPriceFilters>(
  '/concession_prices/{id}',
  filters,
  links,
)
