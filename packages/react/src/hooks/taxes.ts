'use client'
import { taxes } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of taxes: `useTaxes({ sort: 'name' })`. */
export const useTaxes = /* @__PURE__ */ queryHook(taxes.list)

/** Reads taxes page by page: `useInfiniteTaxes({ sort: 'name' })`. */
export const useInfiniteTaxes = /* @__PURE__ */ infiniteHook(taxes.list)

/** Reads a tax: `useTax(id)`. */
export const useTax = /* @__PURE__ */ queryHook(taxes.get)

/** Creates a tax: `useCreateTax().mutate({ name, rate })`. */
export const useCreateTax = /* @__PURE__ */ mutationHook(taxes.create)

/** Changes a tax: `useUpdateTax().mutate({ id, rate })`. */
export const useUpdateTax = /* @__PURE__ */ mutationHook(taxes.update)

/** Deletes a tax for good: `useDeleteTax().mutate(id)`. */
export const useDeleteTax = /* @__PURE__ */ mutationHook(taxes.delete)
