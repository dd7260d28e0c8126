'use client'
import { referralSourceTypes } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of referral source types: `useReferralSourceTypes({ sort: 'name' })`. */
export const useReferralSourceTypes = /* @__PURE__ */ queryHook(referralSourceTypes.list)

/** Reads referral source types page by page: `useInfiniteReferralSourceTypes({ sort: 'name' })`. */
export const useInfiniteReferralSourceTypes = /* @__PURE__ */ infiniteHook(referralSourceTypes.list)

/** Reads all referral source types: `useAllReferralSourceTypes({ sort: 'name' })`. */
export const useAllReferralSourceTypes = /* @__PURE__ */ allHook(referralSourceTypes.list)

/** Reads one page of referral source types, with Suspense: `useSuspenseReferralSourceTypes({ sort: 'name' })`. */
export const useSuspenseReferralSourceTypes = /* @__PURE__ */ suspenseHook(referralSourceTypes.list)

/**
 * Reads referral source types page by page, with Suspense.
 * @example useSuspenseInfiniteReferralSourceTypes({ sort: 'name' })
 */
export const useSuspenseInfiniteReferralSourceTypes = /* @__PURE__ */ suspenseInfiniteHook(referralSourceTypes.list)

/** Reads all referral source types, with Suspense: `useSuspenseAllReferralSourceTypes({ sort: 'name' })`. */
export const useSuspenseAllReferralSourceTypes = /* @__PURE__ */ suspenseAllHook(referralSourceTypes.list)

/** Reads a referral source type: `useReferralSourceType(id)`. */
export const useReferralSourceType = /* @__PURE__ */ queryHook(referralSourceTypes.get)

/** Reads a referral source type, with Suspense: `useSuspenseReferralSourceType(id)`. */
export const useSuspenseReferralSourceType = /* @__PURE__ */ suspenseHook(referralSourceTypes.get)
