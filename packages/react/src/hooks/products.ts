'use client'
import { products } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of products. */
export const useProducts = /* @__PURE__ */ queryHook(products.list)

/** Products page by page. */
export const useInfiniteProducts = /* @__PURE__ */ infiniteHook(products.list)

/** One product by id. */
export const useProduct = /* @__PURE__ */ queryHook(products.get)

/** Creates a product. */
export const useCreateProduct = /* @__PURE__ */ mutationHook(products.create)

/** Changes fields of a product: `mutate({ id, …fields })`. */
export const useUpdateProduct = /* @__PURE__ */ mutationHook(products.update)

/** Archives a product: `mutate(id)`. */
export const useArchiveProduct = /* @__PURE__ */ mutationHook(products.archive)
