'use client'
import { individualAppointments } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/**
 * A page of individual appointments. For all of a day or week use `useAppointments`.
 * @example const { data } = useIndividualAppointments({ where: { patient_id: id }, sort: '-starts_at' })
 */
export const useIndividualAppointments = /* @__PURE__ */ queryHook(individualAppointments.list)

/** Individual appointments page by page. */
export const useInfiniteIndividualAppointments = /* @__PURE__ */ infiniteHook(individualAppointments.list)

/** One individual appointment by id. */
export const useIndividualAppointment = /* @__PURE__ */ queryHook(individualAppointments.get)

/** Whether an individual appointment overlaps another booking. */
export const useIndividualAppointmentConflicts = /* @__PURE__ */ queryHook(individualAppointments.conflicts)

/** Books an individual appointment. */
export const useCreateIndividualAppointment = /* @__PURE__ */ mutationHook(individualAppointments.create)

/** Changes or moves an individual appointment: `mutate({ id, starts_at })`. */
export const useUpdateIndividualAppointment = /* @__PURE__ */ mutationHook(individualAppointments.update)

/** Cancels an individual appointment: `mutate({ id, cancellation_reason: CancellationReason.Sick })`. */
export const useCancelIndividualAppointment = /* @__PURE__ */ mutationHook(individualAppointments.cancel)

/** Archives an individual appointment: `mutate(id)`. */
export const useArchiveIndividualAppointment = /* @__PURE__ */ mutationHook(individualAppointments.archive)
