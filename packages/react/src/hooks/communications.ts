'use client'
import { communications } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of communications. */
export const useCommunications = /* @__PURE__ */ queryHook(communications.list)

/** Communications page by page. */
export const useInfiniteCommunications = /* @__PURE__ */ infiniteHook(communications.list)

/** One communication by id. */
export const useCommunication = /* @__PURE__ */ queryHook(communications.get)

/** Creates a communication. */
export const useCreateCommunication = /* @__PURE__ */ mutationHook(communications.create)

/** Changes fields of a communication: `mutate({ id, …fields })`. */
export const useUpdateCommunication = /* @__PURE__ */ mutationHook(communications.update)

/** Archives a communication: `mutate(id)`. */
export const useArchiveCommunication = /* @__PURE__ */ mutationHook(communications.archive)
