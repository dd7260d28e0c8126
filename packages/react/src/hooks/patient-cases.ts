'use client'
import { patientCases } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of patient cases. */
export const usePatientCases = /* @__PURE__ */ queryHook(patientCases.list)

/** Patient cases page by page. */
export const useInfinitePatientCases = /* @__PURE__ */ infiniteHook(patientCases.list)

/** A page of patient cases that are open and not used up. */
export const useActivePatientCases = /* @__PURE__ */ queryHook(patientCases.active)

/** One patient case by id. */
export const usePatientCase = /* @__PURE__ */ queryHook(patientCases.get)

/** Creates a patient case. */
export const useCreatePatientCase = /* @__PURE__ */ mutationHook(patientCases.create)

/** Changes fields of a patient case: `mutate({ id, …fields })`. */
export const useUpdatePatientCase = /* @__PURE__ */ mutationHook(patientCases.update)

/** Archives a patient case: `mutate(id)`. */
export const useArchivePatientCase = /* @__PURE__ */ mutationHook(patientCases.archive)
