import type { DailyAvailability, DayOfWeek } from '@cliniko/core'
import * as v from 'valibot'
import { define } from './kit/define.js'
import { model } from './kit/model.js'
import { dateTime, id, link, links, nullableText, openNumber } from './kit/response-fields.js'
import { none, recordTags, tagsOf } from './kit/tags.js'
import { list, text } from './kit/values.js'

/** A daily availability, as the API returns it. */
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

/** The privacy tags of daily availabilities. */
export const dailyAvailabilityTags = /* @__PURE__ */ tagsOf<DailyAvailability>(() => ({
  ...recordTags,
  ...none('availabilities business day_of_week practitioner time_zone time_zone_identifier'),
}))
