'use client'
import { referralSourceTypes } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of referral source types: `useReferralSourceTypes({ sort: 'name' })`. */
export const useReferralSourceTypes = /* @__PURE__ */ queryHook(referralSourceTypes.list)

/** Reads referral source types page by page: `useInfiniteReferralSourceTypes({ sort: 'name' })`. */
export const useInfiniteReferralSourceTypes = /* @__PURE__ */ infiniteHook(referralSourceTypes.list)

/** Reads a referral source type: `useReferralSourceType(id)`. */
export const useReferralSourceType = /* @__PURE__ */ queryHook(referralSourceTypes.get)
