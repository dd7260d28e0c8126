'use client'
import { patientForms } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of patient forms: `usePatientForms({ where: { patient_id } })`. */
export const usePatientForms = /* @__PURE__ */ queryHook(patientForms.list)

/** Reads patient forms page by page: `useInfinitePatientForms({ where: { patient_id } })`. */
export const useInfinitePatientForms = /* @__PURE__ */ infiniteHook(patientForms.list)

/** Reads all patient forms: `useAllPatientForms({ where: { patient_id } })`. */
export const useAllPatientForms = /* @__PURE__ */ allHook(patientForms.list)

/** Reads one page of patient forms, with Suspense: `useSuspensePatientForms({ where: { patient_id } })`. */
export const useSuspensePatientForms = /* @__PURE__ */ suspenseHook(patientForms.list)

/** Reads patient forms page by page, with Suspense: `useSuspenseInfinitePatientForms({ where: { patient_id } })`. */
export const useSuspenseInfinitePatientForms = /* @__PURE__ */ suspenseInfiniteHook(patientForms.list)

/** Reads all patient forms, with Suspense: `useSuspenseAllPatientForms({ where: { patient_id } })`. */
export const useSuspenseAllPatientForms = /* @__PURE__ */ suspenseAllHook(patientForms.list)

/** Reads a patient form: `usePatientForm(id)`. */
export const usePatientForm = /* @__PURE__ */ queryHook(patientForms.get)

/** Reads a patient form, with Suspense: `useSuspensePatientForm(id)`. */
export const useSuspensePatientForm = /* @__PURE__ */ suspenseHook(patientForms.get)

/** Creates a patient form: `useCreatePatientForm().mutate({ patient_id, patient_form_template_id })`. */
export const useCreatePatientForm = /* @__PURE__ */ mutationHook(patientForms.create)

/** Changes a patient form: `useUpdatePatientForm().mutate({ id, completed: true })`. */
export const useUpdatePatientForm = /* @__PURE__ */ mutationHook(patientForms.update)

/** Archives a patient form: `useArchivePatientForm().mutate(id)`. */
export const useArchivePatientForm = /* @__PURE__ */ mutationHook(patientForms.archive)
