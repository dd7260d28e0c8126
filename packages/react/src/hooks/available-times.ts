'use client'
import { availableTimes } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/**
 * Reads one page of the times at which an appointment can be booked online, at most 7 days at once.
 * @example useAvailableTimes({ business_id, practitioner_id, appointment_type_id, from: '2026-03-02', to: '2026-03-08' })
 */
export const useAvailableTimes = /* @__PURE__ */ queryHook(availableTimes.list)

/**
 * Reads the times at which an appointment can be booked online page by page, at most 7 days at once.
 * @example useInfiniteAvailableTimes({ business_id, practitioner_id, appointment_type_id, from, to })
 */
export const useInfiniteAvailableTimes = /* @__PURE__ */ infiniteHook(availableTimes.list)

/**
 * Reads the first time between two days at which an appointment can be booked online.
 * @example useNextAvailableTime({ business_id, practitioner_id, appointment_type_id, from, to })
 */
export const useNextAvailableTime = /* @__PURE__ */ queryHook(availableTimes.next)
