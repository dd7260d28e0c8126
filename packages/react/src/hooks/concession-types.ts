'use client'
import { concessionTypes } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of concession types. */
export const useConcessionTypes = /* @__PURE__ */ queryHook(concessionTypes.list)

/** Concession types page by page. */
export const useInfiniteConcessionTypes = /* @__PURE__ */ infiniteHook(concessionTypes.list)

/** One concession type by id. */
export const useConcessionType = /* @__PURE__ */ queryHook(concessionTypes.get)

/** Creates a concession type. */
export const useCreateConcessionType = /* @__PURE__ */ mutationHook(concessionTypes.create)

/** Changes fields of a concession type: `mutate({ id, …fields })`. */
export const useUpdateConcessionType = /* @__PURE__ */ mutationHook(concessionTypes.update)
