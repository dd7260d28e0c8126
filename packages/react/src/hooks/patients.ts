'use client'
import { patients } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/**
 * A page of patients.
 * @example const { data } = usePatients({ where: { last_name: { contains: 'son' } }, perPage: 20 })
 */
export const usePatients = /* @__PURE__ */ queryHook(patients.list)

/** Patients page by page, for lists that load as one scrolls. */
export const useInfinitePatients = /* @__PURE__ */ infiniteHook(patients.list)

/** One patient by id. */
export const usePatient = /* @__PURE__ */ queryHook(patients.get)

/** Creates a patient. */
export const useCreatePatient = /* @__PURE__ */ mutationHook(patients.create)

/** Changes fields of a patient: `mutate({ id, email })`. */
export const useUpdatePatient = /* @__PURE__ */ mutationHook(patients.update)

/** Archives a patient: `mutate(id)`. */
export const useArchivePatient = /* @__PURE__ */ mutationHook(patients.archive)

/** Brings an archived patient back: `mutate(id)`. */
export const useUnarchivePatient = /* @__PURE__ */ mutationHook(patients.unarchive)
