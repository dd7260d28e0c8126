'use client'
import { billableItems } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of billable items. */
export const useBillableItems = /* @__PURE__ */ queryHook(billableItems.list)

/** Billable items page by page. */
export const useInfiniteBillableItems = /* @__PURE__ */ infiniteHook(billableItems.list)

/** One billable item by id. */
export const useBillableItem = /* @__PURE__ */ queryHook(billableItems.get)

/** Creates a billable item. */
export const useCreateBillableItem = /* @__PURE__ */ mutationHook(billableItems.create)

/** Changes fields of a billable item: `mutate({ id, …fields })`. */
export const useUpdateBillableItem = /* @__PURE__ */ mutationHook(billableItems.update)

/** Archives a billable item: `mutate(id)`. */
export const useArchiveBillableItem = /* @__PURE__ */ mutationHook(billableItems.archive)
