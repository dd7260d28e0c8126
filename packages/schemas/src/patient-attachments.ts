import type { AttachmentPresignedPost } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './define.js'
import {
  dateTime,
  id,
  link,
  links,
  model,
  nullableDateTime,
  nullableFlag,
  nullableNumber,
  nullableText,
  openText,
  optionalLink,
  text,
} from './reading.js'
import { body, clearable, shortText, url, id as writtenId } from './writing.js'

/** They are sent on exactly as they came, so that those the API's document leaves out stay, such as `x-amz-date`. */
const uploadFields: v.GenericSchema<unknown, NonNullable<AttachmentPresignedPost['fields']>> = /* @__PURE__ */ define(
  () =>
    v.looseObject(
      {
        acl: openText<'private'>(),
        key: text,
        policy: text,
        success_action_status: openText<'201'>(),
        'x-amz-algorithm': text,
        'x-amz-credential': text,
        'x-amz-signature': text,
      },
      'Expected an object.',
    ),
)

/** Leave to upload a file, as the API answers it. */
export const attachmentPresignedPostSchema = /* @__PURE__ */ define(() =>
  model({
    fields: v.nullable(uploadFields),
    url: nullableText,
  }),
)

/** A file that was uploaded, as the API answers it. */
export const uploadedPatientAttachmentSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    content_type: nullableText,
    created_at: dateTime,
    description: nullableText,
    filename: nullableText,
    pinned_at: nullableDateTime,
    processed_at: nullableDateTime,
    processing_completed: nullableFlag,
    size: nullableNumber,
    updated_at: dateTime,
    content: v.nullable(link<'content'>()),
    patient: link<'patients'>(),
    user: optionalLink<'users'>(),
    links,
  }),
)

/** An export of all of a patient, as the API answers it: it has the fields of an uploaded file. */
export const fullPatientExportSchema = uploadedPatientAttachmentSchema

/** A file of a patient, as the API answers it. */
export const patientAttachmentSchema = uploadedPatientAttachmentSchema

/** What can be changed of a patient attachment. */
export const patientAttachmentUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    description: clearable(shortText),
  }),
)

/** What a new patient attachment is made from. */
export const patientAttachmentCreateSchema = /* @__PURE__ */ define(() =>
  body({
    description: clearable(shortText),
    filename: clearable(text),
    patient_id: writtenId,
    upload_url: url,
  }),
)

/** The schemas of patient attachments, for core's `checkWith`. */
export const patientAttachmentSchemas = {
  model: patientAttachmentSchema,
  create: patientAttachmentCreateSchema,
  update: patientAttachmentUpdateSchema,
  answers: {
    '/patients/{patient_id}/attachment_presigned_post': attachmentPresignedPostSchema,
  },
}
