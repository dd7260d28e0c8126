'use client'
import { availabilityBlocks } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of availability blocks: `useAvailabilityBlocks({ where: { practitioner_id } })`. */
export const useAvailabilityBlocks = /* @__PURE__ */ queryHook(availabilityBlocks.list)

/** Reads availability blocks page by page: `useInfiniteAvailabilityBlocks({ where: { practitioner_id } })`. */
export const useInfiniteAvailabilityBlocks = /* @__PURE__ */ infiniteHook(availabilityBlocks.list)

/** Reads an availability block: `useAvailabilityBlock(id)`. */
export const useAvailabilityBlock = /* @__PURE__ */ queryHook(availabilityBlocks.get)

/**
 * Creates an availability block.
 * @example useCreateAvailabilityBlock().mutate({ business_id, practitioner_id, starts_at, ends_at })
 */
export const useCreateAvailabilityBlock = /* @__PURE__ */ mutationHook(availabilityBlocks.create)
