import type { MedicalAlert, MedicalAlertCreate } from '@cliniko/core'
import { body } from './kit/body.js'
import { bodyId, requiredName } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, id, link, links, nullableDateTime } from './kit/response-fields.js'
import { health, none, recordTags, tagsOf } from './kit/tags.js'
import { optional, text } from './kit/values.js'

/** A medical alert, as the API returns it. */
export const medicalAlertSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    created_at: dateTime,
    deleted_at: nullableDateTime,
    name: text,
    updated_at: dateTime,
    patient: link<'patients'>(),
    links,
  }),
)

/** The body that updates a medical alert. */
export const medicalAlertUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    name: optional(requiredName),
    patient_id: optional(bodyId),
  }),
)

/** The body that creates a medical alert. */
export const medicalAlertCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...medicalAlertUpdateSchema.entries,
    name: requiredName,
    patient_id: bodyId,
  }),
)

/** The schemas of medical alerts, for core's `checkWith`. */
export const medicalAlertSchemas = {
  model: medicalAlertSchema,
  create: medicalAlertCreateSchema,
  update: medicalAlertUpdateSchema,
}

/** The privacy tags of medical alerts. */
export const medicalAlertTags = /* @__PURE__ */ tagsOf<MedicalAlert | MedicalAlertCreate>(() => ({
  ...recordTags,
  ...none('archived_at deleted_at patient patient_id'),
  ...health('name'),
}))
