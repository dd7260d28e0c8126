'use client'
import { settings } from '@cliniko/core'
import { queryHook } from '../query-hook.js'

/** The settings of the account. */
export const useSettings = /* @__PURE__ */ queryHook(settings.get)

/** The settings that any user of the account may read. */
export const usePublicSettings = /* @__PURE__ */ queryHook(settings.getPublic)
