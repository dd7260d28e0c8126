import type { Open } from '../models/open.js'
import { createOf, getOf, listOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** A change to a product's stock level. */
export interface StockAdjustment {
  id: string
  adjustment_type: Open<
    'Correction' | 'Damaged' | 'Item Sold' | 'Other' | 'Out of Date' | 'Returned' | 'Stock Purchase'
  >
  archived_at: string | null
  /** @deprecated Use `notes`. */
  comment: string | null
  created_at: string
  notes: string | null
  /** A decimal string. */
  quantity: string | null
  updated_at: string
  product: Link<'products'>
  user?: Link<'users'> | null
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    stock_adjustments: StockAdjustment
  }
}

/** The body that creates a stock adjustment. */
export interface StockAdjustmentCreate {
  adjustment_type: 'Correction' | 'Damaged' | 'Item Sold' | 'Other' | 'Out of Date' | 'Returned' | 'Stock Purchase'
  /** @deprecated Use `notes`. */
  comment?: string | null
  notes?: string | null
  product_id: string
  /** A decimal string. */
  quantity: string | null
}

const filters = {
  archived_at: 'datetime',
  created_at: 'datetime',
  id: 'id',
  product_id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that stock adjustments can be filtered by. */
export type StockAdjustmentFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<StockAdjustment> = {
  product: 'products',
  user: 'users',
}

/**
 * Lists stock adjustments. Archived stock adjustments are excluded unless `where` includes them.
 * `GET /stock_adjustments`
 * @see {@link https://docs.api.cliniko.com/openapi/stock-adjustment | Cliniko's page about stock adjustments}
 */
export const list = /* @__PURE__ */ listOf<StockAdjustment, StockAdjustmentFilters>(
  '/stock_adjustments',
  filters,
  links,
)

/**
 * Returns a stock adjustment by id. `GET /stock_adjustments/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/stock-adjustment | Cliniko's page about stock adjustments}
 */
export const get = /* @__PURE__ */ getOf<StockAdjustment, StockAdjustmentFilters>(
  '/stock_adjustments/{id}',
  filters,
  links,
)

/**
 * Creates a stock adjustment. `POST /stock_adjustments`
 * @see {@link https://docs.api.cliniko.com/openapi/stock-adjustment | Cliniko's page about stock adjustments}
 */
export const create = /* @__PURE__ */ createOf<StockAdjustment, StockAdjustmentCreate>('/stock_adjustments')
