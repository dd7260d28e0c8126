'use client'
import { stockAdjustments } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of stock adjustments: `useStockAdjustments({ where: { product_id } })`. */
export const useStockAdjustments = /* @__PURE__ */ queryHook(stockAdjustments.list)

/** Reads stock adjustments page by page: `useInfiniteStockAdjustments({ where: { product_id } })`. */
export const useInfiniteStockAdjustments = /* @__PURE__ */ infiniteHook(stockAdjustments.list)

/** Reads all stock adjustments: `useAllStockAdjustments({ where: { product_id } })`. */
export const useAllStockAdjustments = /* @__PURE__ */ allHook(stockAdjustments.list)

/** Reads one page of stock adjustments, with Suspense: `useSuspenseStockAdjustments({ where: { product_id } })`. */
export const useSuspenseStockAdjustments = /* @__PURE__ */ suspenseHook(stockAdjustments.list)

/**
 * Reads stock adjustments page by page, with Suspense.
 * @example useSuspenseInfiniteStockAdjustments({ where: { product_id } })
 */
export const useSuspenseInfiniteStockAdjustments = /* @__PURE__ */ suspenseInfiniteHook(stockAdjustments.list)

/** Reads all stock adjustments, with Suspense: `useSuspenseAllStockAdjustments({ where: { product_id } })`. */
export const useSuspenseAllStockAdjustments = /* @__PURE__ */ suspenseAllHook(stockAdjustments.list)

/** Reads a stock adjustment: `useStockAdjustment(id)`. */
export const useStockAdjustment = /* @__PURE__ */ queryHook(stockAdjustments.get)

/** Reads a stock adjustment, with Suspense: `useSuspenseStockAdjustment(id)`. */
export const useSuspenseStockAdjustment = /* @__PURE__ */ suspenseHook(stockAdjustments.get)

/**
 * Creates a stock adjustment.
 * @example useCreateStockAdjustment().mutate({ product_id, quantity, adjustment_type: 'Correction' })
 */
export const useCreateStockAdjustment = /* @__PURE__ */ mutationHook(stockAdjustments.create)
