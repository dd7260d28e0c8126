'use client'
import { relationships } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of relationships: `useRelationships({ where: { patient_id } })`. */
export const useRelationships = /* @__PURE__ */ queryHook(relationships.list)

/** Reads relationships page by page: `useInfiniteRelationships({ where: { patient_id } })`. */
export const useInfiniteRelationships = /* @__PURE__ */ infiniteHook(relationships.list)

/** Reads a relationship: `useRelationship(id)`. */
export const useRelationship = /* @__PURE__ */ queryHook(relationships.get)

/** Creates a relationship: `useCreateRelationship().mutate({ patient_id, related_patient_id, relation })`. */
export const useCreateRelationship = /* @__PURE__ */ mutationHook(relationships.create)

/** Changes a relationship: `useUpdateRelationship().mutate({ id, relation })`. */
export const useUpdateRelationship = /* @__PURE__ */ mutationHook(relationships.update)

/** Archives a relationship: `useArchiveRelationship().mutate(id)`. */
export const useArchiveRelationship = /* @__PURE__ */ mutationHook(relationships.archive)
