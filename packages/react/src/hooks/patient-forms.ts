'use client'
import { patientForms } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of patient forms. */
export const usePatientForms = /* @__PURE__ */ queryHook(patientForms.list)

/** Patient forms page by page. */
export const useInfinitePatientForms = /* @__PURE__ */ infiniteHook(patientForms.list)

/** One patient form by id. */
export const usePatientForm = /* @__PURE__ */ queryHook(patientForms.get)

/** Creates a patient form. */
export const useCreatePatientForm = /* @__PURE__ */ mutationHook(patientForms.create)

/** Changes fields of a patient form: `mutate({ id, …fields })`. */
export const useUpdatePatientForm = /* @__PURE__ */ mutationHook(patientForms.update)

/** Archives a patient form: `mutate(id)`. */
export const useArchivePatientForm = /* @__PURE__ */ mutationHook(patientForms.archive)
