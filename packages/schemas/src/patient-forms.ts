import * as v from 'valibot'
import { define } from './define.js'
import { patientFormContentBodySchema, patientFormContentSchema } from './form-content.js'
import {
  dateTime,
  flag,
  id,
  link,
  links,
  model,
  nullableDateTime,
  nullableFlag,
  nullableText,
  optionalLink,
  text,
} from './reading.js'
import { body, clearable, optional, id as writtenId, name as writtenName } from './writing.js'

/** A link, or none. Older answers have a list of them, of which the first stands for all. */
const signatures = /* @__PURE__ */ define(() =>
  v.pipe(
    v.unknown(),
    v.transform((given) => (Array.isArray(given) ? (given[0] ?? null) : given)),
    v.nullable(link<'signatures'>()),
  ),
)

/** A patient form, as the API answers it. */
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
    signatures: v.exactOptional(signatures),
    links,
  }),
)

/** What can be changed of a patient form. */
export const patientFormUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    attendee_id: optional(writtenId),
    business_id: optional(writtenId),
    completed: optional(flag),
    content: clearable(patientFormContentBodySchema),
    email_to_patient_on_completion: clearable(flag),
    name: optional(writtenName),
    patient_form_template_id: optional(writtenId),
    patient_id: optional(writtenId),
    restricted_to_practitioner: clearable(flag),
  }),
)

/** What a new patient form is made from. */
export const patientFormCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...patientFormUpdateSchema.entries,
    patient_id: writtenId,
  }),
)

/** The schemas of patient forms, for core's `checkWith`. */
export const patientFormSchemas = {
  model: patientFormSchema,
  create: patientFormCreateSchema,
  update: patientFormUpdateSchema,
}
