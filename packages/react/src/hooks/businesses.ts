'use client'
import { businesses } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of businesses. */
export const useBusinesses = /* @__PURE__ */ queryHook(businesses.list)

/** Businesses page by page. */
export const useInfiniteBusinesses = /* @__PURE__ */ infiniteHook(businesses.list)

/** One business by id. */
export const useBusiness = /* @__PURE__ */ queryHook(businesses.get)

/** Creates a business. */
export const useCreateBusiness = /* @__PURE__ */ mutationHook(businesses.create)

/** Changes fields of a business: `mutate({ id, display_name })`. */
export const useUpdateBusiness = /* @__PURE__ */ mutationHook(businesses.update)

/** Archives a business: `mutate(id)`. */
export const useArchiveBusiness = /* @__PURE__ */ mutationHook(businesses.archive)

/** Brings an archived business back: `mutate(id)`. */
export const useUnarchiveBusiness = /* @__PURE__ */ mutationHook(businesses.unarchive)
