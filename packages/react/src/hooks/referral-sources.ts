'use client'
import { referralSources } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of referral sources. */
export const useReferralSources = /* @__PURE__ */ queryHook(referralSources.list)

/** Referral sources page by page. */
export const useInfiniteReferralSources = /* @__PURE__ */ infiniteHook(referralSources.list)

/** How a patient found the clinic, by the patient's id. */
export const usePatientReferralSource = /* @__PURE__ */ queryHook(referralSources.getForPatient)

/** Says how a patient found the clinic: `mutate({ id: patientId, …fields })`. */
export const useUpdatePatientReferralSource = /* @__PURE__ */ mutationHook(referralSources.updateForPatient)
