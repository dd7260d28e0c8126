'use client'
import { availabilityBlocks } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of availability blocks: `useAvailabilityBlocks({ where: { practitioner_id } })`. */
export const useAvailabilityBlocks = /* @__PURE__ */ queryHook(availabilityBlocks.list)

/** Reads availability blocks page by page: `useInfiniteAvailabilityBlocks({ where: { practitioner_id } })`. */
export const useInfiniteAvailabilityBlocks = /* @__PURE__ */ infiniteHook(availabilityBlocks.list)

/** Reads all availability blocks: `useAllAvailabilityBlocks({ where: { practitioner_id } })`. */
export const useAllAvailabilityBlocks = /* @__PURE__ */ allHook(availabilityBlocks.list)

/**
 * Reads one page of availability blocks, with Suspense.
 * @example useSuspenseAvailabilityBlocks({ where: { practitioner_id } })
 */
export const useSuspenseAvailabilityBlocks = /* @__PURE__ */ suspenseHook(availabilityBlocks.list)

/**
 * Reads availability blocks page by page, with Suspense.
 * @example useSuspenseInfiniteAvailabilityBlocks({ where: { practitioner_id } })
 */
export const useSuspenseInfiniteAvailabilityBlocks = /* @__PURE__ */ suspenseInfiniteHook(availabilityBlocks.list)

/** Reads all availability blocks, with Suspense: `useSuspenseAllAvailabilityBlocks({ where: { practitioner_id } })`. */
export const useSuspenseAllAvailabilityBlocks = /* @__PURE__ */ suspenseAllHook(availabilityBlocks.list)

/** Reads an availability block: `useAvailabilityBlock(id)`. */
export const useAvailabilityBlock = /* @__PURE__ */ queryHook(availabilityBlocks.get)

/** Reads an availability block, with Suspense: `useSuspenseAvailabilityBlock(id)`. */
export const useSuspenseAvailabilityBlock = /* @__PURE__ */ suspenseHook(availabilityBlocks.get)

/**
 * Creates an availability block.
 * @example useCreateAvailabilityBlock().mutate({ business_id, practitioner_id, starts_at, ends_at })
 */
export const useCreateAvailabilityBlock = /* @__PURE__ */ mutationHook(availabilityBlocks.create)
