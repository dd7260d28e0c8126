'use client'
import { medicalAlerts } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of medical alerts: `useMedicalAlerts({ where: { patient_id } })`. */
export const useMedicalAlerts = /* @__PURE__ */ queryHook(medicalAlerts.list)

/** Reads medical alerts page by page: `useInfiniteMedicalAlerts({ where: { patient_id } })`. */
export const useInfiniteMedicalAlerts = /* @__PURE__ */ infiniteHook(medicalAlerts.list)

/** Reads a medical alert: `useMedicalAlert(id)`. */
export const useMedicalAlert = /* @__PURE__ */ queryHook(medicalAlerts.get)

/** Creates a medical alert: `useCreateMedicalAlert().mutate({ patient_id, name })`. */
export const useCreateMedicalAlert = /* @__PURE__ */ mutationHook(medicalAlerts.create)

/** Changes a medical alert: `useUpdateMedicalAlert().mutate({ id, name })`. */
export const useUpdateMedicalAlert = /* @__PURE__ */ mutationHook(medicalAlerts.update)

/** Archives a medical alert: `useArchiveMedicalAlert().mutate(id)`. */
export const useArchiveMedicalAlert = /* @__PURE__ */ mutationHook(medicalAlerts.archive)
