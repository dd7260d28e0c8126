'use client'
import { attendees } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of attendees. */
export const useAttendees = /* @__PURE__ */ queryHook(attendees.list)

/** Attendees page by page. */
export const useInfiniteAttendees = /* @__PURE__ */ infiniteHook(attendees.list)

/** One attendee by id. */
export const useAttendee = /* @__PURE__ */ queryHook(attendees.get)

/** Adds a patient to a group appointment. */
export const useCreateAttendee = /* @__PURE__ */ mutationHook(attendees.create)

/** Changes an attendee: `mutate({ id, arrived: true })`. */
export const useUpdateAttendee = /* @__PURE__ */ mutationHook(attendees.update)

/** Cancels an attendee of a group appointment: `mutate({ id, cancellation_reason })`. */
export const useCancelAttendee = /* @__PURE__ */ mutationHook(attendees.cancel)

/** Archives an attendee: `mutate(id)`. */
export const useArchiveAttendee = /* @__PURE__ */ mutationHook(attendees.archive)
