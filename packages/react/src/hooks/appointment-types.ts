'use client'
import { appointmentTypes } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of appointment types. */
export const useAppointmentTypes = /* @__PURE__ */ queryHook(appointmentTypes.list)

/** Appointment types page by page. */
export const useInfiniteAppointmentTypes = /* @__PURE__ */ infiniteHook(appointmentTypes.list)

/** One appointment type by id. */
export const useAppointmentType = /* @__PURE__ */ queryHook(appointmentTypes.get)

/** Creates an appointment type. */
export const useCreateAppointmentType = /* @__PURE__ */ mutationHook(appointmentTypes.create)

/** Changes fields of an appointment type: `mutate({ id, name })`. */
export const useUpdateAppointmentType = /* @__PURE__ */ mutationHook(appointmentTypes.update)

/** Archives an appointment type: `mutate(id)`. */
export const useArchiveAppointmentType = /* @__PURE__ */ mutationHook(appointmentTypes.archive)
