'use client'
import { groupAppointments } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of group appointments. */
export const useGroupAppointments = /* @__PURE__ */ queryHook(groupAppointments.list)

/** Group appointments page by page. */
export const useInfiniteGroupAppointments = /* @__PURE__ */ infiniteHook(groupAppointments.list)

/** One group appointment by id. */
export const useGroupAppointment = /* @__PURE__ */ queryHook(groupAppointments.get)

/** Makes a group appointment. */
export const useCreateGroupAppointment = /* @__PURE__ */ mutationHook(groupAppointments.create)

/** Changes or moves a group appointment: `mutate({ id, starts_at })`. */
export const useUpdateGroupAppointment = /* @__PURE__ */ mutationHook(groupAppointments.update)

/** Archives a group appointment: `mutate(id)`. */
export const useArchiveGroupAppointment = /* @__PURE__ */ mutationHook(groupAppointments.archive)
