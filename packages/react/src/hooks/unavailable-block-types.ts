'use client'
import { unavailableBlockTypes } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of unavailable block types. */
export const useUnavailableBlockTypes = /* @__PURE__ */ queryHook(unavailableBlockTypes.list)

/** Unavailable block types page by page. */
export const useInfiniteUnavailableBlockTypes = /* @__PURE__ */ infiniteHook(unavailableBlockTypes.list)

/** One unavailable block type by id. */
export const useUnavailableBlockType = /* @__PURE__ */ queryHook(unavailableBlockTypes.get)

/** Creates an unavailable block type. */
export const useCreateUnavailableBlockType = /* @__PURE__ */ mutationHook(unavailableBlockTypes.create)

/** Changes fields of an unavailable block type: `mutate({ id, …fields })`. */
export const useUpdateUnavailableBlockType = /* @__PURE__ */ mutationHook(unavailableBlockTypes.update)

/** Archives an unavailable block type: `mutate(id)`. */
export const useArchiveUnavailableBlockType = /* @__PURE__ */ mutationHook(unavailableBlockTypes.archive)
