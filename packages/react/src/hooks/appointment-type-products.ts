'use client'
import { appointmentTypeProducts } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

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

/** Reads all products of appointment types: `useAllAppointmentTypeProducts({ where: { appointment_type_id } })`. */
export const useAllAppointmentTypeProducts = /* @__PURE__ */ allHook(appointmentTypeProducts.list)

/**
 * Reads one page of products of appointment types, with Suspense.
 * @example useSuspenseAppointmentTypeProducts({ where: { appointment_type_id } })
 */
export const useSuspenseAppointmentTypeProducts = /* @__PURE__ */ suspenseHook(appointmentTypeProducts.list)

/**
 * Reads products of appointment types page by page, with Suspense.
 * @example useSuspenseInfiniteAppointmentTypeProducts({ where: { appointment_type_id } })
 */
export const useSuspenseInfiniteAppointmentTypeProducts = /* @__PURE__ */ suspenseInfiniteHook(
  appointmentTypeProducts.list,
)

/**
 * Reads all products of appointment types, with Suspense.
 * @example useSuspenseAllAppointmentTypeProducts({ where: { appointment_type_id } })
 */
export const useSuspenseAllAppointmentTypeProducts = /* @__PURE__ */ suspenseAllHook(appointmentTypeProducts.list)

/** Reads a product of an appointment type: `useAppointmentTypeProduct(id)`. */
export const useAppointmentTypeProduct = /* @__PURE__ */ queryHook(appointmentTypeProducts.get)

/** Reads a product of an appointment type, with Suspense: `useSuspenseAppointmentTypeProduct(id)`. */
export const useSuspenseAppointmentTypeProduct = /* @__PURE__ */ suspenseHook(appointmentTypeProducts.get)

/**
 * Creates a product of an appointment type.
 * @example useCreateAppointmentTypeProduct().mutate({ appointment_type_id, product_id })
 */
export const useCreateAppointmentTypeProduct = /* @__PURE__ */ mutationHook(appointmentTypeProducts.create)

/** Changes a product of an appointment type: `useUpdateAppointmentTypeProduct().mutate({ id, quantity })`. */
export const useUpdateAppointmentTypeProduct = /* @__PURE__ */ mutationHook(appointmentTypeProducts.update)

/** Deletes a product of an appointment type for good: `useDeleteAppointmentTypeProduct().mutate(id)`. */
export const useDeleteAppointmentTypeProduct = /* @__PURE__ */ mutationHook(appointmentTypeProducts.delete)
