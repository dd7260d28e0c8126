'use client'
import { productSuppliers } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of product suppliers. */
export const useProductSuppliers = /* @__PURE__ */ queryHook(productSuppliers.list)

/** Product suppliers page by page. */
export const useInfiniteProductSuppliers = /* @__PURE__ */ infiniteHook(productSuppliers.list)

/** One product supplier by id. */
export const useProductSupplier = /* @__PURE__ */ queryHook(productSuppliers.get)

/** Creates a product supplier. */
export const useCreateProductSupplier = /* @__PURE__ */ mutationHook(productSuppliers.create)

/** Changes fields of a product supplier: `mutate({ id, …fields })`. */
export const useUpdateProductSupplier = /* @__PURE__ */ mutationHook(productSuppliers.update)

/** Archives a product supplier: `mutate(id)`. */
export const useArchiveProductSupplier = /* @__PURE__ */ mutationHook(productSuppliers.archive)
