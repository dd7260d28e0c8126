import type { Open } from '../models/open.js'
import { archiveOf, createOf, deleteOf, getIn, getOf, listIn, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** A presigned upload URL for one file, with the form fields to send. */
export interface AttachmentPresignedPost {
  /** Send them unchanged, including fields that are not listed here, before the file. */
  fields: {
    acl: Open<'private'>
    key: string
    policy: string
    success_action_status: Open<'201'>
    'x-amz-algorithm': string
    'x-amz-credential': string
    'x-amz-signature': string
  } | null
  /** The URL to send the file to, without the API key. */
  url: string | null
}

/** A file that was uploaded. */
export interface UploadedPatientAttachment {
  id: string
  archived_at: string | null
  content_type: string | null
  created_at: string
  description: string | null
  filename: string | null
  /** When it was pinned to the top of the patient's notes. */
  pinned_at: string | null
  processed_at: string | null
  /** False until Cliniko has finished processing the file. Until then the file name is missing. */
  processing_completed: boolean | null
  /** In bytes. */
  size: number | null
  updated_at: string
  content: Link<'content'> | null
  patient: Link<'patients'>
  user?: Link<'users'> | null
  links: { self: string }
}

/** An export of everything the clinic has about a patient. */
export interface FullPatientExport {
  id: string
  archived_at: string | null
  content_type: string | null
  created_at: string
  description: string | null
  filename: string | null
  /** When it was pinned to the top of the patient's notes. */
  pinned_at: string | null
  processed_at: string | null
  /** False until Cliniko has finished processing the file. Until then the file name is missing. */
  processing_completed: boolean | null
  /** In bytes. */
  size: number | null
  updated_at: string
  content: Link<'content'> | null
  patient: Link<'patients'>
  user?: Link<'users'> | null
  links: { self: string }
}

/** A patient's file, or an export of everything about the patient, which the API cannot create. */
export type PatientAttachment = UploadedPatientAttachment | FullPatientExport

declare module '../relations/models.js' {
  interface Models {
    patient_attachments: PatientAttachment
  }
}

/** The fields of a patient attachment that can be changed. */
export interface PatientAttachmentUpdate {
  /** At most 255 characters. */
  description?: string | null
}

/** The body that creates a patient attachment. */
export interface PatientAttachmentCreate {
  /** At most 255 characters. */
  description?: string | null
  filename?: string | null
  patient_id: string
  /** The presigned post's `url` followed by the `Key` that the storage returned. */
  upload_url: string
}

const filters = {
  archived_at: 'datetime',
  content_type: 'string',
  created_at: 'datetime',
  description: 'string',
  filename: 'string',
  id: 'id',
  patient_id: 'id',
  processed_at: 'datetime',
  size: 'integer',
  updated_at: 'datetime',
  user_id: 'id',
} as const

/** The fields that patient attachments can be filtered by. */
export type PatientAttachmentFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<PatientAttachment> = {
  patient: 'patients',
  user: 'users',
}

/**
 * Lists patient attachments. Archived patient attachments are excluded unless `where` includes them.
 * `GET /patient_attachments`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-attachment | Cliniko's page about patient attachments}
 */
export const list = /* @__PURE__ */ listOf<PatientAttachment, PatientAttachmentFilters>(
  '/patient_attachments',
  filters,
  links,
)

/**
 * Returns a patient attachment by id. `GET /patient_attachments/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-attachment | Cliniko's page about patient attachments}
 */
export const get = /* @__PURE__ */ getOf<PatientAttachment, PatientAttachmentFilters>(
  '/patient_attachments/{id}',
  filters,
  links,
)

/**
 * Creates a patient attachment from an uploaded file. `uploadAttachment` does the whole upload.
 * `POST /patient_attachments`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-attachment | Cliniko's page about patient attachments}
 */
export const create = /* @__PURE__ */ createOf<UploadedPatientAttachment, PatientAttachmentCreate>(
  '/patient_attachments',
)

/**
 * Updates the given fields of a patient attachment. `PATCH /patient_attachments/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-attachment | Cliniko's page about patient attachments}
 */
export const update = /* @__PURE__ */ updateOf<PatientAttachment, PatientAttachmentUpdate>('/patient_attachments/{id}')

/**
 * Archives a patient attachment. `POST /patient_attachments/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-attachment | Cliniko's page about patient attachments}
 */
export const archive = /* @__PURE__ */ archiveOf('/patient_attachments/{id}/archive')

/**
 * Lists the patient attachments of a patient case. `GET /patient_cases/{patient_case_id}/patient_attachments`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-attachment | Cliniko's page about patient attachments}
 */
export const listForPatientCase = /* @__PURE__ */ listIn<
  PatientAttachment,
  PatientAttachmentFilters,
  'patient_case_id'
>('/patient_cases/{patient_case_id}/patient_attachments', filters, links)

/**
 * Returns a presigned upload URL for a new attachment, with the form fields to send.
 * `GET /patients/{patient_id}/attachment_presigned_post`
 * @see {@link https://docs.api.cliniko.com/openapi/patient-attachment | Cliniko's page about patient attachments}
 */
export const presignedPost = /* @__PURE__ */ getIn<AttachmentPresignedPost, readonly ['patient_id']>(
  '/patients/{patient_id}/attachment_presigned_post',
  'patient_attachments',
)

/**
 * Lists the patient attachments of a patient. `GET /patients/{patient_id}/patient_attachments`
 * @deprecated Use `list` with `where: { patient_id }`.
 * @see {@link https://docs.api.cliniko.com/openapi/patient-attachment | Cliniko's page about patient attachments}
 */
export const listForPatient = /* @__PURE__ */ listIn<PatientAttachment, PatientAttachmentFilters, 'patient_id'>(
  '/patients/{patient_id}/patient_attachments',
  filters,
  links,
)

const remove = /* @__PURE__ */ deleteOf('/patient_attachments/{id}', 'archived_at')

export {
  /**
   * Archives a patient attachment. `DELETE /patient_attachments/{id}`
   * @deprecated Use `archive`.
   * @see {@link https://docs.api.cliniko.com/openapi/patient-attachment | Cliniko's page about patient attachments}
   */
  remove as delete,
}
