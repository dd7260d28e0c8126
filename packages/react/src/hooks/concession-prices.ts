'use client'
import { concessionPrices } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of concession prices. */
export const useConcessionPrices = /* @__PURE__ */ queryHook(concessionPrices.list)

/** Concession prices page by page. */
export const useInfiniteConcessionPrices = /* @__PURE__ */ infiniteHook(concessionPrices.list)

/** One concession price by id. */
export const useConcessionPrice = /* @__PURE__ */ queryHook(concessionPrices.get)
