import * as v from 'valibot'
import { define } from './define.js'
import { dateTime, links, model, number } from './reading.js'

/** A time at which an appointment can be booked online, as the API answers it. */
export const availableTimeSchema = /* @__PURE__ */ define(() => model({ appointment_start: dateTime }))

/** The next of them, as the API answers it. */
export const nextAvailableTimeSchema = /* @__PURE__ */ define(() =>
  model({
    appointment_start: v.exactOptional(v.nullable(dateTime)),
    total_entries: v.exactOptional(number),
    links,
  }),
)

/** The schemas of available times, for core's `checkWith`. */
export const availableTimeSchemas = {
  model: availableTimeSchema,
  answers: {
    '/businesses/{business_id}/practitioners/{practitioner_id}/appointment_types/{appointment_type_id}/next_available_time':
      nextAvailableTimeSchema,
  },
}
