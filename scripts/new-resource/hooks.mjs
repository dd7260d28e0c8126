/**
 * The hooks of the operations in core.mjs.
 * @param {import('./names.mjs').Names} names
 */
export function hooksFile({ namespace, model, models, records, aRecord }) {
  return `
'use client'
import { ${namespace} } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of ${records}: \`use${models}({ sort: 'created_at' })\`. */
export const use${models} = /* @__PURE__ */ queryHook(${namespace}.list)

/** Reads ${records} page by page: \`useInfinite${models}({ sort: 'created_at' })\`. */
export const useInfinite${models} = /* @__PURE__ */ infiniteHook(${namespace}.list)

/** Reads ${aRecord}: \`use${model}(id)\`. */
export const use${model} = /* @__PURE__ */ queryHook(${namespace}.get)

/** Creates ${aRecord}: \`useCreate${model}().mutate({ name })\`. */
export const useCreate${model} = /* @__PURE__ */ mutationHook(${namespace}.create)

/** Changes ${aRecord}: \`useUpdate${model}().mutate({ id, name })\`. */
export const useUpdate${model} = /* @__PURE__ */ mutationHook(${namespace}.update)

/** Archives ${aRecord}: \`useArchive${model}().mutate(id)\`. */
export const useArchive${model} = /* @__PURE__ */ mutationHook(${namespace}.archive)
`
}
