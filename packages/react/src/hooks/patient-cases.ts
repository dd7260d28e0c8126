'use client'
import { patientCases } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of patient cases: `usePatientCases({ where: { patient_id } })`. */
export const usePatientCases = /* @__PURE__ */ queryHook(patientCases.list)

/** Reads patient cases page by page: `useInfinitePatientCases({ where: { patient_id } })`. */
export const useInfinitePatientCases = /* @__PURE__ */ infiniteHook(patientCases.list)

/**
 * Reads one page of patient cases that are open and not used up.
 * @example useActivePatientCases({ where: { patient_id } })
 */
export const useActivePatientCases = /* @__PURE__ */ queryHook(patientCases.active)

/**
 * Reads patient cases that are open and not used up page by page.
 * @example useInfiniteActivePatientCases({ where: { patient_id } })
 */
export const useInfiniteActivePatientCases = /* @__PURE__ */ infiniteHook(patientCases.active)

/** Reads a patient case: `usePatientCase(id)`. */
export const usePatientCase = /* @__PURE__ */ queryHook(patientCases.get)

/** Creates a patient case: `useCreatePatientCase().mutate({ patient_id, name })`. */
export const useCreatePatientCase = /* @__PURE__ */ mutationHook(patientCases.create)

/** Changes a patient case: `useUpdatePatientCase().mutate({ id, closed: true })`. */
export const useUpdatePatientCase = /* @__PURE__ */ mutationHook(patientCases.update)

/** Archives a patient case: `useArchivePatientCase().mutate(id)`. */
export const useArchivePatientCase = /* @__PURE__ */ mutationHook(patientCases.archive)
