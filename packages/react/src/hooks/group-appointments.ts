'use client'
import { groupAppointments } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of group appointments: `useGroupAppointments({ where: { practitioner_id } })`. */
export const useGroupAppointments = /* @__PURE__ */ queryHook(groupAppointments.list)

/** Reads group appointments page by page: `useInfiniteGroupAppointments({ where: { practitioner_id } })`. */
export const useInfiniteGroupAppointments = /* @__PURE__ */ infiniteHook(groupAppointments.list)

/** Reads all group appointments: `useAllGroupAppointments({ where: { practitioner_id } })`. */
export const useAllGroupAppointments = /* @__PURE__ */ allHook(groupAppointments.list)

/**
 * Reads one page of group appointments, with Suspense.
 * @example useSuspenseGroupAppointments({ where: { practitioner_id } })
 */
export const useSuspenseGroupAppointments = /* @__PURE__ */ suspenseHook(groupAppointments.list)

/**
 * Reads group appointments page by page, with Suspense.
 * @example useSuspenseInfiniteGroupAppointments({ where: { practitioner_id } })
 */
export const useSuspenseInfiniteGroupAppointments = /* @__PURE__ */ suspenseInfiniteHook(groupAppointments.list)

/** Reads all group appointments, with Suspense: `useSuspenseAllGroupAppointments({ where: { practitioner_id } })`. */
export const useSuspenseAllGroupAppointments = /* @__PURE__ */ suspenseAllHook(groupAppointments.list)

/** Reads a group appointment: `useGroupAppointment(id)`. */
export const useGroupAppointment = /* @__PURE__ */ queryHook(groupAppointments.get)

/** Reads a group appointment, with Suspense: `useSuspenseGroupAppointment(id)`. */
export const useSuspenseGroupAppointment = /* @__PURE__ */ suspenseHook(groupAppointments.get)

/** Reads whether a group appointment overlaps another booking: `useGroupAppointmentConflicts(id)`. */
export const useGroupAppointmentConflicts = /* @__PURE__ */ queryHook(groupAppointments.conflicts)

/**
 * Reads whether a group appointment overlaps another booking, with Suspense.
 * @example useSuspenseGroupAppointmentConflicts(id)
 */
export const useSuspenseGroupAppointmentConflicts = /* @__PURE__ */ suspenseHook(groupAppointments.conflicts)

/**
 * Books a group appointment.
 * @example useCreateGroupAppointment().mutate({ appointment_type_id, business_id, practitioner_id, starts_at })
 */
export const useCreateGroupAppointment = /* @__PURE__ */ mutationHook(groupAppointments.create)

/** Changes or moves a group appointment: `useUpdateGroupAppointment().mutate({ id, starts_at })`. */
export const useUpdateGroupAppointment = /* @__PURE__ */ mutationHook(groupAppointments.update)

/** Archives a group appointment: `useArchiveGroupAppointment().mutate(id)`. */
export const useArchiveGroupAppointment = /* @__PURE__ */ mutationHook(groupAppointments.archive)
