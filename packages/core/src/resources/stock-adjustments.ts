import type { Open } from '../models/shared.js'
import { createOf, getOf, listOf } from '../operation/operation.js'
import type { Link } from '../relations/link.js'

/** A change of a product's stock level. */
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
  /** A decimal as a string. */
  quantity: string | null
  updated_at: string
  product: Link<'products'>
  user?: Link<'users'> | null
  links: { self: string }
}

/** What a new stock adjustment is made from. */
export interface StockAdjustmentCreate {
  adjustment_type: 'Correction' | 'Damaged' | 'Item Sold' | 'Other' | 'Out of Date' | 'Returned' | 'Stock Purchase'
  /** @deprecated Use `notes`. */
  comment?: string | null
  notes?: string | null
  product_id: string
  /** A decimal as a string. */
  quantity: string | null
}

const hidden = {
  archived_at: 'datetime',
} as const

const filters = {
  archived_at: 'datetime',
  created_at: 'datetime',
  id: 'id',
  product_id: 'id',
  updated_at: 'datetime',
} as const

/** Stock adjustments, those archived left out unless `where` asks for them. `GET /stock_adjustments` */
export const list = /* @__PURE__ */ listOf<StockAdjustment, typeof filters>('/stock_adjustments', filters)

/** One stock adjustment, by its id. `GET /stock_adjustments/{id}` */
export const get = /* @__PURE__ */ getOf<StockAdjustment, typeof hidden>('/stock_adjustments/{id}', hidden)

/** Creates a stock adjustment. `POST /stock_adjustments` */
export const create = /* @__PURE__ */ createOf<StockAdjustment, StockAdjustmentCreate>('/stock_adjustments')
