'use client'
import { appointmentTypeBillableItems } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

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

/** Reads a billable item of an appointment type: `useAppointmentTypeBillableItem(id)`. */
export const useAppointmentTypeBillableItem = /* @__PURE__ */ queryHook(appointmentTypeBillableItems.get)

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
