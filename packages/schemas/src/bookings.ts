import type { Booking } from '@cliniko/core'
import * as v from 'valibot'
import { groupAppointmentSchema, groupAppointmentTags } from './group-appointments.js'
import { individualAppointmentSchema, individualAppointmentTags } from './individual-appointments.js'
import { tagsOf } from './kit/tags.js'
import { isRecord } from './kit/values.js'
import { unavailableBlockSchema, unavailableBlockTags } from './unavailable-blocks.js'

/**
 * A booking, as the API returns it. Its fields say which kind it is, and only that kind's schema reads it: tried one
 * after another, an appointment with one bad field would pass for an unavailable block.
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
