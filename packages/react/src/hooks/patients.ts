'use client'
import { patients } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of patients: `usePatients({ where: { last_name: { contains: 'son' } }, perPage: 20 })`. */
export const usePatients = /* @__PURE__ */ queryHook(patients.list)

/** Reads patients page by page: `useInfinitePatients({ where: { last_name: { contains: 'son' } }, perPage: 20 })`. */
export const useInfinitePatients = /* @__PURE__ */ infiniteHook(patients.list)

/** Reads all patients: `useAllPatients({ where: { last_name: { contains: 'son' } } })`. */
export const useAllPatients = /* @__PURE__ */ allHook(patients.list)

/**
 * Reads one page of patients, with Suspense.
 * @example useSuspensePatients({ where: { last_name: { contains: 'son' } }, perPage: 20 })
 */
export const useSuspensePatients = /* @__PURE__ */ suspenseHook(patients.list)

/**
 * Reads patients page by page, with Suspense.
 * @example useSuspenseInfinitePatients({ where: { last_name: { contains: 'son' } }, perPage: 20 })
 */
export const useSuspenseInfinitePatients = /* @__PURE__ */ suspenseInfiniteHook(patients.list)

/** Reads all patients, with Suspense: `useSuspenseAllPatients({ where: { last_name: { contains: 'son' } } })`. */
export const useSuspenseAllPatients = /* @__PURE__ */ suspenseAllHook(patients.list)

/** Reads a patient: `usePatient(id)`. */
export const usePatient = /* @__PURE__ */ queryHook(patients.get)

/** Reads a patient, with Suspense: `useSuspensePatient(id)`. */
export const useSuspensePatient = /* @__PURE__ */ suspenseHook(patients.get)

/** Creates a patient: `useCreatePatient().mutate({ first_name, last_name })`. */
export const useCreatePatient = /* @__PURE__ */ mutationHook(patients.create)

/** Changes a patient: `useUpdatePatient().mutate({ id, email })`. */
export const useUpdatePatient = /* @__PURE__ */ mutationHook(patients.update)

/** Archives a patient: `useArchivePatient().mutate(id)`. */
export const useArchivePatient = /* @__PURE__ */ mutationHook(patients.archive)

/** Restores an archived patient: `useUnarchivePatient().mutate(id)`. */
export const useUnarchivePatient = /* @__PURE__ */ mutationHook(patients.unarchive)
