'use client'
import { referralSources } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of referral sources: `useReferralSources({ where: { referral_source_type_id } })`. */
export const useReferralSources = /* @__PURE__ */ queryHook(referralSources.list)

/** Reads referral sources page by page: `useInfiniteReferralSources({ where: { referral_source_type_id } })`. */
export const useInfiniteReferralSources = /* @__PURE__ */ infiniteHook(referralSources.list)

/** Reads all referral sources: `useAllReferralSources({ where: { referral_source_type_id } })`. */
export const useAllReferralSources = /* @__PURE__ */ allHook(referralSources.list)

/**
 * Reads one page of referral sources, with Suspense.
 * @example useSuspenseReferralSources({ where: { referral_source_type_id } })
 */
export const useSuspenseReferralSources = /* @__PURE__ */ suspenseHook(referralSources.list)

/**
 * Reads referral sources page by page, with Suspense.
 * @example useSuspenseInfiniteReferralSources({ where: { referral_source_type_id } })
 */
export const useSuspenseInfiniteReferralSources = /* @__PURE__ */ suspenseInfiniteHook(referralSources.list)

/**
 * Reads all referral sources, with Suspense.
 * @example useSuspenseAllReferralSources({ where: { referral_source_type_id } })
 */
export const useSuspenseAllReferralSources = /* @__PURE__ */ suspenseAllHook(referralSources.list)

/** Reads how a patient found the clinic: `usePatientReferralSource(patientId)`. */
export const usePatientReferralSource = /* @__PURE__ */ queryHook(referralSources.getForPatient)

/** Reads how a patient found the clinic, with Suspense: `useSuspensePatientReferralSource(patientId)`. */
export const useSuspensePatientReferralSource = /* @__PURE__ */ suspenseHook(referralSources.getForPatient)

/** Changes how a patient found the clinic: `useUpdatePatientReferralSource().mutate({ patient_id, notes })`. */
export const useUpdatePatientReferralSource = /* @__PURE__ */ mutationHook(referralSources.updateForPatient)
