'use client'
import { availabilityBlocks } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of availability blocks. */
export const useAvailabilityBlocks = /* @__PURE__ */ queryHook(availabilityBlocks.list)

/** Availability blocks page by page. */
export const useInfiniteAvailabilityBlocks = /* @__PURE__ */ infiniteHook(availabilityBlocks.list)

/** One availability block by id. */
export const useAvailabilityBlock = /* @__PURE__ */ queryHook(availabilityBlocks.get)

/** Creates an availability block. */
export const useCreateAvailabilityBlock = /* @__PURE__ */ mutationHook(availabilityBlocks.create)
