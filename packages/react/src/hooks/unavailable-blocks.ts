'use client'
import { unavailableBlocks } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of unavailable blocks: `useUnavailableBlocks({ where: { practitioner_id } })`. */
export const useUnavailableBlocks = /* @__PURE__ */ queryHook(unavailableBlocks.list)

/** Reads unavailable blocks page by page: `useInfiniteUnavailableBlocks({ where: { practitioner_id } })`. */
export const useInfiniteUnavailableBlocks = /* @__PURE__ */ infiniteHook(unavailableBlocks.list)

/** Reads an unavailable block: `useUnavailableBlock(id)`. */
export const useUnavailableBlock = /* @__PURE__ */ queryHook(unavailableBlocks.get)

/** Reads whether an unavailable block overlaps another booking: `useUnavailableBlockConflicts(id)`. */
export const useUnavailableBlockConflicts = /* @__PURE__ */ queryHook(unavailableBlocks.conflicts)

/**
 * Creates an unavailable block.
 * @example useCreateUnavailableBlock().mutate({ business_id, practitioner_id, starts_at, ends_at })
 */
export const useCreateUnavailableBlock = /* @__PURE__ */ mutationHook(unavailableBlocks.create)

/** Changes or moves an unavailable block: `useUpdateUnavailableBlock().mutate({ id, starts_at })`. */
export const useUpdateUnavailableBlock = /* @__PURE__ */ mutationHook(unavailableBlocks.update)

/** Archives an unavailable block: `useArchiveUnavailableBlock().mutate(id)`. */
export const useArchiveUnavailableBlock = /* @__PURE__ */ mutationHook(unavailableBlocks.archive)
