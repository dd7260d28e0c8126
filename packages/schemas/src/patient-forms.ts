import type { PatientForm, PatientFormCreate } from '@cliniko/core'
import * as v from 'valibot'
import { body } from './kit/body.js'
import { bodyId, requiredName } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import {
  dateTime,
  id,
  link,
  links,
  nullableDateTime,
  nullableFlag,
  nullableText,
  optionalLink,
} from './kit/response-fields.js'
import { health, none, personal, recordTags, tagsOf } from './kit/tags.js'
import { clearable, flag, optional, text } from './kit/values.js'
import { formContentTags, patientFormContentBodySchema, patientFormContentSchema } from './models/form-questions.js'

/** A link or null. Older responses have a list of links, of which the first is used. */
const signatures = /* @__PURE__ */ define(() =>
  v.pipe(
    v.unknown(),
    v.transform((links) => (Array.isArray(links) ? (links[0] ?? null) : links)),
    v.nullable(link<'signatures'>()),
  ),
)

/** A patient form, as the API returns it. */
export const patientFormSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    completed_at: nullableDateTime,
    content: v.nullable(patientFormContentSchema),
    created_at: dateTime,
    edited_at: nullableDateTime,
    email_to_patient_on_completion: nullableFlag,
    name: text,
    restricted_to_practitioner: nullableFlag,
    updated_at: dateTime,
    url: nullableText,
    attendee: optionalLink<'attendees'>(),
    booking: optionalLink<'bookings'>(),
    business: optionalLink<'businesses'>(),
    patient: link<'patients'>(),
    signatures: optional(signatures),
    links,
  }),
)

/** The body that updates a patient form. */
export const patientFormUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    attendee_id: optional(bodyId),
    business_id: optional(bodyId),
    completed: optional(flag),
    content: clearable(patientFormContentBodySchema),
    email_to_patient_on_completion: clearable(flag),
    name: optional(requiredName),
    patient_form_template_id: optional(bodyId),
    patient_id: optional(bodyId),
    restricted_to_practitioner: clearable(flag),
  }),
)

/** The body that creates a patient form. */
export const patientFormCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...patientFormUpdateSchema.entries,
    patient_id: bodyId,
  }),
)

/** The schemas of patient forms, for core's `checkWith`. */
export const patientFormSchemas = {
  model: patientFormSchema,
  create: patientFormCreateSchema,
  update: patientFormUpdateSchema,
}

/** The privacy tags of patient forms. */
export const patientFormTags = /* @__PURE__ */ tagsOf<PatientForm | PatientFormCreate>(() => ({
  ...recordTags,
  ...none(
    'archived_at attendee attendee_id booking business business_id completed completed_at edited_at',
    'email_to_patient_on_completion patient patient_form_template_id patient_id restricted_to_practitioner signatures',
  ),
  ...personal('url'),
  ...health('name'),
  content: formContentTags,
}))
