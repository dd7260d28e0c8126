'use client'
import { communications } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of communications: `useCommunications({ where: { patient_id } })`. */
export const useCommunications = /* @__PURE__ */ queryHook(communications.list)

/** Reads communications page by page: `useInfiniteCommunications({ where: { patient_id } })`. */
export const useInfiniteCommunications = /* @__PURE__ */ infiniteHook(communications.list)

/** Reads a communication: `useCommunication(id)`. */
export const useCommunication = /* @__PURE__ */ queryHook(communications.get)

/**
 * Creates a communication.
 * @example useCreateCommunication().mutate({ patient_id, content, confidential, direction_code, from, to, type_code })
 */
export const useCreateCommunication = /* @__PURE__ */ mutationHook(communications.create)

/** Changes a communication: `useUpdateCommunication().mutate({ id, content })`. */
export const useUpdateCommunication = /* @__PURE__ */ mutationHook(communications.update)

/** Archives a communication: `useArchiveCommunication().mutate(id)`. */
export const useArchiveCommunication = /* @__PURE__ */ mutationHook(communications.archive)
