'use client'
import { patientAttachments } from '@cliniko/core'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'

/** Reads one page of patient attachments: `usePatientAttachments({ where: { patient_id } })`. */
export const usePatientAttachments = /* @__PURE__ */ queryHook(patientAttachments.list)

/** Reads patient attachments page by page: `useInfinitePatientAttachments({ where: { patient_id } })`. */
export const useInfinitePatientAttachments = /* @__PURE__ */ infiniteHook(patientAttachments.list)

/** Reads one page of the attachments of a patient case: `usePatientAttachmentsForPatientCase(patientCaseId)`. */
export const usePatientAttachmentsForPatientCase = /* @__PURE__ */ queryHook(patientAttachments.listForPatientCase)

/**
 * Reads the attachments of a patient case page by page.
 * @example useInfinitePatientAttachmentsForPatientCase(patientCaseId)
 */
export const useInfinitePatientAttachmentsForPatientCase = /* @__PURE__ */ infiniteHook(
  patientAttachments.listForPatientCase,
)

/** Reads a patient attachment: `usePatientAttachment(id)`. */
export const usePatientAttachment = /* @__PURE__ */ queryHook(patientAttachments.get)

/**
 * Reads a presigned upload URL for a file of a patient. It expires, so fetch it right before the upload. `uploadAttachment`
 * does all of the steps.
 * @example usePatientAttachmentPresignedPost(patientId)
 */
export const usePatientAttachmentPresignedPost = /* @__PURE__ */ queryHook(patientAttachments.presignedPost)

/**
 * Creates a patient attachment from an uploaded file. `uploadAttachment` uploads the file as well.
 * @example useCreatePatientAttachment().mutate({ patient_id, upload_url })
 */
export const useCreatePatientAttachment = /* @__PURE__ */ mutationHook(patientAttachments.create)

/** Changes a patient attachment: `useUpdatePatientAttachment().mutate({ id, description })`. */
export const useUpdatePatientAttachment = /* @__PURE__ */ mutationHook(patientAttachments.update)

/** Archives a patient attachment: `useArchivePatientAttachment().mutate(id)`. */
export const useArchivePatientAttachment = /* @__PURE__ */ mutationHook(patientAttachments.archive)
