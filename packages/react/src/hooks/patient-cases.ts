'use client'
import { patientCases } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of patient cases: `usePatientCases({ where: { patient_id } })`. */
export const usePatientCases = /* @__PURE__ */ queryHook(patientCases.list)

/** Reads patient cases page by page: `useInfinitePatientCases({ where: { patient_id } })`. */
export const useInfinitePatientCases = /* @__PURE__ */ infiniteHook(patientCases.list)

/** Reads all patient cases: `useAllPatientCases({ where: { patient_id } })`. */
export const useAllPatientCases = /* @__PURE__ */ allHook(patientCases.list)

/** Reads one page of patient cases, with Suspense: `useSuspensePatientCases({ where: { patient_id } })`. */
export const useSuspensePatientCases = /* @__PURE__ */ suspenseHook(patientCases.list)

/** Reads patient cases page by page, with Suspense: `useSuspenseInfinitePatientCases({ where: { patient_id } })`. */
export const useSuspenseInfinitePatientCases = /* @__PURE__ */ suspenseInfiniteHook(patientCases.list)

/** Reads all patient cases, with Suspense: `useSuspenseAllPatientCases({ where: { patient_id } })`. */
export const useSuspenseAllPatientCases = /* @__PURE__ */ suspenseAllHook(patientCases.list)

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

/** Reads all patient cases that are open and not used up: `useAllActivePatientCases({ where: { patient_id } })`. */
export const useAllActivePatientCases = /* @__PURE__ */ allHook(patientCases.active)

/**
 * Reads one page of patient cases that are open and not used up, with Suspense.
 * @example useSuspenseActivePatientCases({ where: { patient_id } })
 */
export const useSuspenseActivePatientCases = /* @__PURE__ */ suspenseHook(patientCases.active)

/**
 * Reads patient cases that are open and not used up page by page, with Suspense.
 * @example useSuspenseInfiniteActivePatientCases({ where: { patient_id } })
 */
export const useSuspenseInfiniteActivePatientCases = /* @__PURE__ */ suspenseInfiniteHook(patientCases.active)

/**
 * Reads all patient cases that are open and not used up, with Suspense.
 * @example useSuspenseAllActivePatientCases({ where: { patient_id } })
 */
export const useSuspenseAllActivePatientCases = /* @__PURE__ */ suspenseAllHook(patientCases.active)

/** Reads a patient case: `usePatientCase(id)`. */
export const usePatientCase = /* @__PURE__ */ queryHook(patientCases.get)

/** Reads a patient case, with Suspense: `useSuspensePatientCase(id)`. */
export const useSuspensePatientCase = /* @__PURE__ */ suspenseHook(patientCases.get)

/** Creates a patient case: `useCreatePatientCase().mutate({ patient_id, name })`. */
export const useCreatePatientCase = /* @__PURE__ */ mutationHook(patientCases.create)

/** Changes a patient case: `useUpdatePatientCase().mutate({ id, closed: true })`. */
export const useUpdatePatientCase = /* @__PURE__ */ mutationHook(patientCases.update)

/** Archives a patient case: `useArchivePatientCase().mutate(id)`. */
export const useArchivePatientCase = /* @__PURE__ */ mutationHook(patientCases.archive)
