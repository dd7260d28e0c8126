'use client'
import { patientFormTemplates } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of patient form templates: `usePatientFormTemplates({ sort: 'name' })`. */
export const usePatientFormTemplates = /* @__PURE__ */ queryHook(patientFormTemplates.list)

/** Reads patient form templates page by page: `useInfinitePatientFormTemplates({ sort: 'name' })`. */
export const useInfinitePatientFormTemplates = /* @__PURE__ */ infiniteHook(patientFormTemplates.list)

/** Reads a patient form template: `usePatientFormTemplate(id)`. */
export const usePatientFormTemplate = /* @__PURE__ */ queryHook(patientFormTemplates.get)

/** Creates a patient form template: `useCreatePatientFormTemplate().mutate({ name })`. */
export const useCreatePatientFormTemplate = /* @__PURE__ */ mutationHook(patientFormTemplates.create)

/** Changes a patient form template: `useUpdatePatientFormTemplate().mutate({ id, name })`. */
export const useUpdatePatientFormTemplate = /* @__PURE__ */ mutationHook(patientFormTemplates.update)

/** Archives a patient form template: `useArchivePatientFormTemplate().mutate(id)`. */
export const useArchivePatientFormTemplate = /* @__PURE__ */ mutationHook(patientFormTemplates.archive)
