'use client'
import { billableItems } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of billable items: `useBillableItems({ sort: 'name' })`. */
export const useBillableItems = /* @__PURE__ */ queryHook(billableItems.list)

/** Reads billable items page by page: `useInfiniteBillableItems({ sort: 'name' })`. */
export const useInfiniteBillableItems = /* @__PURE__ */ infiniteHook(billableItems.list)

/** Reads all billable items: `useAllBillableItems({ sort: 'name' })`. */
export const useAllBillableItems = /* @__PURE__ */ allHook(billableItems.list)

/** Reads one page of billable items, with Suspense: `useSuspenseBillableItems({ sort: 'name' })`. */
export const useSuspenseBillableItems = /* @__PURE__ */ suspenseHook(billableItems.list)

/** Reads billable items page by page, with Suspense: `useSuspenseInfiniteBillableItems({ sort: 'name' })`. */
export const useSuspenseInfiniteBillableItems = /* @__PURE__ */ suspenseInfiniteHook(billableItems.list)

/** Reads all billable items, with Suspense: `useSuspenseAllBillableItems({ sort: 'name' })`. */
export const useSuspenseAllBillableItems = /* @__PURE__ */ suspenseAllHook(billableItems.list)

/** Reads a billable item: `useBillableItem(id)`. */
export const useBillableItem = /* @__PURE__ */ queryHook(billableItems.get)

/** Reads a billable item, with Suspense: `useSuspenseBillableItem(id)`. */
export const useSuspenseBillableItem = /* @__PURE__ */ suspenseHook(billableItems.get)

/** Creates a billable item: `useCreateBillableItem().mutate({ name, price, item_type: 'Service' })`. */
export const useCreateBillableItem = /* @__PURE__ */ mutationHook(billableItems.create)

/** Changes a billable item: `useUpdateBillableItem().mutate({ id, price })`. */
export const useUpdateBillableItem = /* @__PURE__ */ mutationHook(billableItems.update)

/** Archives a billable item: `useArchiveBillableItem().mutate(id)`. */
export const useArchiveBillableItem = /* @__PURE__ */ mutationHook(billableItems.archive)
