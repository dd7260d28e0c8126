'use client'
import { appointmentTypeBillableItems } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of the billable items of appointment types. */
export const useAppointmentTypeBillableItems = /* @__PURE__ */ queryHook(appointmentTypeBillableItems.list)

/** The billable items of appointment types page by page. */
export const useInfiniteAppointmentTypeBillableItems = /* @__PURE__ */ infiniteHook(appointmentTypeBillableItems.list)

/** One appointment type's billable item by id. */
export const useAppointmentTypeBillableItem = /* @__PURE__ */ queryHook(appointmentTypeBillableItems.get)

/** Creates an appointment type's billable item. */
export const useCreateAppointmentTypeBillableItem = /* @__PURE__ */ mutationHook(appointmentTypeBillableItems.create)

/** Changes fields of an appointment type's billable item: `mutate({ id, …fields })`. */
export const useUpdateAppointmentTypeBillableItem = /* @__PURE__ */ mutationHook(appointmentTypeBillableItems.update)

/** Deletes an appointment type's billable item, with no way back: `mutate(id)`. */
export const useDeleteAppointmentTypeBillableItem = /* @__PURE__ */ mutationHook(appointmentTypeBillableItems.delete)
