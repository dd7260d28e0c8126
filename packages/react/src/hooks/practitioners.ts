'use client'
import { practitioners } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of active practitioners: `usePractitioners({ where: { show_in_online_bookings: true } })`. */
export const usePractitioners = /* @__PURE__ */ queryHook(practitioners.list)

/**
 * Reads active practitioners page by page.
 * @example useInfinitePractitioners({ where: { show_in_online_bookings: true } })
 */
export const useInfinitePractitioners = /* @__PURE__ */ infiniteHook(practitioners.list)

/** Reads all active practitioners: `useAllPractitioners({ where: { show_in_online_bookings: true } })`. */
export const useAllPractitioners = /* @__PURE__ */ allHook(practitioners.list)

/**
 * Reads one page of active practitioners, with Suspense.
 * @example useSuspensePractitioners({ where: { show_in_online_bookings: true } })
 */
export const useSuspensePractitioners = /* @__PURE__ */ suspenseHook(practitioners.list)

/**
 * Reads active practitioners page by page, with Suspense.
 * @example useSuspenseInfinitePractitioners({ where: { show_in_online_bookings: true } })
 */
export const useSuspenseInfinitePractitioners = /* @__PURE__ */ suspenseInfiniteHook(practitioners.list)

/**
 * Reads all active practitioners, with Suspense.
 * @example useSuspenseAllPractitioners({ where: { show_in_online_bookings: true } })
 */
export const useSuspenseAllPractitioners = /* @__PURE__ */ suspenseAllHook(practitioners.list)

/** Reads one page of inactive practitioners: `useInactivePractitioners({ sort: 'label' })`. */
export const useInactivePractitioners = /* @__PURE__ */ queryHook(practitioners.inactive)

/** Reads inactive practitioners page by page: `useInfiniteInactivePractitioners({ sort: 'label' })`. */
export const useInfiniteInactivePractitioners = /* @__PURE__ */ infiniteHook(practitioners.inactive)

/** Reads all inactive practitioners: `useAllInactivePractitioners({ sort: 'label' })`. */
export const useAllInactivePractitioners = /* @__PURE__ */ allHook(practitioners.inactive)

/** Reads one page of inactive practitioners, with Suspense: `useSuspenseInactivePractitioners({ sort: 'label' })`. */
export const useSuspenseInactivePractitioners = /* @__PURE__ */ suspenseHook(practitioners.inactive)

/**
 * Reads inactive practitioners page by page, with Suspense.
 * @example useSuspenseInfiniteInactivePractitioners({ sort: 'label' })
 */
export const useSuspenseInfiniteInactivePractitioners = /* @__PURE__ */ suspenseInfiniteHook(practitioners.inactive)

/** Reads all inactive practitioners, with Suspense: `useSuspenseAllInactivePractitioners({ sort: 'label' })`. */
export const useSuspenseAllInactivePractitioners = /* @__PURE__ */ suspenseAllHook(practitioners.inactive)

/**
 * Reads one page of the active practitioners who offer an appointment type.
 * @example usePractitionersForAppointmentType(appointmentTypeId)
 */
export const usePractitionersForAppointmentType = /* @__PURE__ */ queryHook(practitioners.listForAppointmentType)

/**
 * Reads the active practitioners who offer an appointment type page by page.
 * @example useInfinitePractitionersForAppointmentType(appointmentTypeId)
 */
export const useInfinitePractitionersForAppointmentType = /* @__PURE__ */ infiniteHook(
  practitioners.listForAppointmentType,
)

/**
 * Reads all active practitioners who offer an appointment type.
 * @example useAllPractitionersForAppointmentType(appointmentTypeId)
 */
export const useAllPractitionersForAppointmentType = /* @__PURE__ */ allHook(practitioners.listForAppointmentType)

/**
 * Reads one page of the active practitioners who offer an appointment type, with Suspense.
 * @example useSuspensePractitionersForAppointmentType(appointmentTypeId)
 */
export const useSuspensePractitionersForAppointmentType = /* @__PURE__ */ suspenseHook(
  practitioners.listForAppointmentType,
)

/**
 * Reads the active practitioners who offer an appointment type page by page, with Suspense.
 * @example useSuspenseInfinitePractitionersForAppointmentType(appointmentTypeId)
 */
export const useSuspenseInfinitePractitionersForAppointmentType = /* @__PURE__ */ suspenseInfiniteHook(
  practitioners.listForAppointmentType,
)

/**
 * Reads all active practitioners who offer an appointment type, with Suspense.
 * @example useSuspenseAllPractitionersForAppointmentType(appointmentTypeId)
 */
export const useSuspenseAllPractitionersForAppointmentType = /* @__PURE__ */ suspenseAllHook(
  practitioners.listForAppointmentType,
)

/** Reads one page of the active practitioners of a business: `usePractitionersForBusiness(businessId)`. */
export const usePractitionersForBusiness = /* @__PURE__ */ queryHook(practitioners.listForBusiness)

/** Reads the active practitioners of a business page by page: `useInfinitePractitionersForBusiness(businessId)`. */
export const useInfinitePractitionersForBusiness = /* @__PURE__ */ infiniteHook(practitioners.listForBusiness)

