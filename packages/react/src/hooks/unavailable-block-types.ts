'use client'
import { unavailableBlockTypes } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of unavailable block types: `useUnavailableBlockTypes({ sort: 'name' })`. */
export const useUnavailableBlockTypes = /* @__PURE__ */ queryHook(unavailableBlockTypes.list)

/** Reads unavailable block types page by page: `useInfiniteUnavailableBlockTypes({ sort: 'name' })`. */
export const useInfiniteUnavailableBlockTypes = /* @__PURE__ */ infiniteHook(unavailableBlockTypes.list)

/** Reads all unavailable block types: `useAllUnavailableBlockTypes({ sort: 'name' })`. */
export const useAllUnavailableBlockTypes = /* @__PURE__ */ allHook(unavailableBlockTypes.list)

/** Reads one page of unavailable block types, with Suspense: `useSuspenseUnavailableBlockTypes({ sort: 'name' })`. */
export const useSuspenseUnavailableBlockTypes = /* @__PURE__ */ suspenseHook(unavailableBlockTypes.list)

/**
 * Reads unavailable block types page by page, with Suspense.
 * @example useSuspenseInfiniteUnavailableBlockTypes({ sort: 'name' })
 */
export const useSuspenseInfiniteUnavailableBlockTypes = /* @__PURE__ */ suspenseInfiniteHook(unavailableBlockTypes.list)

/** Reads all unavailable block types, with Suspense: `useSuspenseAllUnavailableBlockTypes({ sort: 'name' })`. */
export const useSuspenseAllUnavailableBlockTypes = /* @__PURE__ */ suspenseAllHook(unavailableBlockTypes.list)

/** Reads an unavailable block type: `useUnavailableBlockType(id)`. */
export const useUnavailableBlockType = /* @__PURE__ */ queryHook(unavailableBlockTypes.get)

/** Reads an unavailable block type, with Suspense: `useSuspenseUnavailableBlockType(id)`. */
export const useSuspenseUnavailableBlockType = /* @__PURE__ */ suspenseHook(unavailableBlockTypes.get)

/** Creates an unavailable block type: `useCreateUnavailableBlockType().mutate({ name, color })`. */
export const useCreateUnavailableBlockType = /* @__PURE__ */ mutationHook(unavailableBlockTypes.create)

/** Changes an unavailable block type: `useUpdateUnavailableBlockType().mutate({ id, color })`. */
export const useUpdateUnavailableBlockType = /* @__PURE__ */ mutationHook(unavailableBlockTypes.update)

/** Archives an unavailable block type: `useArchiveUnavailableBlockType().mutate(id)`. */
export const useArchiveUnavailableBlockType = /* @__PURE__ */ mutationHook(unavailableBlockTypes.archive)
