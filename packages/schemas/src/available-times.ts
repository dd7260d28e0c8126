import type { AvailableTime, NextAvailableTime } from '@cliniko/core'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, links } from './kit/response-fields.js'
import { none, tagsOf } from './kit/tags.js'
import { clearable, number, optional } from './kit/values.js'

/** A time at which an appointment can be booked online, as the API returns it. */
export const availableTimeSchema = /* @__PURE__ */ define(() => model({ appointment_start: dateTime }))

/** The next available time, as the API returns it. */
export const nextAvailableTimeSchema = /* @__PURE__ */ define(() =>
  model({
    appointment_start: clearable(dateTime),
    total_entries: optional(number),
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

/** The privacy tags of available times. */
export const availableTimeTags = /* @__PURE__ */ tagsOf<AvailableTime | NextAvailableTime>(() =>
  none('appointment_start total_entries links'),
)
