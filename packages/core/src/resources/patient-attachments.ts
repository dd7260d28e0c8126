import type { Open } from '../models/shared.js'
import { archiveOf, createOf, deleteOf, getIn, getOf, listIn, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link } from '../relations/link.js'

/** Leave to upload one file to the storage. */
export interface AttachmentPresignedPost {
  /** To be sent exactly as they come, those unknown here too, before the file. */
  fields: {
    acl: Open<'private'>
    key: string
    policy: string
    success_action_status: Open<'201'>
    'x-amz-algorithm': string
    'x-amz-credential': string
    'x-amz-signature': string
  } | null
  /** Where the file is sent. No key goes there. */
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
  /** False until the upload has been looked through; then the names are there, too. */
  processing_completed: boolean | null
  /** Bytes. */
  size: number | null
  updated_at: string
  content: Link<'content'> | null
  patient: Link<'patients'>
  user?: Link<'users'> | null
  links: { self: string }
}

/** An export of all that the clinic has of a patient. */
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
  /** False until the upload has been looked through; then the names are there, too. */
  processing_completed: boolean | null
  /** Bytes. */
  size: number | null
  updated_at: string
  content: Link<'content'> | null
  patient: Link<'patients'>
  user?: Link<'users'> | null
  links: { self: string }
}

/** A file of a patient, or an export of all that the clinic has of them, which the API doesn't create. */
export type PatientAttachment = UploadedPatientAttachment | FullPatientExport

declare module '../relations/models.js' {
  interface Models {
    patient_attachments: PatientAttachment
  }
}

/** What can be changed of a patient attachment. */
export interface PatientAttachmentUpdate {
  /** 255 characters at most. */
  description?: string | null
}

/** What a new patient attachment is made from. */
export interface PatientAttachmentCreate {
  /** 255 characters at most. */
  description?: string | null
  filename?: string | null
  patient_id: string
  /** `url` of the presigned post and the `Key` that the storage answered. */
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

/** Patient attachments, those archived left out unless `where` asks for them. `GET /patient_attachments` */
export const list = /* @__PURE__ */ listOf<PatientAttachment, PatientAttachmentFilters>(
  '/patient_attachments',
  filters,
  links,
)

/** One patient attachment, by its id. `GET /patient_attachments/{id}` */
export const get = /* @__PURE__ */ getOf<PatientAttachment, PatientAttachmentFilters>(
  '/patient_attachments/{id}',
  filters,
  links,
)

/** Creates a patient attachment. `POST /patient_attachments` */
export const create = /* @__PURE__ */ createOf<UploadedPatientAttachment, PatientAttachmentCreate>(
  '/patient_attachments',
)

/** Changes the given fields of a patient attachment. `PATCH /patient_attachments/{id}` */
export const update = /* @__PURE__ */ updateOf<PatientAttachment, PatientAttachmentUpdate>('/patient_attachments/{id}')

/** Archives a patient attachment. `POST /patient_attachments/{id}/archive` */
export const archive = /* @__PURE__ */ archiveOf('/patient_attachments/{id}/archive')

/** Patient attachments of a patient case. `GET /patient_cases/{patient_case_id}/patient_attachments` */
export const listForPatientCase = /* @__PURE__ */ listIn<
  PatientAttachment,
  PatientAttachmentFilters,
  'patient_case_id'
>('/patient_cases/{patient_case_id}/patient_attachments', filters, links)

/** Where and how the file of a new attachment is uploaded. `GET /patients/{patient_id}/attachment_presigned_post` */
export const presignedPost = /* @__PURE__ */ getIn<AttachmentPresignedPost, readonly ['patient_id']>(
  '/patients/{patient_id}/attachment_presigned_post',
  'patient_attachments',
)

/**
 * Patient attachments of a patient. `GET /patients/{patient_id}/patient_attachments`
 * @deprecated Use `list` with `where: { patient_id }`.
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
   */
  remove as delete,
}
