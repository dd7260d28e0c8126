'use client'
import { concessionTypes } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of concession types: `useConcessionTypes({ sort: 'name' })`. */
export const useConcessionTypes = /* @__PURE__ */ queryHook(concessionTypes.list)

/** Reads concession types page by page: `useInfiniteConcessionTypes({ sort: 'name' })`. */
export const useInfiniteConcessionTypes = /* @__PURE__ */ infiniteHook(concessionTypes.list)

/** Reads all concession types: `useAllConcessionTypes({ sort: 'name' })`. */
export const useAllConcessionTypes = /* @__PURE__ */ allHook(concessionTypes.list)

/** Reads one page of concession types, with Suspense: `useSuspenseConcessionTypes({ sort: 'name' })`. */
export const useSuspenseConcessionTypes = /* @__PURE__ */ suspenseHook(concessionTypes.list)

/** Reads concession types page by page, with Suspense: `useSuspenseInfiniteConcessionTypes({ sort: 'name' })`. */
export const useSuspenseInfiniteConcessionTypes = /* @__PURE__ */ suspenseInfiniteHook(concessionTypes.list)

/** Reads all concession types, with Suspense: `useSuspenseAllConcessionTypes({ sort: 'name' })`. */
export const useSuspenseAllConcessionTypes = /* @__PURE__ */ suspenseAllHook(concessionTypes.list)

/** Reads a concession type: `useConcessionType(id)`. */
export const useConcessionType = /* @__PURE__ */ queryHook(concessionTypes.get)

/** Reads a concession type, with Suspense: `useSuspenseConcessionType(id)`. */
export const useSuspenseConcessionType = /* @__PURE__ */ suspenseHook(concessionTypes.get)

/** Creates a concession type: `useCreateConcessionType().mutate({ name })`. */
export const useCreateConcessionType = /* @__PURE__ */ mutationHook(concessionTypes.create)

/** Changes a concession type: `useUpdateConcessionType().mutate({ id, name })`. */
export const useUpdateConcessionType = /* @__PURE__ */ mutationHook(concessionTypes.update)
