'use client'
import { products } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of products: `useProducts({ where: { name: { contains } } })`. */
export const useProducts = /* @__PURE__ */ queryHook(products.list)

/** Reads products page by page: `useInfiniteProducts({ where: { name: { contains } } })`. */
export const useInfiniteProducts = /* @__PURE__ */ infiniteHook(products.list)

/** Reads all products: `useAllProducts({ where: { name: { contains } } })`. */
export const useAllProducts = /* @__PURE__ */ allHook(products.list)

/** Reads one page of products, with Suspense: `useSuspenseProducts({ where: { name: { contains } } })`. */
export const useSuspenseProducts = /* @__PURE__ */ suspenseHook(products.list)

/** Reads products page by page, with Suspense: `useSuspenseInfiniteProducts({ where: { name: { contains } } })`. */
export const useSuspenseInfiniteProducts = /* @__PURE__ */ suspenseInfiniteHook(products.list)

/** Reads all products, with Suspense: `useSuspenseAllProducts({ where: { name: { contains } } })`. */
export const useSuspenseAllProducts = /* @__PURE__ */ suspenseAllHook(products.list)

/** Reads a product: `useProduct(id)`. */
export const useProduct = /* @__PURE__ */ queryHook(products.get)

/** Reads a product, with Suspense: `useSuspenseProduct(id)`. */
export const useSuspenseProduct = /* @__PURE__ */ suspenseHook(products.get)

/** Creates a product: `useCreateProduct().mutate({ name, price })`. */
export const useCreateProduct = /* @__PURE__ */ mutationHook(products.create)

/** Changes a product: `useUpdateProduct().mutate({ id, price })`. */
export const useUpdateProduct = /* @__PURE__ */ mutationHook(products.update)

/** Archives a product: `useArchiveProduct().mutate(id)`. */
export const useArchiveProduct = /* @__PURE__ */ mutationHook(products.archive)
