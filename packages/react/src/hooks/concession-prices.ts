'use client'
import { concessionPrices } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of concession prices: `useConcessionPrices({ where: { billable_item_id } })`. */
export const useConcessionPrices = /* @__PURE__ */ queryHook(concessionPrices.list)

/** Reads concession prices page by page: `useInfiniteConcessionPrices({ where: { billable_item_id } })`. */
export const useInfiniteConcessionPrices = /* @__PURE__ */ infiniteHook(concessionPrices.list)

/** Reads a concession price: `useConcessionPrice(id)`. */
export const useConcessionPrice = /* @__PURE__ */ queryHook(concessionPrices.get)
