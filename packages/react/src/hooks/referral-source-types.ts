'use client'
import { referralSourceTypes } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of referral source types. */
export const useReferralSourceTypes = /* @__PURE__ */ queryHook(referralSourceTypes.list)

/** Referral source types page by page. */
export const useInfiniteReferralSourceTypes = /* @__PURE__ */ infiniteHook(referralSourceTypes.list)

/** One referral source type by id. */
export const useReferralSourceType = /* @__PURE__ */ queryHook(referralSourceTypes.get)
