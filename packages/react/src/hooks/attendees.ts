'use client'
import { attendees } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of attendees: `useAttendees({ where: { booking_id } })`. */
export const useAttendees = /* @__PURE__ */ queryHook(attendees.list)

/** Reads attendees page by page: `useInfiniteAttendees({ where: { booking_id } })`. */
export const useInfiniteAttendees = /* @__PURE__ */ infiniteHook(attendees.list)

/** Reads all attendees: `useAllAttendees({ where: { booking_id } })`. */
export const useAllAttendees = /* @__PURE__ */ allHook(attendees.list)

/** Reads one page of attendees, with Suspense: `useSuspenseAttendees({ where: { booking_id } })`. */
export const useSuspenseAttendees = /* @__PURE__ */ suspenseHook(attendees.list)

/** Reads attendees page by page, with Suspense: `useSuspenseInfiniteAttendees({ where: { booking_id } })`. */
export const useSuspenseInfiniteAttendees = /* @__PURE__ */ suspenseInfiniteHook(attendees.list)

/** Reads all attendees, with Suspense: `useSuspenseAllAttendees({ where: { booking_id } })`. */
export const useSuspenseAllAttendees = /* @__PURE__ */ suspenseAllHook(attendees.list)

/** Reads an attendee: `useAttendee(id)`. */
export const useAttendee = /* @__PURE__ */ queryHook(attendees.get)

/** Reads an attendee, with Suspense: `useSuspenseAttendee(id)`. */
export const useSuspenseAttendee = /* @__PURE__ */ suspenseHook(attendees.get)

/** Adds a patient to a group appointment: `useCreateAttendee().mutate({ booking_id, patient_id })`. */
export const useCreateAttendee = /* @__PURE__ */ mutationHook(attendees.create)

/** Changes an attendee: `useUpdateAttendee().mutate({ id, arrived: true })`. */
export const useUpdateAttendee = /* @__PURE__ */ mutationHook(attendees.update)

/**
 * Cancels an attendee of a group appointment.
 * @example useCancelAttendee().mutate({ id, cancellation_reason: CancellationReason.Sick })
 */
export const useCancelAttendee = /* @__PURE__ */ mutationHook(attendees.cancel)

/** Archives an attendee: `useArchiveAttendee().mutate(id)`. */
export const useArchiveAttendee = /* @__PURE__ */ mutationHook(attendees.archive)