/** Reads all active practitioners of a business: `useAllPractitionersForBusiness(businessId)`. */
export const useAllPractitionersForBusiness = /* @__PURE__ */ allHook(practitioners.listForBusiness)

/**
 * Reads one page of the active practitioners of a business, with Suspense.
 * @example useSuspensePractitionersForBusiness(businessId)
 */
export const useSuspensePractitionersForBusiness = /* @__PURE__ */ suspenseHook(practitioners.listForBusiness)

/**
 * Reads the active practitioners of a business page by page, with Suspense.
 * @example useSuspenseInfinitePractitionersForBusiness(businessId)
 */
export const useSuspenseInfinitePractitionersForBusiness = /* @__PURE__ */ suspenseInfiniteHook(
  practitioners.listForBusiness,
)

/**
 * Reads all active practitioners of a business, with Suspense.
 * @example useSuspenseAllPractitionersForBusiness(businessId)
 */
export const useSuspenseAllPractitionersForBusiness = /* @__PURE__ */ suspenseAllHook(practitioners.listForBusiness)

/**
 * Reads one page of the inactive practitioners who offered an appointment type.
 * @example useInactivePractitionersForAppointmentType(appointmentTypeId)
 */
export const useInactivePractitionersForAppointmentType = /* @__PURE__ */ queryHook(
  practitioners.inactiveForAppointmentType,
)

/**
 * Reads the inactive practitioners who offered an appointment type page by page.
 * @example useInfiniteInactivePractitionersForAppointmentType(appointmentTypeId)
 */
export const useInfiniteInactivePractitionersForAppointmentType = /* @__PURE__ */ infiniteHook(
  practitioners.inactiveForAppointmentType,
)

/**
 * Reads all inactive practitioners who offered an appointment type.
 * @example useAllInactivePractitionersForAppointmentType(appointmentTypeId)
 */
export const useAllInactivePractitionersForAppointmentType = /* @__PURE__ */ allHook(
  practitioners.inactiveForAppointmentType,
)

/**
 * Reads one page of the inactive practitioners who offered an appointment type, with Suspense.
 * @example useSuspenseInactivePractitionersForAppointmentType(appointmentTypeId)
 */
export const useSuspenseInactivePractitionersForAppointmentType = /* @__PURE__ */ suspenseHook(
  practitioners.inactiveForAppointmentType,
)

/**
 * Reads the inactive practitioners who offered an appointment type page by page, with Suspense.
 * @example useSuspenseInfiniteInactivePractitionersForAppointmentType(appointmentTypeId)
 */
export const useSuspenseInfiniteInactivePractitionersForAppointmentType = /* @__PURE__ */ suspenseInfiniteHook(
  practitioners.inactiveForAppointmentType,
)

/**
 * Reads all inactive practitioners who offered an appointment type, with Suspense.
 * @example useSuspenseAllInactivePractitionersForAppointmentType(appointmentTypeId)
 */
export const useSuspenseAllInactivePractitionersForAppointmentType = /* @__PURE__ */ suspenseAllHook(
  practitioners.inactiveForAppointmentType,
)

/** Reads one page of the inactive practitioners of a business: `useInactivePractitionersForBusiness(businessId)`. */
export const useInactivePractitionersForBusiness = /* @__PURE__ */ queryHook(practitioners.inactiveForBusiness)

/**
 * Reads the inactive practitioners of a business page by page.
 * @example useInfiniteInactivePractitionersForBusiness(businessId)
 */
export const useInfiniteInactivePractitionersForBusiness = /* @__PURE__ */ infiniteHook(
  practitioners.inactiveForBusiness,
)

/** Reads all inactive practitioners of a business: `useAllInactivePractitionersForBusiness(businessId)`. */
export const useAllInactivePractitionersForBusiness = /* @__PURE__ */ allHook(practitioners.inactiveForBusiness)

/**
 * Reads one page of the inactive practitioners of a business, with Suspense.
 * @example useSuspenseInactivePractitionersForBusiness(businessId)
 */
export const useSuspenseInactivePractitionersForBusiness = /* @__PURE__ */ suspenseHook(
  practitioners.inactiveForBusiness,
)

/**
 * Reads the inactive practitioners of a business page by page, with Suspense.
 * @example useSuspenseInfiniteInactivePractitionersForBusiness(businessId)
 */
export const useSuspenseInfiniteInactivePractitionersForBusiness = /* @__PURE__ */ suspenseInfiniteHook(
  practitioners.inactiveForBusiness,
)

/**
 * Reads all inactive practitioners of a business, with Suspense.
 * @example useSuspenseAllInactivePractitionersForBusiness(businessId)
 */
export const useSuspenseAllInactivePractitionersForBusiness = /* @__PURE__ */ suspenseAllHook(
  practitioners.inactiveForBusiness,
)

/** Reads a practitioner, active or not: `usePractitioner(id)`. */
export const usePractitioner = /* @__PURE__ */ queryHook(practitioners.get)

/** Reads a practitioner, active or not, with Suspense: `useSuspensePractitioner(id)`. */
export const useSuspensePractitioner = /* @__PURE__ */ suspenseHook(practitioners.get)
