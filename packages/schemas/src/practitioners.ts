import type { Practitioner } from '@cliniko/core'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, id, links, linkToMany, nullableFlag, nullableText, optionalLink } from './kit/response-fields.js'
import { none, personal, recordTags, tagsOf } from './kit/tags.js'

/** A practitioner, who treats patients, as the API returns it. */
export const practitionerSchema = /* @__PURE__ */ define(() =>
  model({
    id,
    active: nullableFlag,
    created_at: dateTime,
    description: nullableText,
    designation: nullableText,
    display_name: nullableText,
    first_name: nullableText,
    label: nullableText,
    last_name: nullableText,
    show_in_online_bookings: nullableFlag,
    title: nullableText,
    updated_at: dateTime,
    appointment_types: linkToMany<'appointment_types'>(),
    appointments: linkToMany<'appointments'>(),
    default_appointment_type: optionalLink<'appointment_types'>(),
    invoices: linkToMany<'invoices'>(),
    practitioner_reference_numbers: linkToMany<'practitioner_reference_numbers'>(),
    user: optionalLink<'users'>(),
    links,
  }),
)

/** The schemas of practitioners, for core's `checkWith`. */
export const practitionerSchemas = {
  model: practitionerSchema,
}

/** The privacy tags of practitioners. */
export const practitionerTags = /* @__PURE__ */ tagsOf<Practitioner>(() => ({
  ...recordTags,
  ...none(
    'active appointment_types appointments default_appointment_type designation invoices',
    'practitioner_reference_numbers show_in_online_bookings user',
  ),
  ...personal('description display_name first_name label last_name title'),
}))
