import type { DayOfWeek } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './define.js'
import { dateTime, id, link, links, list, model, nullableText, openNumber, text } from './reading.js'

/** A daily availability, as the API answers it. */
export const dailyAvailabilitySchema = /* @__PURE__ */ define(() =>
  model({
    id,
    availabilities: v.nullable(list(model({ ends_at: text, starts_at: text }))),
    created_at: dateTime,
    day_of_week: v.nullable(openNumber<DayOfWeek>()),
    time_zone: nullableText,
    time_zone_identifier: nullableText,
    updated_at: dateTime,
    business: link<'businesses'>(),
    practitioner: link<'practitioners'>(),
    links,
  }),
)

/** The schemas of daily availabilities, for core's `checkWith`. */
export const dailyAvailabilitySchemas = {
  model: dailyAvailabilitySchema,
}
