'use client'
import { settings } from '@cliniko/core'
import { queryHook } from '../query-hook.js'

/** Reads the settings of the account: `useSettings()`. */
export const useSettings = /* @__PURE__ */ queryHook(settings.get)

/** Reads the settings that every user of the account can see: `usePublicSettings()`. */
export const usePublicSettings = /* @__PURE__ */ queryHook(settings.getPublic)
