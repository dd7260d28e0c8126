'use client'
import { billableItems } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of billable items: `useBillableItems({ sort: 'name' })`. */
export const useBillableItems = /* @__PURE__ */ queryHook(billableItems.list)

/** Reads billable items page by page: `useInfiniteBillableItems({ sort: 'name' })`. */
export const useInfiniteBillableItems = /* @__PURE__ */ infiniteHook(billableItems.list)

/** Reads a billable item: `useBillableItem(id)`. */
export const useBillableItem = /* @__PURE__ */ queryHook(billableItems.get)

/** Creates a billable item: `useCreateBillableItem().mutate({ name, price, item_type: 'Service' })`. */
export const useCreateBillableItem = /* @__PURE__ */ mutationHook(billableItems.create)

/** Changes a billable item: `useUpdateBillableItem().mutate({ id, price })`. */
export const useUpdateBillableItem = /* @__PURE__ */ mutationHook(billableItems.update)

/** Archives a billable item: `useArchiveBillableItem().mutate(id)`. */
export const useArchiveBillableItem = /* @__PURE__ */ mutationHook(billableItems.archive)
