'use client'
import { medicalAlerts } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of medical alerts. */
export const useMedicalAlerts = /* @__PURE__ */ queryHook(medicalAlerts.list)

/** Medical alerts page by page. */
export const useInfiniteMedicalAlerts = /* @__PURE__ */ infiniteHook(medicalAlerts.list)

/** One medical alert by id. */
export const useMedicalAlert = /* @__PURE__ */ queryHook(medicalAlerts.get)

/** Creates a medical alert. */
export const useCreateMedicalAlert = /* @__PURE__ */ mutationHook(medicalAlerts.create)

/** Changes fields of a medical alert: `mutate({ id, …fields })`. */
export const useUpdateMedicalAlert = /* @__PURE__ */ mutationHook(medicalAlerts.update)

/** Archives a medical alert: `mutate(id)`. */
export const useArchiveMedicalAlert = /* @__PURE__ */ mutationHook(medicalAlerts.archive)
