'use client'
import { relationships } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of relationships: `useRelationships({ where: { patient_id } })`. */
export const useRelationships = /* @__PURE__ */ queryHook(relationships.list)

/** Reads relationships page by page: `useInfiniteRelationships({ where: { patient_id } })`. */
export const useInfiniteRelationships = /* @__PURE__ */ infiniteHook(relationships.list)

/** Reads all relationships: `useAllRelationships({ where: { patient_id } })`. */
export const useAllRelationships = /* @__PURE__ */ allHook(relationships.list)

/** Reads one page of relationships, with Suspense: `useSuspenseRelationships({ where: { patient_id } })`. */
export const useSuspenseRelationships = /* @__PURE__ */ suspenseHook(relationships.list)

/** Reads relationships page by page, with Suspense: `useSuspenseInfiniteRelationships({ where: { patient_id } })`. */
export const useSuspenseInfiniteRelationships = /* @__PURE__ */ suspenseInfiniteHook(relationships.list)

/** Reads all relationships, with Suspense: `useSuspenseAllRelationships({ where: { patient_id } })`. */
export const useSuspenseAllRelationships = /* @__PURE__ */ suspenseAllHook(relationships.list)

/** Reads a relationship: `useRelationship(id)`. */
export const useRelationship = /* @__PURE__ */ queryHook(relationships.get)

/** Reads a relationship, with Suspense: `useSuspenseRelationship(id)`. */
export const useSuspenseRelationship = /* @__PURE__ */ suspenseHook(relationships.get)

/** Creates a relationship: `useCreateRelationship().mutate({ patient_id, related_patient_id, relation })`. */
export const useCreateRelationship = /* @__PURE__ */ mutationHook(relationships.create)

/** Changes a relationship: `useUpdateRelationship().mutate({ id, relation })`. */
export const useUpdateRelationship = /* @__PURE__ */ mutationHook(relationships.update)

/** Archives a relationship: `useArchiveRelationship().mutate(id)`. */
export const useArchiveRelationship = /* @__PURE__ */ mutationHook(relationships.archive)
