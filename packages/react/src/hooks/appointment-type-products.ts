'use client'
import { appointmentTypeProducts } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/**
 * Reads one page of products of appointment types.
 * @example useAppointmentTypeProducts({ where: { appointment_type_id } })
 */
export const useAppointmentTypeProducts = /* @__PURE__ */ queryHook(appointmentTypeProducts.list)

/**
 * Reads products of appointment types page by page.
 * @example useInfiniteAppointmentTypeProducts({ where: { appointment_type_id } })
 */
export const useInfiniteAppointmentTypeProducts = /* @__PURE__ */ infiniteHook(appointmentTypeProducts.list)

/** Reads a product of an appointment type: `useAppointmentTypeProduct(id)`. */
export const useAppointmentTypeProduct = /* @__PURE__ */ queryHook(appointmentTypeProducts.get)

/**
 * Creates a product of an appointment type.
 * @example useCreateAppointmentTypeProduct().mutate({ appointment_type_id, product_id })
 */
export const useCreateAppointmentTypeProduct = /* @__PURE__ */ mutationHook(appointmentTypeProducts.create)

/** Changes a product of an appointment type: `useUpdateAppointmentTypeProduct().mutate({ id, quantity })`. */
export const useUpdateAppointmentTypeProduct = /* @__PURE__ */ mutationHook(appointmentTypeProducts.update)

/** Deletes a product of an appointment type for good: `useDeleteAppointmentTypeProduct().mutate(id)`. */
export const useDeleteAppointmentTypeProduct = /* @__PURE__ */ mutationHook(appointmentTypeProducts.delete)
