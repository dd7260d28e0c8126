'use client'
import { unavailableBlockTypes } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of unavailable block types: `useUnavailableBlockTypes({ sort: 'name' })`. */
export const useUnavailableBlockTypes = /* @__PURE__ */ queryHook(unavailableBlockTypes.list)

/** Reads unavailable block types page by page: `useInfiniteUnavailableBlockTypes({ sort: 'name' })`. */
export const useInfiniteUnavailableBlockTypes = /* @__PURE__ */ infiniteHook(unavailableBlockTypes.list)

/** Reads an unavailable block type: `useUnavailableBlockType(id)`. */
export const useUnavailableBlockType = /* @__PURE__ */ queryHook(unavailableBlockTypes.get)

/** Creates an unavailable block type: `useCreateUnavailableBlockType().mutate({ name, color })`. */
export const useCreateUnavailableBlockType = /* @__PURE__ */ mutationHook(unavailableBlockTypes.create)

/** Changes an unavailable block type: `useUpdateUnavailableBlockType().mutate({ id, color })`. */
export const useUpdateUnavailableBlockType = /* @__PURE__ */ mutationHook(unavailableBlockTypes.update)

/** Archives an unavailable block type: `useArchiveUnavailableBlockType().mutate(id)`. */
export const useArchiveUnavailableBlockType = /* @__PURE__ */ mutationHook(unavailableBlockTypes.archive)
