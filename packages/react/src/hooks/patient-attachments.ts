'use client'
import { patientAttachments } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** A page of patient attachments. */
export const usePatientAttachments = /* @__PURE__ */ queryHook(patientAttachments.list)

/** Patient attachments page by page. */
export const useInfinitePatientAttachments = /* @__PURE__ */ infiniteHook(patientAttachments.list)

/** One patient attachment by id. */
export const usePatientAttachment = /* @__PURE__ */ queryHook(patientAttachments.get)

/** Creates a patient attachment. */
export const useCreatePatientAttachment = /* @__PURE__ */ mutationHook(patientAttachments.create)

/** Changes fields of a patient attachment: `mutate({ id, …fields })`. */
export const useUpdatePatientAttachment = /* @__PURE__ */ mutationHook(patientAttachments.update)

/** Archives a patient attachment: `mutate(id)`. */
export const useArchivePatientAttachment = /* @__PURE__ */ mutationHook(patientAttachments.archive)
