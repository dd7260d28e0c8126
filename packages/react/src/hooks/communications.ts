'use client'
import { communications } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of communications: `useCommunications({ where: { patient_id } })`. */
export const useCommunications = /* @__PURE__ */ queryHook(communications.list)

/** Reads communications page by page: `useInfiniteCommunications({ where: { patient_id } })`. */
export const useInfiniteCommunications = /* @__PURE__ */ infiniteHook(communications.list)

/** Reads all communications: `useAllCommunications({ where: { patient_id } })`. */
export const useAllCommunications = /* @__PURE__ */ allHook(communications.list)

/** Reads one page of communications, with Suspense: `useSuspenseCommunications({ where: { patient_id } })`. */
export const useSuspenseCommunications = /* @__PURE__ */ suspenseHook(communications.list)

/** Reads communications page by page, with Suspense: `useSuspenseInfiniteCommunications({ where: { patient_id } })`. */
export const useSuspenseInfiniteCommunications = /* @__PURE__ */ suspenseInfiniteHook(communications.list)

/** Reads all communications, with Suspense: `useSuspenseAllCommunications({ where: { patient_id } })`. */
export const useSuspenseAllCommunications = /* @__PURE__ */ suspenseAllHook(communications.list)

/** Reads a communication: `useCommunication(id)`. */
export const useCommunication = /* @__PURE__ */ queryHook(communications.get)

/** Reads a communication, with Suspense: `useSuspenseCommunication(id)`. */
export const useSuspenseCommunication = /* @__PURE__ */ suspenseHook(communications.get)

/**
 * Creates a communication.
 * @example useCreateCommunication().mutate({ patient_id, content, confidential, direction_code, from, to, type_code })
 */
export const useCreateCommunication = /* @__PURE__ */ mutationHook(communications.create)

/** Changes a communication: `useUpdateCommunication().mutate({ id, content })`. */
export const useUpdateCommunication = /* @__PURE__ */ mutationHook(communications.update)

/** Archives a communication: `useArchiveCommunication().mutate(id)`. */
export const useArchiveCommunication = /* @__PURE__ */ mutationHook(communications.archive)
