'use client'
import { relationships } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of relationships. */
export const useRelationships = /* @__PURE__ */ queryHook(relationships.list)

/** Relationships page by page. */
export const useInfiniteRelationships = /* @__PURE__ */ infiniteHook(relationships.list)

/** One relationship by id. */
export const useRelationship = /* @__PURE__ */ queryHook(relationships.get)

/** Creates a relationship. */
export const useCreateRelationship = /* @__PURE__ */ mutationHook(relationships.create)

/** Changes fields of a relationship: `mutate({ id, …fields })`. */
export const useUpdateRelationship = /* @__PURE__ */ mutationHook(relationships.update)

/** Archives a relationship: `mutate(id)`. */
export const useArchiveRelationship = /* @__PURE__ */ mutationHook(relationships.archive)
