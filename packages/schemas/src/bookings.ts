import type { Booking } from '@cliniko/core'
import * as v from 'valibot'
import { groupAppointmentSchema, groupAppointmentTags } from './group-appointments.js'
import { individualAppointmentSchema, individualAppointmentTags } from './individual-appointments.js'
import { tagsOf } from './kit/tags.js'
import { isRecord } from './kit/values.js'
import { unavailableBlockSchema, unavailableBlockTags } from './unavailable-blocks.js'

/**
 * A booking, as the API returns it. Its fields tell which kind it is, and only the schema of that kind reads it. If one
 * schema were tried after another, an appointment with an invalid field would pass as an unavailable block.
 */
export const bookingSchema = /* @__PURE__ */ v.lazy((booking) => {
  if (!isRecord(booking)) return unavailableBlockSchema
  if ('patient' in booking || 'patient_name' in booking) return individualAppointmentSchema
  return 'max_attendees' in booking ? groupAppointmentSchema : unavailableBlockSchema
})

/** The schemas of bookings, for core's `checkWith`. */
export const bookingSchemas = {
  model: bookingSchema,
}

/** The privacy tags of bookings. */
export const bookingTags = /* @__PURE__ */ tagsOf<Booking>(() => ({
  ...individualAppointmentTags,
  ...groupAppointmentTags,
  ...unavailableBlockTags,
}))
