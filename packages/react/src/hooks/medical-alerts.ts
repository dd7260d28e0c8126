'use client'
import { medicalAlerts } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of medical alerts: `useMedicalAlerts({ where: { patient_id } })`. */
export const useMedicalAlerts = /* @__PURE__ */ queryHook(medicalAlerts.list)

/** Reads medical alerts page by page: `useInfiniteMedicalAlerts({ where: { patient_id } })`. */
export const useInfiniteMedicalAlerts = /* @__PURE__ */ infiniteHook(medicalAlerts.list)

/** Reads all medical alerts: `useAllMedicalAlerts({ where: { patient_id } })`. */
export const useAllMedicalAlerts = /* @__PURE__ */ allHook(medicalAlerts.list)

/** Reads one page of medical alerts, with Suspense: `useSuspenseMedicalAlerts({ where: { patient_id } })`. */
export const useSuspenseMedicalAlerts = /* @__PURE__ */ suspenseHook(medicalAlerts.list)

/** Reads medical alerts page by page, with Suspense: `useSuspenseInfiniteMedicalAlerts({ where: { patient_id } })`. */
export const useSuspenseInfiniteMedicalAlerts = /* @__PURE__ */ suspenseInfiniteHook(medicalAlerts.list)

/** Reads all medical alerts, with Suspense: `useSuspenseAllMedicalAlerts({ where: { patient_id } })`. */
export const useSuspenseAllMedicalAlerts = /* @__PURE__ */ suspenseAllHook(medicalAlerts.list)

/** Reads a medical alert: `useMedicalAlert(id)`. */
export const useMedicalAlert = /* @__PURE__ */ queryHook(medicalAlerts.get)

/** Reads a medical alert, with Suspense: `useSuspenseMedicalAlert(id)`. */
export const useSuspenseMedicalAlert = /* @__PURE__ */ suspenseHook(medicalAlerts.get)

/** Creates a medical alert: `useCreateMedicalAlert().mutate({ patient_id, name })`. */
export const useCreateMedicalAlert = /* @__PURE__ */ mutationHook(medicalAlerts.create)

/** Changes a medical alert: `useUpdateMedicalAlert().mutate({ id, name })`. */
export const useUpdateMedicalAlert = /* @__PURE__ */ mutationHook(medicalAlerts.update)

/** Archives a medical alert: `useArchiveMedicalAlert().mutate(id)`. */
export const useArchiveMedicalAlert = /* @__PURE__ */ mutationHook(medicalAlerts.archive)
