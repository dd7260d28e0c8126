'use client'
import { unavailableBlocks } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of unavailable blocks. */
export const useUnavailableBlocks = /* @__PURE__ */ queryHook(unavailableBlocks.list)

/** Unavailable blocks page by page. */
export const useInfiniteUnavailableBlocks = /* @__PURE__ */ infiniteHook(unavailableBlocks.list)

/** One unavailable block by id. */
export const useUnavailableBlock = /* @__PURE__ */ queryHook(unavailableBlocks.get)

/** Makes an unavailable block. */
export const useCreateUnavailableBlock = /* @__PURE__ */ mutationHook(unavailableBlocks.create)

/** Changes or moves an unavailable block: `mutate({ id, starts_at })`. */
export const useUpdateUnavailableBlock = /* @__PURE__ */ mutationHook(unavailableBlocks.update)

/** Archives an unavailable block: `mutate(id)`. */
export const useArchiveUnavailableBlock = /* @__PURE__ */ mutationHook(unavailableBlocks.archive)
