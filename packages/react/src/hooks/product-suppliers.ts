'use client'
import { productSuppliers } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of product suppliers: `useProductSuppliers({ sort: 'name' })`. */
export const useProductSuppliers = /* @__PURE__ */ queryHook(productSuppliers.list)

/** Reads product suppliers page by page: `useInfiniteProductSuppliers({ sort: 'name' })`. */
export const useInfiniteProductSuppliers = /* @__PURE__ */ infiniteHook(productSuppliers.list)

/** Reads a product supplier: `useProductSupplier(id)`. */
export const useProductSupplier = /* @__PURE__ */ queryHook(productSuppliers.get)

/** Creates a product supplier: `useCreateProductSupplier().mutate({ name })`. */
export const useCreateProductSupplier = /* @__PURE__ */ mutationHook(productSuppliers.create)

/** Changes a product supplier: `useUpdateProductSupplier().mutate({ id, name })`. */
export const useUpdateProductSupplier = /* @__PURE__ */ mutationHook(productSuppliers.update)

/** Archives a product supplier: `useArchiveProductSupplier().mutate(id)`. */
export const useArchiveProductSupplier = /* @__PURE__ */ mutationHook(productSuppliers.archive)
