'use client'
import { businesses } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of businesses: `useBusinesses({ where: { archived: 'any' } })`. */
export const useBusinesses = /* @__PURE__ */ queryHook(businesses.list)

/** Reads businesses page by page: `useInfiniteBusinesses({ where: { archived: 'any' } })`. */
export const useInfiniteBusinesses = /* @__PURE__ */ infiniteHook(businesses.list)

/** Reads a business: `useBusiness(id)`. */
export const useBusiness = /* @__PURE__ */ queryHook(businesses.get)

/** Creates a business: `useCreateBusiness().mutate({ display_name })`. */
export const useCreateBusiness = /* @__PURE__ */ mutationHook(businesses.create)

/** Changes a business: `useUpdateBusiness().mutate({ id, display_name })`. */
export const useUpdateBusiness = /* @__PURE__ */ mutationHook(businesses.update)

/** Archives a business: `useArchiveBusiness().mutate(id)`. */
export const useArchiveBusiness = /* @__PURE__ */ mutationHook(businesses.archive)

/** Restores an archived business: `useUnarchiveBusiness().mutate(id)`. */
export const useUnarchiveBusiness = /* @__PURE__ */ mutationHook(businesses.unarchive)
