'use client'
import { appointmentTypes } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of appointment types: `useAppointmentTypes({ sort: 'name' })`. */
export const useAppointmentTypes = /* @__PURE__ */ queryHook(appointmentTypes.list)

/** Reads appointment types page by page: `useInfiniteAppointmentTypes({ sort: 'name' })`. */
export const useInfiniteAppointmentTypes = /* @__PURE__ */ infiniteHook(appointmentTypes.list)

/**
 * Reads one page of the appointment types that a practitioner offers.
 * @example useAppointmentTypesForPractitioner(practitionerId)
 */
export const useAppointmentTypesForPractitioner = /* @__PURE__ */ queryHook(appointmentTypes.listForPractitioner)

/**
 * Reads the appointment types that a practitioner offers page by page.
 * @example useInfiniteAppointmentTypesForPractitioner(practitionerId)
 */
export const useInfiniteAppointmentTypesForPractitioner = /* @__PURE__ */ infiniteHook(
  appointmentTypes.listForPractitioner,
)

/** Reads an appointment type: `useAppointmentType(id)`. */
export const useAppointmentType = /* @__PURE__ */ queryHook(appointmentTypes.get)

/** Creates an appointment type: `useCreateAppointmentType().mutate({ name, duration_in_minutes, max_attendees })`. */
export const useCreateAppointmentType = /* @__PURE__ */ mutationHook(appointmentTypes.create)

/** Changes an appointment type: `useUpdateAppointmentType().mutate({ id, name })`. */
export const useUpdateAppointmentType = /* @__PURE__ */ mutationHook(appointmentTypes.update)

/** Archives an appointment type: `useArchiveAppointmentType().mutate(id)`. */
export const useArchiveAppointmentType = /* @__PURE__ */ mutationHook(appointmentTypes.archive)
