'use client'
import { products } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of products: `useProducts({ where: { name: { contains } } })`. */
export const useProducts = /* @__PURE__ */ queryHook(products.list)

/** Reads products page by page: `useInfiniteProducts({ where: { name: { contains } } })`. */
export const useInfiniteProducts = /* @__PURE__ */ infiniteHook(products.list)

/** Reads a product: `useProduct(id)`. */
export const useProduct = /* @__PURE__ */ queryHook(products.get)

/** Creates a product: `useCreateProduct().mutate({ name, price })`. */
export const useCreateProduct = /* @__PURE__ */ mutationHook(products.create)

/** Changes a product: `useUpdateProduct().mutate({ id, price })`. */
export const useUpdateProduct = /* @__PURE__ */ mutationHook(products.update)

/** Archives a product: `useArchiveProduct().mutate(id)`. */
export const useArchiveProduct = /* @__PURE__ */ mutationHook(products.archive)
