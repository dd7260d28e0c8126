'use client'
import { services } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of services that can be booked online: `useServices({ perPage: 100 })`. */
export const useServices = /* @__PURE__ */ queryHook(services.list)

/** Reads services that can be booked online page by page: `useInfiniteServices({ perPage: 100 })`. */
export const useInfiniteServices = /* @__PURE__ */ infiniteHook(services.list)

/** Reads one page of the services that can be booked online at a business: `useServicesForBusiness(businessId)`. */
export const useServicesForBusiness = /* @__PURE__ */ queryHook(services.listForBusiness)

/**
 * Reads the services that can be booked online at a business page by page.
 * @example useInfiniteServicesForBusiness(businessId)
 */
export const useInfiniteServicesForBusiness = /* @__PURE__ */ infiniteHook(services.listForBusiness)
