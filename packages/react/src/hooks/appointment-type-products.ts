'use client'
import { appointmentTypeProducts } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of the products of appointment types. */
export const useAppointmentTypeProducts = /* @__PURE__ */ queryHook(appointmentTypeProducts.list)

/** The products of appointment types page by page. */
export const useInfiniteAppointmentTypeProducts = /* @__PURE__ */ infiniteHook(appointmentTypeProducts.list)

/** One appointment type's product by id. */
export const useAppointmentTypeProduct = /* @__PURE__ */ queryHook(appointmentTypeProducts.get)

/** Creates an appointment type's product. */
export const useCreateAppointmentTypeProduct = /* @__PURE__ */ mutationHook(appointmentTypeProducts.create)

/** Changes fields of an appointment type's product: `mutate({ id, …fields })`. */
export const useUpdateAppointmentTypeProduct = /* @__PURE__ */ mutationHook(appointmentTypeProducts.update)

/** Deletes an appointment type's product, with no way back: `mutate(id)`. */
export const useDeleteAppointmentTypeProduct = /* @__PURE__ */ mutationHook(appointmentTypeProducts.delete)
