'use client'
import { taxes } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of taxes. */
export const useTaxes = /* @__PURE__ */ queryHook(taxes.list)

/** Taxes page by page. */
export const useInfiniteTaxes = /* @__PURE__ */ infiniteHook(taxes.list)

/** One tax by id. */
export const useTax = /* @__PURE__ */ queryHook(taxes.get)

/** Creates a tax. */
export const useCreateTax = /* @__PURE__ */ mutationHook(taxes.create)

/** Changes fields of a tax: `mutate({ id, …fields })`. */
export const useUpdateTax = /* @__PURE__ */ mutationHook(taxes.update)

/** Deletes a tax, with no way back: `mutate(id)`. */
export const useDeleteTax = /* @__PURE__ */ mutationHook(taxes.delete)
