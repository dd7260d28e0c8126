import type { Conflicts, GroupAppointment, GroupAppointmentCreate } from '@cliniko/core'
import * as v from 'valibot'
import { body } from './kit/body.js'
import { bodyDateTime, bodyId, wholeNumber } from './kit/body-fields.js'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import {
  conflicts,
  dateTime,
  id,
  link,
  links,
  linkToMany,
  nullableDateTime,
  nullableIds,
  nullableLinkToMany,
  nullableText,
  optionalLink,
} from './kit/response-fields.js'
import { none, personal, tagsOf } from './kit/tags.js'
import { clearable, number, optional, text } from './kit/values.js'
import { bookingFieldTags } from './models/bookings.js'
import { conflictsSchema } from './models/conflicts.js'
import { repeatRuleBodySchema, repeatRuleSchema } from './models/repeat-rules.js'

/** A group appointment, as the API returns it. */
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
    repeats: nullableLinkToMany<'group_appointments'>(),
    links,
  }),
)

/** The body that updates a group appointment. */
export const groupAppointmentUpdateSchema = /* @__PURE__ */ define(() =>
  body({
    appointment_type_id: optional(bodyId),
    business_id: optional(bodyId),
    ends_at: clearable(bodyDateTime),
    max_attendees: optional(wholeNumber(2, 99)),
    notes: clearable(text),
    practitioner_id: optional(bodyId),
    repeat_rule: clearable(repeatRuleBodySchema),
    starts_at: optional(bodyDateTime),
  }),
)

/** The body that creates a group appointment. */
export const groupAppointmentCreateSchema = /* @__PURE__ */ define(() =>
  body({
    ...groupAppointmentUpdateSchema.entries,
    appointment_type_id: bodyId,
    business_id: bodyId,
    ends_at: optional(bodyDateTime),
    practitioner_id: bodyId,
    starts_at: bodyDateTime,
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

/** The privacy tags of group appointments. */
export const groupAppointmentTags = /* @__PURE__ */ tagsOf<GroupAppointment | GroupAppointmentCreate | Conflicts>(
  () => ({
    ...bookingFieldTags,
    ...none('appointment_type attendees max_attendees patient_ids appointment_type_id'),
    ...personal('telehealth_url'),
  }),
)
