'use client'
import { dailyAvailabilities } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of daily availabilities. */
export const useDailyAvailabilities = /* @__PURE__ */ queryHook(dailyAvailabilities.list)

/** Daily availabilities page by page. */
export const useInfiniteDailyAvailabilities = /* @__PURE__ */ infiniteHook(dailyAvailabilities.list)

/** One daily availability by id. */
export const useDailyAvailability = /* @__PURE__ */ queryHook(dailyAvailabilities.get)
