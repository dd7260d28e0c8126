'use client'
import { practitioners } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of active practitioners: `usePractitioners({ where: { show_in_online_bookings: true } })`. */
export const usePractitioners = /* @__PURE__ */ queryHook(practitioners.list)

/**
 * Reads active practitioners page by page.
 * @example useInfinitePractitioners({ where: { show_in_online_bookings: true } })
 */
export const useInfinitePractitioners = /* @__PURE__ */ infiniteHook(practitioners.list)

/** Reads one page of inactive practitioners: `useInactivePractitioners({ sort: 'label' })`. */
export const useInactivePractitioners = /* @__PURE__ */ queryHook(practitioners.inactive)

/** Reads inactive practitioners page by page: `useInfiniteInactivePractitioners({ sort: 'label' })`. */
export const useInfiniteInactivePractitioners = /* @__PURE__ */ infiniteHook(practitioners.inactive)

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

/** Reads one page of the active practitioners of a business: `usePractitionersForBusiness(businessId)`. */
export const usePractitionersForBusiness = /* @__PURE__ */ queryHook(practitioners.listForBusiness)

/** Reads the active practitioners of a business page by page: `useInfinitePractitionersForBusiness(businessId)`. */
export const useInfinitePractitionersForBusiness = /* @__PURE__ */ infiniteHook(practitioners.listForBusiness)

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

/** Reads one page of the inactive practitioners of a business: `useInactivePractitionersForBusiness(businessId)`. */
export const useInactivePractitionersForBusiness = /* @__PURE__ */ queryHook(practitioners.inactiveForBusiness)

/**
 * Reads the inactive practitioners of a business page by page.
 * @example useInfiniteInactivePractitionersForBusiness(businessId)
 */
export const useInfiniteInactivePractitionersForBusiness = /* @__PURE__ */ infiniteHook(
  practitioners.inactiveForBusiness,
)

/** Reads a practitioner, active or not: `usePractitioner(id)`. */
export const usePractitioner = /* @__PURE__ */ queryHook(practitioners.get)
