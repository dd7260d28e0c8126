'use client'
import { concessionTypes } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of concession types: `useConcessionTypes({ sort: 'name' })`. */
export const useConcessionTypes = /* @__PURE__ */ queryHook(concessionTypes.list)

/** Reads concession types page by page: `useInfiniteConcessionTypes({ sort: 'name' })`. */
export const useInfiniteConcessionTypes = /* @__PURE__ */ infiniteHook(concessionTypes.list)

/** Reads a concession type: `useConcessionType(id)`. */
export const useConcessionType = /* @__PURE__ */ queryHook(concessionTypes.get)

/** Creates a concession type: `useCreateConcessionType().mutate({ name })`. */
export const useCreateConcessionType = /* @__PURE__ */ mutationHook(concessionTypes.create)

/** Changes a concession type: `useUpdateConcessionType().mutate({ id, name })`. */
export const useUpdateConcessionType = /* @__PURE__ */ mutationHook(concessionTypes.update)
