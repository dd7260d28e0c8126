'use client'
import { groupAppointments } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of group appointments: `useGroupAppointments({ where: { practitioner_id } })`. */
export const useGroupAppointments = /* @__PURE__ */ queryHook(groupAppointments.list)

/** Reads group appointments page by page: `useInfiniteGroupAppointments({ where: { practitioner_id } })`. */
export const useInfiniteGroupAppointments = /* @__PURE__ */ infiniteHook(groupAppointments.list)

/** Reads a group appointment: `useGroupAppointment(id)`. */
export const useGroupAppointment = /* @__PURE__ */ queryHook(groupAppointments.get)

/** Reads whether a group appointment overlaps another booking: `useGroupAppointmentConflicts(id)`. */
export const useGroupAppointmentConflicts = /* @__PURE__ */ queryHook(groupAppointments.conflicts)

/**
 * Books a group appointment.
 * @example useCreateGroupAppointment().mutate({ appointment_type_id, business_id, practitioner_id, starts_at })
 */
export const useCreateGroupAppointment = /* @__PURE__ */ mutationHook(groupAppointments.create)

/** Changes or moves a group appointment: `useUpdateGroupAppointment().mutate({ id, starts_at })`. */
export const useUpdateGroupAppointment = /* @__PURE__ */ mutationHook(groupAppointments.update)

/** Archives a group appointment: `useArchiveGroupAppointment().mutate(id)`. */
export const useArchiveGroupAppointment = /* @__PURE__ */ mutationHook(groupAppointments.archive)
