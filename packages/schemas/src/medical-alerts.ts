import { define } from './define.js'
import { dateTime, id, link, links, model, nullableDateTime, text } from './reading.js'
import { body, optional, id as writtenId, name as writtenName } from './writing.js'

/** A medical alert, as the API answers it. */
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

/** What can be changed of a medical alert. */
export const medicalAlertUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    name: optional(writtenName),
    patient_id: optional(writtenId),
  }),
)

/** What a new medical alert is made from. */
export const medicalAlertCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...medicalAlertUpdateSchema.entries,
    name: writtenName,
    patient_id: writtenId,
  }),
)

/** The schemas of medical alerts, for core's `checkWith`. */
export const medicalAlertSchemas = {
  model: medicalAlertSchema,
  create: medicalAlertCreateSchema,
  update: medicalAlertUpdateSchema,
}
