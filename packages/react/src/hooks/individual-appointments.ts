'use client'
import { individualAppointments } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/**
 * Reads one page of individual appointments. For a whole day or week use {@link useAppointments}.
 * @example useIndividualAppointments({ where: { patient_id }, sort: '-starts_at' })
 */
export const useIndividualAppointments = /* @__PURE__ */ queryHook(individualAppointments.list)

/**
 * Reads individual appointments page by page.
 * @example useInfiniteIndividualAppointments({ where: { patient_id }, sort: '-starts_at' })
 */
export const useInfiniteIndividualAppointments = /* @__PURE__ */ infiniteHook(individualAppointments.list)

/** Reads all individual appointments: `useAllIndividualAppointments({ where: { patient_id }, sort: '-starts_at' })`. */
export const useAllIndividualAppointments = /* @__PURE__ */ allHook(individualAppointments.list)

/**
 * Reads one page of individual appointments, with Suspense.
 * @example useSuspenseIndividualAppointments({ where: { patient_id }, sort: '-starts_at' })
 */
export const useSuspenseIndividualAppointments = /* @__PURE__ */ suspenseHook(individualAppointments.list)

/**
 * Reads individual appointments page by page, with Suspense.
 * @example useSuspenseInfiniteIndividualAppointments({ where: { patient_id }, sort: '-starts_at' })
 */
export const useSuspenseInfiniteIndividualAppointments = /* @__PURE__ */ suspenseInfiniteHook(
  individualAppointments.list,
)

/**
 * Reads all individual appointments, with Suspense.
 * @example useSuspenseAllIndividualAppointments({ where: { patient_id }, sort: '-starts_at' })
 */
export const useSuspenseAllIndividualAppointments = /* @__PURE__ */ suspenseAllHook(individualAppointments.list)

/** Reads an individual appointment: `useIndividualAppointment(id)`. */
export const useIndividualAppointment = /* @__PURE__ */ queryHook(individualAppointments.get)

/** Reads an individual appointment, with Suspense: `useSuspenseIndividualAppointment(id)`. */
export const useSuspenseIndividualAppointment = /* @__PURE__ */ suspenseHook(individualAppointments.get)

/** Reads whether an individual appointment overlaps another booking: `useIndividualAppointmentConflicts(id)`. */
export const useIndividualAppointmentConflicts = /* @__PURE__ */ queryHook(individualAppointments.conflicts)

/**
 * Reads whether an individual appointment overlaps another booking, with Suspense.
 * @example useSuspenseIndividualAppointmentConflicts(id)
 */
export const useSuspenseIndividualAppointmentConflicts = /* @__PURE__ */ suspenseHook(individualAppointments.conflicts)

/**
 * Books an individual appointment.
 * @example useCreateIndividualAppointment().mutate({ appointment_type_id, business_id, patient_id, practitioner_id, starts_at })
 */
export const useCreateIndividualAppointment = /* @__PURE__ */ mutationHook(individualAppointments.create)

/** Changes or moves an individual appointment: `useUpdateIndividualAppointment().mutate({ id, starts_at })`. */
export const useUpdateIndividualAppointment = /* @__PURE__ */ mutationHook(individualAppointments.update)

/**
 * Cancels an individual appointment.
 * @example useCancelIndividualAppointment().mutate({ id, cancellation_reason: CancellationReason.Sick })
 */
export const useCancelIndividualAppointment = /* @__PURE__ */ mutationHook(individualAppointments.cancel)

/** Archives an individual appointment: `useArchiveIndividualAppointment().mutate(id)`. */
export const useArchiveIndividualAppointment = /* @__PURE__ */ mutationHook(individualAppointments.archive)
