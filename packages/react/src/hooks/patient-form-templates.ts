'use client'
import { patientFormTemplates } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of patient form templates. */
export const usePatientFormTemplates = /* @__PURE__ */ queryHook(patientFormTemplates.list)

/** Patient form templates page by page. */
export const useInfinitePatientFormTemplates = /* @__PURE__ */ infiniteHook(patientFormTemplates.list)

/** One patient form template by id. */
export const usePatientFormTemplate = /* @__PURE__ */ queryHook(patientFormTemplates.get)

/** Creates a patient form template. */
export const useCreatePatientFormTemplate = /* @__PURE__ */ mutationHook(patientFormTemplates.create)

/** Changes fields of a patient form template: `mutate({ id, …fields })`. */
export const useUpdatePatientFormTemplate = /* @__PURE__ */ mutationHook(patientFormTemplates.update)

/** Archives a patient form template: `mutate(id)`. */
export const useArchivePatientFormTemplate = /* @__PURE__ */ mutationHook(patientFormTemplates.archive)
