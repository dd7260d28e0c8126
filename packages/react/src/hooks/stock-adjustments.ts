'use client'
import { stockAdjustments } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of stock adjustments: `useStockAdjustments({ where: { product_id } })`. */
export const useStockAdjustments = /* @__PURE__ */ queryHook(stockAdjustments.list)

/** Reads stock adjustments page by page: `useInfiniteStockAdjustments({ where: { product_id } })`. */
export const useInfiniteStockAdjustments = /* @__PURE__ */ infiniteHook(stockAdjustments.list)

/** Reads a stock adjustment: `useStockAdjustment(id)`. */
export const useStockAdjustment = /* @__PURE__ */ queryHook(stockAdjustments.get)

/**
 * Creates a stock adjustment.
 * @example useCreateStockAdjustment().mutate({ product_id, quantity, adjustment_type: 'Correction' })
 */
export const useCreateStockAdjustment = /* @__PURE__ */ mutationHook(stockAdjustments.create)
