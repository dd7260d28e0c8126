'use client'
import { patientAttachments } from '@cliniko/core'
import { allHook } from '../all-hook.js'
import { infiniteHook } from '../infinite-hook.js'
import { mutationHook } from '../mutation-hook.js'
import { queryHook } from '../query-hook.js'
import { suspenseAllHook } from '../suspense-all-hook.js'
import { suspenseHook } from '../suspense-hook.js'
import { suspenseInfiniteHook } from '../suspense-infinite-hook.js'

/** Reads one page of patient attachments: `usePatientAttachments({ where: { patient_id } })`. */
export const usePatientAttachments = /* @__PURE__ */ queryHook(patientAttachments.list)

/** Reads patient attachments page by page: `useInfinitePatientAttachments({ where: { patient_id } })`. */
export const useInfinitePatientAttachments = /* @__PURE__ */ infiniteHook(patientAttachments.list)

/** Reads all patient attachments: `useAllPatientAttachments({ where: { patient_id } })`. */
export const useAllPatientAttachments = /* @__PURE__ */ allHook(patientAttachments.list)

/** Reads one page of patient attachments, with Suspense: `useSuspensePatientAttachments({ where: { patient_id } })`. */
export const useSuspensePatientAttachments = /* @__PURE__ */ suspenseHook(patientAttachments.list)

/**
 * Reads patient attachments page by page, with Suspense.
 * @example useSuspenseInfinitePatientAttachments({ where: { patient_id } })
 */
export const useSuspenseInfinitePatientAttachments = /* @__PURE__ */ suspenseInfiniteHook(patientAttachments.list)

/** Reads all patient attachments, with Suspense: `useSuspenseAllPatientAttachments({ where: { patient_id } })`. */
export const useSuspenseAllPatientAttachments = /* @__PURE__ */ suspenseAllHook(patientAttachments.list)

/** Reads one page of the attachments of a patient case: `usePatientAttachmentsForPatientCase(patientCaseId)`. */
export const usePatientAttachmentsForPatientCase = /* @__PURE__ */ queryHook(patientAttachments.listForPatientCase)

/**
 * Reads the attachments of a patient case page by page.
 * @example useInfinitePatientAttachmentsForPatientCase(patientCaseId)
 */
export const useInfinitePatientAttachmentsForPatientCase = /* @__PURE__ */ infiniteHook(
  patientAttachments.listForPatientCase,
)

/** Reads all attachments of a patient case: `useAllPatientAttachmentsForPatientCase(patientCaseId)`. */
export const useAllPatientAttachmentsForPatientCase = /* @__PURE__ */ allHook(patientAttachments.listForPatientCase)

/**
 * Reads one page of the attachments of a patient case, with Suspense.
 * @example useSuspensePatientAttachmentsForPatientCase(patientCaseId)
 */
export const useSuspensePatientAttachmentsForPatientCase = /* @__PURE__ */ suspenseHook(
  patientAttachments.listForPatientCase,
)

/**
 * Reads the attachments of a patient case page by page, with Suspense.
 * @example useSuspenseInfinitePatientAttachmentsForPatientCase(patientCaseId)
 */
export const useSuspenseInfinitePatientAttachmentsForPatientCase = /* @__PURE__ */ suspenseInfiniteHook(
  patientAttachments.listForPatientCase,
)

/**
 * Reads all attachments of a patient case, with Suspense.
 * @example useSuspenseAllPatientAttachmentsForPatientCase(patientCaseId)
 */
export const useSuspenseAllPatientAttachmentsForPatientCase = /* @__PURE__ */ suspenseAllHook(
  patientAttachments.listForPatientCase,
)

/** Reads a patient attachment: `usePatientAttachment(id)`. */
export const usePatientAttachment = /* @__PURE__ */ queryHook(patientAttachments.get)

/** Reads a patient attachment, with Suspense: `useSuspensePatientAttachment(id)`. */
export const useSuspensePatientAttachment = /* @__PURE__ */ suspenseHook(patientAttachments.get)

/**
 * Reads a presigned upload URL for a file of a patient. It expires, so fetch it right before the upload. `uploadAttachment`
 * does all of the steps.
 * @example usePatientAttachmentPresignedPost(patientId)
 */
export const usePatientAttachmentPresignedPost = /* @__PURE__ */ queryHook(patientAttachments.presignedPost)

/**
 * Reads a presigned upload URL for a file of a patient, with Suspense.
 * @example useSuspensePatientAttachmentPresignedPost(patientId)
 */
export const useSuspensePatientAttachmentPresignedPost = /* @__PURE__ */ suspenseHook(patientAttachments.presignedPost)

/**
 * Creates a patient attachment from an uploaded file. `uploadAttachment` uploads the file as well.
 * @example useCreatePatientAttachment().mutate({ patient_id, upload_url })
 */
export const useCreatePatientAttachment = /* @__PURE__ */ mutationHook(patientAttachments.create)

/** Changes a patient attachment: `useUpdatePatientAttachment().mutate({ id, description })`. */
export const useUpdatePatientAttachment = /* @__PURE__ */ mutationHook(patientAttachments.update)

/** Archives a patient attachment: `useArchivePatientAttachment().mutate(id)`. */
export const useArchivePatientAttachment = /* @__PURE__ */ mutationHook(patientAttachments.archive)
