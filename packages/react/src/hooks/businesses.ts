'use client'
import { businesses } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of businesses: `useBusinesses({ where: { archived: 'any' } })`. */
export const useBusinesses = /* @__PURE__ */ queryHook(businesses.list)

/** Reads businesses page by page: `useInfiniteBusinesses({ where: { archived: 'any' } })`. */
export const useInfiniteBusinesses = /* @__PURE__ */ infiniteHook(businesses.list)

/** Reads all businesses: `useAllBusinesses({ where: { archived: 'any' } })`. */
export const useAllBusinesses = /* @__PURE__ */ allHook(businesses.list)

/** Reads one page of businesses, with Suspense: `useSuspenseBusinesses({ where: { archived: 'any' } })`. */
export const useSuspenseBusinesses = /* @__PURE__ */ suspenseHook(businesses.list)

/** Reads businesses page by page, with Suspense: `useSuspenseInfiniteBusinesses({ where: { archived: 'any' } })`. */
export const useSuspenseInfiniteBusinesses = /* @__PURE__ */ suspenseInfiniteHook(businesses.list)

/** Reads all businesses, with Suspense: `useSuspenseAllBusinesses({ where: { archived: 'any' } })`. */
export const useSuspenseAllBusinesses = /* @__PURE__ */ suspenseAllHook(businesses.list)

/** Reads a business: `useBusiness(id)`. */
export const useBusiness = /* @__PURE__ */ queryHook(businesses.get)

/** Reads a business, with Suspense: `useSuspenseBusiness(id)`. */
export const useSuspenseBusiness = /* @__PURE__ */ suspenseHook(businesses.get)

/** Creates a business: `useCreateBusiness().mutate({ display_name })`. */
export const useCreateBusiness = /* @__PURE__ */ mutationHook(businesses.create)

/** Changes a business: `useUpdateBusiness().mutate({ id, display_name })`. */
export const useUpdateBusiness = /* @__PURE__ */ mutationHook(businesses.update)

/** Archives a business: `useArchiveBusiness().mutate(id)`. */
export const useArchiveBusiness = /* @__PURE__ */ mutationHook(businesses.archive)

/** Restores an archived business: `useUnarchiveBusiness().mutate(id)`. */
export const useUnarchiveBusiness = /* @__PURE__ */ mutationHook(businesses.unarchive)
