'use client'
import { settings } from '@cliniko/core'
import { queryHook } from '../query-hook.js'
import { suspenseHook } from '../suspense-hook.js'

/** Reads the settings of the account: `useSettings()`. */
export const useSettings = /* @__PURE__ */ queryHook(settings.get)

/** Reads the settings of the account, with Suspense: `useSuspenseSettings()`. */
export const useSuspenseSettings = /* @__PURE__ */ suspenseHook(settings.get)

/** Reads the settings that every user of the account can see: `usePublicSettings()`. */
export const usePublicSettings = /* @__PURE__ */ queryHook(settings.getPublic)

/** Reads the settings that every user of the account can see, with Suspense: `useSuspensePublicSettings()`. */
export const useSuspensePublicSettings = /* @__PURE__ */ suspenseHook(settings.getPublic)
