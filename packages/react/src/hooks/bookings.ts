'use client'
import { bookings } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of bookings of every kind: `useBookings({ where: { starts_at: { gte, lt } } })`. */
export const useBookings = /* @__PURE__ */ queryHook(bookings.list)

/** Reads bookings of every kind page by page: `useInfiniteBookings({ where: { starts_at: { gte, lt } } })`. */
export const useInfiniteBookings = /* @__PURE__ */ infiniteHook(bookings.list)

/** Reads all bookings of every kind: `useAllBookings({ where: { starts_at: { gte, lt } } })`. */
export const useAllBookings = /* @__PURE__ */ allHook(bookings.list)

/**
 * Reads one page of bookings of every kind, with Suspense.
 * @example useSuspenseBookings({ where: { starts_at: { gte, lt } } })
 */
export const useSuspenseBookings = /* @__PURE__ */ suspenseHook(bookings.list)

/**
 * Reads bookings of every kind page by page, with Suspense.
 * @example useSuspenseInfiniteBookings({ where: { starts_at: { gte, lt } } })
 */
export const useSuspenseInfiniteBookings = /* @__PURE__ */ suspenseInfiniteHook(bookings.list)

/** Reads all bookings of every kind, with Suspense: `useSuspenseAllBookings({ where: { starts_at: { gte, lt } } })`. */
export const useSuspenseAllBookings = /* @__PURE__ */ suspenseAllHook(bookings.list)

/** Reads a booking of any kind: `useBooking(id)`. */
export const useBooking = /* @__PURE__ */ queryHook(bookings.get)

/** Reads a booking of any kind, with Suspense: `useSuspenseBooking(id)`. */
export const useSuspenseBooking = /* @__PURE__ */ suspenseHook(bookings.get)
