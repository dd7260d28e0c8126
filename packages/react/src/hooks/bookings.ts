'use client'
import { bookings } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of bookings of all kinds. */
export const useBookings = /* @__PURE__ */ queryHook(bookings.list)

/** Bookings of all kinds page by page. */
export const useInfiniteBookings = /* @__PURE__ */ infiniteHook(bookings.list)

/** One booking by id. */
export const useBooking = /* @__PURE__ */ queryHook(bookings.get)
