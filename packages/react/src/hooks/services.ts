'use client'
import { services } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of services that can be booked online: `useServices({ perPage: 100 })`. */
export const useServices = /* @__PURE__ */ queryHook(services.list)

/** Reads services that can be booked online page by page: `useInfiniteServices({ perPage: 100 })`. */
export const useInfiniteServices = /* @__PURE__ */ infiniteHook(services.list)

/** Reads all services that can be booked online: `useAllServices()`. */
export const useAllServices = /* @__PURE__ */ allHook(services.list)

/** Reads one page of services that can be booked online, with Suspense: `useSuspenseServices({ perPage: 100 })`. */
export const useSuspenseServices = /* @__PURE__ */ suspenseHook(services.list)

/**
 * Reads services that can be booked online page by page, with Suspense.
 * @example useSuspenseInfiniteServices({ perPage: 100 })
 */
export const useSuspenseInfiniteServices = /* @__PURE__ */ suspenseInfiniteHook(services.list)

/** Reads all services that can be booked online, with Suspense: `useSuspenseAllServices()`. */
export const useSuspenseAllServices = /* @__PURE__ */ suspenseAllHook(services.list)

/** Reads one page of the services that can be booked online at a business: `useServicesForBusiness(businessId)`. */
export const useServicesForBusiness = /* @__PURE__ */ queryHook(services.listForBusiness)

/**
 * Reads the services that can be booked online at a business page by page.
 * @example useInfiniteServicesForBusiness(businessId)
 */
export const useInfiniteServicesForBusiness = /* @__PURE__ */ infiniteHook(services.listForBusiness)

/** Reads all services that can be booked online at a business: `useAllServicesForBusiness(businessId)`. */
export const useAllServicesForBusiness = /* @__PURE__ */ allHook(services.listForBusiness)

/**
 * Reads one page of the services that can be booked online at a business, with Suspense.
 * @example useSuspenseServicesForBusiness(businessId)
 */
export const useSuspenseServicesForBusiness = /* @__PURE__ */ suspenseHook(services.listForBusiness)

/**
 * Reads the services that can be booked online at a business page by page, with Suspense.
 * @example useSuspenseInfiniteServicesForBusiness(businessId)
 */
export const useSuspenseInfiniteServicesForBusiness = /* @__PURE__ */ suspenseInfiniteHook(services.listForBusiness)

/**
 * Reads all services that can be booked online at a business, with Suspense.
 * @example useSuspenseAllServicesForBusiness(businessId)
 */
export const useSuspenseAllServicesForBusiness = /* @__PURE__ */ suspenseAllHook(services.listForBusiness)
