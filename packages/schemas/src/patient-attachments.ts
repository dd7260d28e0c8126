import type { AttachmentPresignedPost, PatientAttachment, PatientAttachmentCreate } from '@cliniko/core'
import * as v from 'valibot'
import { body } from './kit/body.js'
import { bodyId, shortText, url } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import {
  dateTime,
  id,
  link,
  links,
  nullableDateTime,
  nullableFlag,
  nullableNumber,
  nullableText,
  openText,
  optionalLink,
} from './kit/response-fields.js'
import { health, none, personal, recordTags, tagsOf } from './kit/tags.js'
import { clearable, text } from './kit/values.js'

/** Fields to send with the upload as they are. The API's document omits some, such as `x-amz-date`. */
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

/** A presigned upload of a file, as the API returns it. */
export const attachmentPresignedPostSchema = /* @__PURE__ */ define(() =>
  model({
    fields: v.nullable(uploadFields),
    url: nullableText,
  }),
)

/** An uploaded file, as the API returns it. */
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

/** An export of all data of a patient, as the API returns it. It has the same fields as an uploaded file. */
export const fullPatientExportSchema = uploadedPatientAttachmentSchema

/** A file of a patient, as the API returns it. */
export const patientAttachmentSchema = uploadedPatientAttachmentSchema

/** The body that updates a patient attachment. */
export const patientAttachmentUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    description: clearable(shortText),
  }),
)

/** The body that creates a patient attachment. */
export const patientAttachmentCreateSchema = /* @__PURE__ */ define(() =>
  body({
    description: clearable(shortText),
    filename: clearable(text),
    patient_id: bodyId,
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

/** The privacy tags of patient attachments. */
export const patientAttachmentTags = /* @__PURE__ */ tagsOf<
  PatientAttachment | PatientAttachmentCreate | AttachmentPresignedPost
>(() => ({
  ...recordTags,
  ...none('archived_at content content_type patient patient_id pinned_at processed_at processing_completed size user'),
  // A presigned upload, and the location of a file that isn't processed yet.
  ...personal('fields upload_url url'),
  ...health('description filename'),
}))
