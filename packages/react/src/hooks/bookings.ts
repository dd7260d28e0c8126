'use client'
import { bookings } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of bookings of every kind: `useBookings({ where: { starts_at: { gte, lt } } })`. */
export const useBookings = /* @__PURE__ */ queryHook(bookings.list)

/** Reads bookings of every kind page by page: `useInfiniteBookings({ where: { starts_at: { gte, lt } } })`. */
export const useInfiniteBookings = /* @__PURE__ */ infiniteHook(bookings.list)

/** Reads a booking of any kind: `useBooking(id)`. */
export const useBooking = /* @__PURE__ */ queryHook(bookings.get)
