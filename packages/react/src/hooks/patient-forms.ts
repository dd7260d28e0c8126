'use client'
import { patientForms } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of patient forms: `usePatientForms({ where: { patient_id } })`. */
export const usePatientForms = /* @__PURE__ */ queryHook(patientForms.list)

/** Reads patient forms page by page: `useInfinitePatientForms({ where: { patient_id } })`. */
export const useInfinitePatientForms = /* @__PURE__ */ infiniteHook(patientForms.list)

/** Reads a patient form: `usePatientForm(id)`. */
export const usePatientForm = /* @__PURE__ */ queryHook(patientForms.get)

/** Creates a patient form: `useCreatePatientForm().mutate({ patient_id, patient_form_template_id })`. */
export const useCreatePatientForm = /* @__PURE__ */ mutationHook(patientForms.create)

/** Changes a patient form: `useUpdatePatientForm().mutate({ id, completed: true })`. */
export const useUpdatePatientForm = /* @__PURE__ */ mutationHook(patientForms.update)

/** Archives a patient form: `useArchivePatientForm().mutate(id)`. */
export const useArchivePatientForm = /* @__PURE__ */ mutationHook(patientForms.archive)
