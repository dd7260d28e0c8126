import * as v from 'valibot'
import { define } from './define.js'
import {
  conflicts,
  dateTime,
  id,
  link,
  links,
  linkToMany,
  model,
  nullableDateTime,
  nullableIds,
  nullableText,
  number,
  optionalLink,
  optionalLinkToMany,
  text,
} from './reading.js'
import { conflictsSchema, repeatRuleBodySchema, repeatRuleSchema } from './shared.js'
import { body, clearable, optional, wholeNumber, dateTime as writtenDateTime, id as writtenId } from './writing.js'

/** A group appointment, as the API answers it. */
export const groupAppointmentSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    archived_at: nullableDateTime,
    created_at: dateTime,
    deleted_at: nullableDateTime,
    ends_at: dateTime,
    max_attendees: number,
    notes: nullableText,
    patient_ids: nullableIds,
    repeat_rule: v.nullable(repeatRuleSchema),
    starts_at: dateTime,
    telehealth_url: nullableText,
    updated_at: dateTime,
    appointment_type: link<'appointment_types'>(),
    attendees: linkToMany<'attendees'>(),
    business: link<'businesses'>(),
    conflicts: conflicts,
    practitioner: link<'practitioners'>(),
    repeated_from: optionalLink<'group_appointments'>(),
    repeats: optionalLinkToMany<'group_appointments'>(),
    links,
  }),
)

/** What can be changed of a group appointment. */
export const groupAppointmentUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    appointment_type_id: optional(writtenId),
    business_id: optional(writtenId),
    ends_at: optional(writtenDateTime),
    max_attendees: optional(wholeNumber(2, 99)),
    notes: clearable(text),
    practitioner_id: optional(writtenId),
    repeat_rule: clearable(repeatRuleBodySchema),
    starts_at: optional(writtenDateTime),
  }),
)

/** What a new group appointment is made from. */
export const groupAppointmentCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...groupAppointmentUpdateSchema.entries,
    appointment_type_id: writtenId,
    business_id: writtenId,
    practitioner_id: writtenId,
    starts_at: writtenDateTime,
  }),
)

/** The schemas of group appointments, for core's `checkWith`. */
export const groupAppointmentSchemas = {
  model: groupAppointmentSchema,
  create: groupAppointmentCreateSchema,
  update: groupAppointmentUpdateSchema,
  answers: {
    '/group_appointments/{id}/conflicts': conflictsSchema,
  },
}
