'use client'
import { dailyAvailabilities } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of daily availabilities: `useDailyAvailabilities({ where: { practitioner_id } })`. */
export const useDailyAvailabilities = /* @__PURE__ */ queryHook(dailyAvailabilities.list)

/** Reads daily availabilities page by page: `useInfiniteDailyAvailabilities({ where: { practitioner_id } })`. */
export const useInfiniteDailyAvailabilities = /* @__PURE__ */ infiniteHook(dailyAvailabilities.list)

/** Reads all daily availabilities: `useAllDailyAvailabilities({ where: { practitioner_id } })`. */
export const useAllDailyAvailabilities = /* @__PURE__ */ allHook(dailyAvailabilities.list)

/**
 * Reads one page of daily availabilities, with Suspense.
 * @example useSuspenseDailyAvailabilities({ where: { practitioner_id } })
 */
export const useSuspenseDailyAvailabilities = /* @__PURE__ */ suspenseHook(dailyAvailabilities.list)

/**
 * Reads daily availabilities page by page, with Suspense.
 * @example useSuspenseInfiniteDailyAvailabilities({ where: { practitioner_id } })
 */
export const useSuspenseInfiniteDailyAvailabilities = /* @__PURE__ */ suspenseInfiniteHook(dailyAvailabilities.list)

/**
 * Reads all daily availabilities, with Suspense.
 * @example useSuspenseAllDailyAvailabilities({ where: { practitioner_id } })
 */
export const useSuspenseAllDailyAvailabilities = /* @__PURE__ */ suspenseAllHook(dailyAvailabilities.list)

/** Reads one page of the daily availabilities of a business: `useDailyAvailabilitiesForBusiness(businessId)`. */
export const useDailyAvailabilitiesForBusiness = /* @__PURE__ */ queryHook(dailyAvailabilities.listForBusiness)

/**
 * Reads the daily availabilities of a business page by page.
 * @example useInfiniteDailyAvailabilitiesForBusiness(businessId)
 */
export const useInfiniteDailyAvailabilitiesForBusiness = /* @__PURE__ */ infiniteHook(
  dailyAvailabilities.listForBusiness,
)

/** Reads all daily availabilities of a business: `useAllDailyAvailabilitiesForBusiness(businessId)`. */
export const useAllDailyAvailabilitiesForBusiness = /* @__PURE__ */ allHook(dailyAvailabilities.listForBusiness)

/**
 * Reads one page of the daily availabilities of a business, with Suspense.
 * @example useSuspenseDailyAvailabilitiesForBusiness(businessId)
 */
export const useSuspenseDailyAvailabilitiesForBusiness = /* @__PURE__ */ suspenseHook(
  dailyAvailabilities.listForBusiness,
)

/**
 * Reads the daily availabilities of a business page by page, with Suspense.
 * @example useSuspenseInfiniteDailyAvailabilitiesForBusiness(businessId)
 */
export const useSuspenseInfiniteDailyAvailabilitiesForBusiness = /* @__PURE__ */ suspenseInfiniteHook(
  dailyAvailabilities.listForBusiness,
)

/**
 * Reads all daily availabilities of a business, with Suspense.
 * @example useSuspenseAllDailyAvailabilitiesForBusiness(businessId)
 */
export const useSuspenseAllDailyAvailabilitiesForBusiness = /* @__PURE__ */ suspenseAllHook(
  dailyAvailabilities.listForBusiness,
)

/**
 * Reads one page of the daily availabilities of a practitioner.
 * @example useDailyAvailabilitiesForPractitioner(practitionerId)
 */
export const useDailyAvailabilitiesForPractitioner = /* @__PURE__ */ queryHook(dailyAvailabilities.listForPractitioner)

/**
 * Reads the daily availabilities of a practitioner page by page.
 * @example useInfiniteDailyAvailabilitiesForPractitioner(practitionerId)
 */
export const useInfiniteDailyAvailabilitiesForPractitioner = /* @__PURE__ */ infiniteHook(
  dailyAvailabilities.listForPractitioner,
)

/** Reads all daily availabilities of a practitioner: `useAllDailyAvailabilitiesForPractitioner(practitionerId)`. */
export const useAllDailyAvailabilitiesForPractitioner = /* @__PURE__ */ allHook(dailyAvailabilities.listForPractitioner)

/**
 * Reads one page of the daily availabilities of a practitioner, with Suspense.
 * @example useSuspenseDailyAvailabilitiesForPractitioner(practitionerId)
 */
export const useSuspenseDailyAvailabilitiesForPractitioner = /* @__PURE__ */ suspenseHook(
  dailyAvailabilities.listForPractitioner,
)

/**
 * Reads the daily availabilities of a practitioner page by page, with Suspense.
 * @example useSuspenseInfiniteDailyAvailabilitiesForPractitioner(practitionerId)
 */
export const useSuspenseInfiniteDailyAvailabilitiesForPractitioner = /* @__PURE__ */ suspenseInfiniteHook(
  dailyAvailabilities.listForPractitioner,
)

/**
 * Reads all daily availabilities of a practitioner, with Suspense.
 * @example useSuspenseAllDailyAvailabilitiesForPractitioner(practitionerId)
 */
export const useSuspenseAllDailyAvailabilitiesForPractitioner = /* @__PURE__ */ suspenseAllHook(
  dailyAvailabilities.listForPractitioner,
)

/** Reads a daily availability: `useDailyAvailability(id)`. */
export const useDailyAvailability = /* @__PURE__ */ queryHook(dailyAvailabilities.get)

/** Reads a daily availability, with Suspense: `useSuspenseDailyAvailability(id)`. */
export const useSuspenseDailyAvailability = /* @__PURE__ */ suspenseHook(dailyAvailabilities.get)
