'use client'
import { individualAppointments } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

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

/** Reads an individual appointment: `useIndividualAppointment(id)`. */
export const useIndividualAppointment = /* @__PURE__ */ queryHook(individualAppointments.get)

/** Reads whether an individual appointment overlaps another booking: `useIndividualAppointmentConflicts(id)`. */
export const useIndividualAppointmentConflicts = /* @__PURE__ */ queryHook(individualAppointments.conflicts)

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
