import { define } from './define.js'
import { dateTime, id, links, linkToMany, model, nullableFlag, nullableText, optionalLink } from './reading.js'

/** A person who treats patients, as the API answers it. */
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
