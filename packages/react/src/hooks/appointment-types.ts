'use client'
import { appointmentTypes } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of appointment types: `useAppointmentTypes({ sort: 'name' })`. */
export const useAppointmentTypes = /* @__PURE__ */ queryHook(appointmentTypes.list)

/** Reads appointment types page by page: `useInfiniteAppointmentTypes({ sort: 'name' })`. */
export const useInfiniteAppointmentTypes = /* @__PURE__ */ infiniteHook(appointmentTypes.list)

/** Reads all appointment types: `useAllAppointmentTypes({ sort: 'name' })`. */
export const useAllAppointmentTypes = /* @__PURE__ */ allHook(appointmentTypes.list)

/** Reads one page of appointment types, with Suspense: `useSuspenseAppointmentTypes({ sort: 'name' })`. */
export const useSuspenseAppointmentTypes = /* @__PURE__ */ suspenseHook(appointmentTypes.list)

/** Reads appointment types page by page, with Suspense: `useSuspenseInfiniteAppointmentTypes({ sort: 'name' })`. */
export const useSuspenseInfiniteAppointmentTypes = /* @__PURE__ */ suspenseInfiniteHook(appointmentTypes.list)

/** Reads all appointment types, with Suspense: `useSuspenseAllAppointmentTypes({ sort: 'name' })`. */
export const useSuspenseAllAppointmentTypes = /* @__PURE__ */ suspenseAllHook(appointmentTypes.list)

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

/** Reads all appointment types that a practitioner offers: `useAllAppointmentTypesForPractitioner(practitionerId)`. */
export const useAllAppointmentTypesForPractitioner = /* @__PURE__ */ allHook(appointmentTypes.listForPractitioner)

/**
 * Reads one page of the appointment types that a practitioner offers, with Suspense.
 * @example useSuspenseAppointmentTypesForPractitioner(practitionerId)
 */
export const useSuspenseAppointmentTypesForPractitioner = /* @__PURE__ */ suspenseHook(
  appointmentTypes.listForPractitioner,
)

/**
 * Reads the appointment types that a practitioner offers page by page, with Suspense.
 * @example useSuspenseInfiniteAppointmentTypesForPractitioner(practitionerId)
 */
export const useSuspenseInfiniteAppointmentTypesForPractitioner = /* @__PURE__ */ suspenseInfiniteHook(
  appointmentTypes.listForPractitioner,
)

/**
 * Reads all appointment types that a practitioner offers, with Suspense.
 * @example useSuspenseAllAppointmentTypesForPractitioner(practitionerId)
 */
export const useSuspenseAllAppointmentTypesForPractitioner = /* @__PURE__ */ suspenseAllHook(
  appointmentTypes.listForPractitioner,
)

/** Reads an appointment type: `useAppointmentType(id)`. */
export const useAppointmentType = /* @__PURE__ */ queryHook(appointmentTypes.get)

/** Reads an appointment type, with Suspense: `useSuspenseAppointmentType(id)`. */
export const useSuspenseAppointmentType = /* @__PURE__ */ suspenseHook(appointmentTypes.get)

/** Creates an appointment type: `useCreateAppointmentType().mutate({ name, duration_in_minutes, max_attendees })`. */
export const useCreateAppointmentType = /* @__PURE__ */ mutationHook(appointmentTypes.create)

/** Changes an appointment type: `useUpdateAppointmentType().mutate({ id, name })`. */
export const useUpdateAppointmentType = /* @__PURE__ */ mutationHook(appointmentTypes.update)

/** Archives an appointment type: `useArchiveAppointmentType().mutate(id)`. */
export const useArchiveAppointmentType = /* @__PURE__ */ mutationHook(appointmentTypes.archive)
