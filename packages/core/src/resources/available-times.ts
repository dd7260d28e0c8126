import { getBetween, listBetween } from '../operation/define.js'

/** A time at which an appointment can be booked online. */
export interface AvailableTime {
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  appointment_start: string
}

/** The next time at which an appointment can be booked online; absent where there is none. */
export interface NextAvailableTime {
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  appointment_start?: string | null
  total_entries?: number
  links: { self: string }
}

/**
 * The times between two dates at which an appointment can be booked online, in order. The dates are days of the
 * account's zone, not past, and at most 7 days apart.
 * `GET /businesses/{business_id}/practitioners/{practitioner_id}/appointment_types/{appointment_type_id}/available_times`
 *
 * @example client.request(availableTimes.list, businessId, practitionerId, typeId, { from: '2026-03-02', to: '2026-03-08' })
 */
export const list = /* @__PURE__ */ listBetween<AvailableTime>(
  '/businesses/{business_id}/practitioners/{practitioner_id}/appointment_types/{appointment_type_id}/available_times',
)

/**
 * The first time between two dates at which an appointment can be booked online.
 * `GET /businesses/{business_id}/practitioners/{practitioner_id}/appointment_types/{appointment_type_id}/next_available_time`
 */
export const next = /* @__PURE__ */ getBetween<NextAvailableTime>(
  '/businesses/{business_id}/practitioners/{practitioner_id}/appointment_types/{appointment_type_id}/next_available_time',
  'available_times',
)
