'use client'
import { availableTimes } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/**
 * Reads one page of the times at which an appointment can be booked online, at most 7 days at once.
 * @example useAvailableTimes({ business_id, practitioner_id, appointment_type_id, from, to })
 */
export const useAvailableTimes = /* @__PURE__ */ queryHook(availableTimes.list)

/**
 * Reads the times at which an appointment can be booked online page by page, at most 7 days at once.
 * @example useInfiniteAvailableTimes({ business_id, practitioner_id, appointment_type_id, from, to })
 */
export const useInfiniteAvailableTimes = /* @__PURE__ */ infiniteHook(availableTimes.list)

/**
 * Reads all times at which an appointment can be booked online, at most 7 days at once.
 * @example useAllAvailableTimes({ business_id, practitioner_id, appointment_type_id, from, to })
 */
export const useAllAvailableTimes = /* @__PURE__ */ allHook(availableTimes.list)

/**
 * Reads one page of the times at which an appointment can be booked online, at most 7 days at once, with Suspense.
 * @example useSuspenseAvailableTimes({ business_id, practitioner_id, appointment_type_id, from, to })
 */
export const useSuspenseAvailableTimes = /* @__PURE__ */ suspenseHook(availableTimes.list)

/**
 * Reads the times at which an appointment can be booked online page by page, at most 7 days at once, with Suspense.
 * @example useSuspenseInfiniteAvailableTimes({ business_id, practitioner_id, appointment_type_id, from, to })
 */
export const useSuspenseInfiniteAvailableTimes = /* @__PURE__ */ suspenseInfiniteHook(availableTimes.list)

/**
 * Reads all times at which an appointment can be booked online, at most 7 days at once, with Suspense.
 * @example useSuspenseAllAvailableTimes({ business_id, practitioner_id, appointment_type_id, from, to })
 */
export const useSuspenseAllAvailableTimes = /* @__PURE__ */ suspenseAllHook(availableTimes.list)

/**
 * Reads the first time between two days at which an appointment can be booked online.
 * @example useNextAvailableTime({ business_id, practitioner_id, appointment_type_id, from, to })
 */
export const useNextAvailableTime = /* @__PURE__ */ queryHook(availableTimes.next)

/**
 * Reads the first time between two days at which an appointment can be booked online, with Suspense.
 * @example useSuspenseNextAvailableTime({ business_id, practitioner_id, appointment_type_id, from, to })
 */
export const useSuspenseNextAvailableTime = /* @__PURE__ */ suspenseHook(availableTimes.next)
