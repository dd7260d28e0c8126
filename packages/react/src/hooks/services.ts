'use client'
import { services } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of services. */
export const useServices = /* @__PURE__ */ queryHook(services.list)

/** Services page by page. */
export const useInfiniteServices = /* @__PURE__ */ infiniteHook(services.list)
