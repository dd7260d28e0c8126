'use client'
import { appointmentTypeBillableItems } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/**
 * Reads one page of billable items of appointment types.
 * @example useAppointmentTypeBillableItems({ where: { appointment_type_id } })
 */
export const useAppointmentTypeBillableItems = /* @__PURE__ */ queryHook(appointmentTypeBillableItems.list)

/**
 * Reads billable items of appointment types page by page.
 * @example useInfiniteAppointmentTypeBillableItems({ where: { appointment_type_id } })
 */
export const useInfiniteAppointmentTypeBillableItems = /* @__PURE__ */ infiniteHook(appointmentTypeBillableItems.list)

/**
 * Reads all billable items of appointment types.
 * @example useAllAppointmentTypeBillableItems({ where: { appointment_type_id } })
 */
export const useAllAppointmentTypeBillableItems = /* @__PURE__ */ allHook(appointmentTypeBillableItems.list)

/**
 * Reads one page of billable items of appointment types, with Suspense.
 * @example useSuspenseAppointmentTypeBillableItems({ where: { appointment_type_id } })
 */
export const useSuspenseAppointmentTypeBillableItems = /* @__PURE__ */ suspenseHook(appointmentTypeBillableItems.list)

/**
 * Reads billable items of appointment types page by page, with Suspense.
 * @example useSuspenseInfiniteAppointmentTypeBillableItems({ where: { appointment_type_id } })
 */
export const useSuspenseInfiniteAppointmentTypeBillableItems = /* @__PURE__ */ suspenseInfiniteHook(
  appointmentTypeBillableItems.list,
)

/**
 * Reads all billable items of appointment types, with Suspense.
 * @example useSuspenseAllAppointmentTypeBillableItems({ where: { appointment_type_id } })
 */
export const useSuspenseAllAppointmentTypeBillableItems = /* @__PURE__ */ suspenseAllHook(
  appointmentTypeBillableItems.list,
)

/** Reads a billable item of an appointment type: `useAppointmentTypeBillableItem(id)`. */
export const useAppointmentTypeBillableItem = /* @__PURE__ */ queryHook(appointmentTypeBillableItems.get)

/** Reads a billable item of an appointment type, with Suspense: `useSuspenseAppointmentTypeBillableItem(id)`. */
export const useSuspenseAppointmentTypeBillableItem = /* @__PURE__ */ suspenseHook(appointmentTypeBillableItems.get)

/**
 * Creates a billable item of an appointment type.
 * @example useCreateAppointmentTypeBillableItem().mutate({ appointment_type_id, billable_item_id })
 */
export const useCreateAppointmentTypeBillableItem = /* @__PURE__ */ mutationHook(appointmentTypeBillableItems.create)

/**
 * Changes a billable item of an appointment type.
 * @example useUpdateAppointmentTypeBillableItem().mutate({ id, quantity })
 */
export const useUpdateAppointmentTypeBillableItem = /* @__PURE__ */ mutationHook(appointmentTypeBillableItems.update)

/** Deletes a billable item of an appointment type for good: `useDeleteAppointmentTypeBillableItem().mutate(id)`. */
export const useDeleteAppointmentTypeBillableItem = /* @__PURE__ */ mutationHook(appointmentTypeBillableItems.delete)
