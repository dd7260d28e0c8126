'use client'
import { concessionPrices } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of concession prices: `useConcessionPrices({ where: { billable_item_id } })`. */
export const useConcessionPrices = /* @__PURE__ */ queryHook(concessionPrices.list)

/** Reads concession prices page by page: `useInfiniteConcessionPrices({ where: { billable_item_id } })`. */
export const useInfiniteConcessionPrices = /* @__PURE__ */ infiniteHook(concessionPrices.list)

/** Reads all concession prices: `useAllConcessionPrices({ where: { billable_item_id } })`. */
export const useAllConcessionPrices = /* @__PURE__ */ allHook(concessionPrices.list)

/**
 * Reads one page of concession prices, with Suspense.
 * @example useSuspenseConcessionPrices({ where: { billable_item_id } })
 */
export const useSuspenseConcessionPrices = /* @__PURE__ */ suspenseHook(concessionPrices.list)

/**
 * Reads concession prices page by page, with Suspense.
 * @example useSuspenseInfiniteConcessionPrices({ where: { billable_item_id } })
 */
export const useSuspenseInfiniteConcessionPrices = /* @__PURE__ */ suspenseInfiniteHook(concessionPrices.list)

/** Reads all concession prices, with Suspense: `useSuspenseAllConcessionPrices({ where: { billable_item_id } })`. */
export const useSuspenseAllConcessionPrices = /* @__PURE__ */ suspenseAllHook(concessionPrices.list)

/** Reads a concession price: `useConcessionPrice(id)`. */
export const useConcessionPrice = /* @__PURE__ */ queryHook(concessionPrices.get)

/** Reads a concession price, with Suspense: `useSuspenseConcessionPrice(id)`. */
export const useSuspenseConcessionPrice = /* @__PURE__ */ suspenseHook(concessionPrices.get)
