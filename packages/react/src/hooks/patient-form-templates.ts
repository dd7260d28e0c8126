'use client'
import { patientFormTemplates } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of patient form templates: `usePatientFormTemplates({ sort: 'name' })`. */
export const usePatientFormTemplates = /* @__PURE__ */ queryHook(patientFormTemplates.list)

/** Reads patient form templates page by page: `useInfinitePatientFormTemplates({ sort: 'name' })`. */
export const useInfinitePatientFormTemplates = /* @__PURE__ */ infiniteHook(patientFormTemplates.list)

/** Reads all patient form templates: `useAllPatientFormTemplates({ sort: 'name' })`. */
export const useAllPatientFormTemplates = /* @__PURE__ */ allHook(patientFormTemplates.list)

/** Reads one page of patient form templates, with Suspense: `useSuspensePatientFormTemplates({ sort: 'name' })`. */
export const useSuspensePatientFormTemplates = /* @__PURE__ */ suspenseHook(patientFormTemplates.list)

/**
 * Reads patient form templates page by page, with Suspense.
 * @example useSuspenseInfinitePatientFormTemplates({ sort: 'name' })
 */
export const useSuspenseInfinitePatientFormTemplates = /* @__PURE__ */ suspenseInfiniteHook(patientFormTemplates.list)

/** Reads all patient form templates, with Suspense: `useSuspenseAllPatientFormTemplates({ sort: 'name' })`. */
export const useSuspenseAllPatientFormTemplates = /* @__PURE__ */ suspenseAllHook(patientFormTemplates.list)

/** Reads a patient form template: `usePatientFormTemplate(id)`. */
export const usePatientFormTemplate = /* @__PURE__ */ queryHook(patientFormTemplates.get)

/** Reads a patient form template, with Suspense: `useSuspensePatientFormTemplate(id)`. */
export const useSuspensePatientFormTemplate = /* @__PURE__ */ suspenseHook(patientFormTemplates.get)

/** Creates a patient form template: `useCreatePatientFormTemplate().mutate({ name })`. */
export const useCreatePatientFormTemplate = /* @__PURE__ */ mutationHook(patientFormTemplates.create)

/** Changes a patient form template: `useUpdatePatientFormTemplate().mutate({ id, name })`. */
export const useUpdatePatientFormTemplate = /* @__PURE__ */ mutationHook(patientFormTemplates.update)

/** Archives a patient form template: `useArchivePatientFormTemplate().mutate(id)`. */
export const useArchivePatientFormTemplate = /* @__PURE__ */ mutationHook(patientFormTemplates.archive)
