'use client'
import { referralSources } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of referral sources: `useReferralSources({ where: { referral_source_type_id } })`. */
export const useReferralSources = /* @__PURE__ */ queryHook(referralSources.list)

/** Reads referral sources page by page: `useInfiniteReferralSources({ where: { referral_source_type_id } })`. */
export const useInfiniteReferralSources = /* @__PURE__ */ infiniteHook(referralSources.list)

/** Reads how a patient found the clinic: `usePatientReferralSource(patientId)`. */
export const usePatientReferralSource = /* @__PURE__ */ queryHook(referralSources.getForPatient)

/** Changes how a patient found the clinic: `useUpdatePatientReferralSource().mutate({ patient_id, notes })`. */
export const useUpdatePatientReferralSource = /* @__PURE__ */ mutationHook(referralSources.updateForPatient)
