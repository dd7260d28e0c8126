'use client'
import { unavailableBlocks } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of unavailable blocks: `useUnavailableBlocks({ where: { practitioner_id } })`. */
export const useUnavailableBlocks = /* @__PURE__ */ queryHook(unavailableBlocks.list)

/** Reads unavailable blocks page by page: `useInfiniteUnavailableBlocks({ where: { practitioner_id } })`. */
export const useInfiniteUnavailableBlocks = /* @__PURE__ */ infiniteHook(unavailableBlocks.list)

/** Reads all unavailable blocks: `useAllUnavailableBlocks({ where: { practitioner_id } })`. */
export const useAllUnavailableBlocks = /* @__PURE__ */ allHook(unavailableBlocks.list)

/**
 * Reads one page of unavailable blocks, with Suspense.
 * @example useSuspenseUnavailableBlocks({ where: { practitioner_id } })
 */
export const useSuspenseUnavailableBlocks = /* @__PURE__ */ suspenseHook(unavailableBlocks.list)

/**
 * Reads unavailable blocks page by page, with Suspense.
 * @example useSuspenseInfiniteUnavailableBlocks({ where: { practitioner_id } })
 */
export const useSuspenseInfiniteUnavailableBlocks = /* @__PURE__ */ suspenseInfiniteHook(unavailableBlocks.list)

/** Reads all unavailable blocks, with Suspense: `useSuspenseAllUnavailableBlocks({ where: { practitioner_id } })`. */
export const useSuspenseAllUnavailableBlocks = /* @__PURE__ */ suspenseAllHook(unavailableBlocks.list)

/** Reads an unavailable block: `useUnavailableBlock(id)`. */
export const useUnavailableBlock = /* @__PURE__ */ queryHook(unavailableBlocks.get)

/** Reads an unavailable block, with Suspense: `useSuspenseUnavailableBlock(id)`. */
export const useSuspenseUnavailableBlock = /* @__PURE__ */ suspenseHook(unavailableBlocks.get)

/** Reads whether an unavailable block overlaps another booking: `useUnavailableBlockConflicts(id)`. */
export const useUnavailableBlockConflicts = /* @__PURE__ */ queryHook(unavailableBlocks.conflicts)

/**
 * Reads whether an unavailable block overlaps another booking, with Suspense.
 * @example useSuspenseUnavailableBlockConflicts(id)
 */
export const useSuspenseUnavailableBlockConflicts = /* @__PURE__ */ suspenseHook(unavailableBlocks.conflicts)

/**
 * Creates an unavailable block.
 * @example useCreateUnavailableBlock().mutate({ business_id, practitioner_id, starts_at, ends_at })
 */
export const useCreateUnavailableBlock = /* @__PURE__ */ mutationHook(unavailableBlocks.create)

/** Changes or moves an unavailable block: `useUpdateUnavailableBlock().mutate({ id, starts_at })`. */
export const useUpdateUnavailableBlock = /* @__PURE__ */ mutationHook(unavailableBlocks.update)

/** Archives an unavailable block: `useArchiveUnavailableBlock().mutate(id)`. */
export const useArchiveUnavailableBlock = /* @__PURE__ */ mutationHook(unavailableBlocks.archive)
