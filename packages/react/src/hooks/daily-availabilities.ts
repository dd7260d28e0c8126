'use client'
import { dailyAvailabilities } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of daily availabilities: `useDailyAvailabilities({ where: { practitioner_id } })`. */
export const useDailyAvailabilities = /* @__PURE__ */ queryHook(dailyAvailabilities.list)

/** Reads daily availabilities page by page: `useInfiniteDailyAvailabilities({ where: { practitioner_id } })`. */
export const useInfiniteDailyAvailabilities = /* @__PURE__ */ infiniteHook(dailyAvailabilities.list)

/** Reads one page of the daily availabilities of a business: `useDailyAvailabilitiesForBusiness(businessId)`. */
export const useDailyAvailabilitiesForBusiness = /* @__PURE__ */ queryHook(dailyAvailabilities.listForBusiness)

/**
 * Reads the daily availabilities of a business page by page.
 * @example useInfiniteDailyAvailabilitiesForBusiness(businessId)
 */
export const useInfiniteDailyAvailabilitiesForBusiness = /* @__PURE__ */ infiniteHook(
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

/** Reads a daily availability: `useDailyAvailability(id)`. */
export const useDailyAvailability = /* @__PURE__ */ queryHook(dailyAvailabilities.get)
