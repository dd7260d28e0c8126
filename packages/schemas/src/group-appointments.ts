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
} from './reading.js'
import { repeatRuleSchema } from './shared.js'

/** An appointment of several patients, as the API answers it. */
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
    repeat_rule: v.nullish(repeatRuleSchema, null),
    starts_at: dateTime,
    telehealth_url: nullableText,
    updated_at: dateTime,
    appointment_type: link<'appointment_types'>(),
    attendees: linkToMany<'attendees'>(),
    business: link<'businesses'>(),
    conflicts,
    practitioner: link<'practitioners'>(),
    repeated_from: optionalLink<'group_appointments'>(),
    repeats: optionalLinkToMany<'group_appointments'>(),
    links,
  }),
)
