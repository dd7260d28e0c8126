'use client'
import { productSuppliers } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of product suppliers: `useProductSuppliers({ sort: 'name' })`. */
export const useProductSuppliers = /* @__PURE__ */ queryHook(productSuppliers.list)

/** Reads product suppliers page by page: `useInfiniteProductSuppliers({ sort: 'name' })`. */
export const useInfiniteProductSuppliers = /* @__PURE__ */ infiniteHook(productSuppliers.list)

/** Reads all product suppliers: `useAllProductSuppliers({ sort: 'name' })`. */
export const useAllProductSuppliers = /* @__PURE__ */ allHook(productSuppliers.list)

/** Reads one page of product suppliers, with Suspense: `useSuspenseProductSuppliers({ sort: 'name' })`. */
export const useSuspenseProductSuppliers = /* @__PURE__ */ suspenseHook(productSuppliers.list)

/** Reads product suppliers page by page, with Suspense: `useSuspenseInfiniteProductSuppliers({ sort: 'name' })`. */
export const useSuspenseInfiniteProductSuppliers = /* @__PURE__ */ suspenseInfiniteHook(productSuppliers.list)

/** Reads all product suppliers, with Suspense: `useSuspenseAllProductSuppliers({ sort: 'name' })`. */
export const useSuspenseAllProductSuppliers = /* @__PURE__ */ suspenseAllHook(productSuppliers.list)

/** Reads a product supplier: `useProductSupplier(id)`. */
export const useProductSupplier = /* @__PURE__ */ queryHook(productSuppliers.get)

/** Reads a product supplier, with Suspense: `useSuspenseProductSupplier(id)`. */
export const useSuspenseProductSupplier = /* @__PURE__ */ suspenseHook(productSuppliers.get)

/** Creates a product supplier: `useCreateProductSupplier().mutate({ name })`. */
export const useCreateProductSupplier = /* @__PURE__ */ mutationHook(productSuppliers.create)

/** Changes a product supplier: `useUpdateProductSupplier().mutate({ id, name })`. */
export const useUpdateProductSupplier = /* @__PURE__ */ mutationHook(productSuppliers.update)

/** Archives a product supplier: `useArchiveProductSupplier().mutate(id)`. */
export const useArchiveProductSupplier = /* @__PURE__ */ mutationHook(productSuppliers.archive)
