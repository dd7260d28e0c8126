'use client'
import { taxes } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of taxes: `useTaxes({ sort: 'name' })`. */
export const useTaxes = /* @__PURE__ */ queryHook(taxes.list)

/** Reads taxes page by page: `useInfiniteTaxes({ sort: 'name' })`. */
export const useInfiniteTaxes = /* @__PURE__ */ infiniteHook(taxes.list)

/** Reads all taxes: `useAllTaxes({ sort: 'name' })`. */
export const useAllTaxes = /* @__PURE__ */ allHook(taxes.list)

/** Reads one page of taxes, with Suspense: `useSuspenseTaxes({ sort: 'name' })`. */
export const useSuspenseTaxes = /* @__PURE__ */ suspenseHook(taxes.list)

/** Reads taxes page by page, with Suspense: `useSuspenseInfiniteTaxes({ sort: 'name' })`. */
export const useSuspenseInfiniteTaxes = /* @__PURE__ */ suspenseInfiniteHook(taxes.list)

/** Reads all taxes, with Suspense: `useSuspenseAllTaxes({ sort: 'name' })`. */
export const useSuspenseAllTaxes = /* @__PURE__ */ suspenseAllHook(taxes.list)

/** Reads a tax: `useTax(id)`. */
export const useTax = /* @__PURE__ */ queryHook(taxes.get)

/** Reads a tax, with Suspense: `useSuspenseTax(id)`. */
export const useSuspenseTax = /* @__PURE__ */ suspenseHook(taxes.get)

/** Creates a tax: `useCreateTax().mutate({ name, rate })`. */
export const useCreateTax = /* @__PURE__ */ mutationHook(taxes.create)

/** Changes a tax: `useUpdateTax().mutate({ id, rate })`. */
export const useUpdateTax = /* @__PURE__ */ mutationHook(taxes.update)

/** Deletes a tax for good: `useDeleteTax().mutate(id)`. */
export const useDeleteTax = /* @__PURE__ */ mutationHook(taxes.delete)
