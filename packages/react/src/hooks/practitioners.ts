'use client'
import { practitioners } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of active practitioners. */
export const usePractitioners = /* @__PURE__ */ queryHook(practitioners.list)

/** Active practitioners page by page. */
export const useInfinitePractitioners = /* @__PURE__ */ infiniteHook(practitioners.list)

/** One practitioner by id, active or not. */
export const usePractitioner = /* @__PURE__ */ queryHook(practitioners.get)

/** A page of practitioners who are no longer active. */
export const useInactivePractitioners = /* @__PURE__ */ queryHook(practitioners.inactive)
