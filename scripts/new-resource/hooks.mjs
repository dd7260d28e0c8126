/**
 * The hooks of the operations in core.mjs.
 * @param {import('./names.mjs').Names} names
 */
export function hooksFile({ namespace, model, models, records, aRecord }) {
  return `
'use client'
import { ${namespace} } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of ${records}: \`use${models}({ sort: 'created_at' })\`. */
export const use${models} = /* @__PURE__ */ queryHook(${namespace}.list)

/** Reads ${records} page by page: \`useInfinite${models}({ sort: 'created_at' })\`. */
export const useInfinite${models} = /* @__PURE__ */ infiniteHook(${namespace}.list)

/** Reads all ${records}: \`useAll${models}({ sort: 'created_at' })\`. */
export const useAll${models} = /* @__PURE__ */ allHook(${namespace}.list)

/** Reads one page of ${records}, with Suspense: \`useSuspense${models}({ sort: 'created_at' })\`. */
export const useSuspense${models} = /* @__PURE__ */ suspenseHook(${namespace}.list)

/** Reads ${records} page by page, with Suspense: \`useSuspenseInfinite${models}({ sort: 'created_at' })\`. */
export const useSuspenseInfinite${models} = /* @__PURE__ */ suspenseInfiniteHook(${namespace}.list)

/** Reads all ${records}, with Suspense: \`useSuspenseAll${models}({ sort: 'created_at' })\`. */
export const useSuspenseAll${models} = /* @__PURE__ */ suspenseAllHook(${namespace}.list)

/** Reads ${aRecord}: \`use${model}(id)\`. */
export const use${model} = /* @__PURE__ */ queryHook(${namespace}.get)

/** Reads ${aRecord}, with Suspense: \`useSuspense${model}(id)\`. */
export const useSuspense${model} = /* @__PURE__ */ suspenseHook(${namespace}.get)

/** Creates ${aRecord}: \`useCreate${model}().mutate({ name })\`. */
export const useCreate${model} = /* @__PURE__ */ mutationHook(${namespace}.create)

/** Changes ${aRecord}: \`useUpdate${model}().mutate({ id, name })\`. */
export const useUpdate${model} = /* @__PURE__ */ mutationHook(${namespace}.update)

/** Archives ${aRecord}: \`useArchive${model}().mutate(id)\`. */
export const useArchive${model} = /* @__PURE__ */ mutationHook(${namespace}.archive)
`
}
