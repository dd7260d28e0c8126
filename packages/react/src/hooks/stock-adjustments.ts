'use client'
import { stockAdjustments } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of stock adjustments. */
export const useStockAdjustments = /* @__PURE__ */ queryHook(stockAdjustments.list)

/** Stock adjustments page by page. */
export const useInfiniteStockAdjustments = /* @__PURE__ */ infiniteHook(stockAdjustments.list)

/** One stock adjustment by id. */
export const useStockAdjustment = /* @__PURE__ */ queryHook(stockAdjustments.get)

/** Creates a stock adjustment. */
export const useCreateStockAdjustment = /* @__PURE__ */ mutationHook(stockAdjustments.create)
