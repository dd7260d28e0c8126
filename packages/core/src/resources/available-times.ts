import { getBetween, listBetween } from '../operation/define.js'

/** A time when an appointment can be booked online. */
export interface AvailableTime {
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  appointment_start: string
}

/** The next time when an appointment can be booked online. */
export interface NextAvailableTime {
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  appointment_start?: string | null
  total_entries?: number
  links: { self: string }
}

/**
 * Lists the times when an appointment can be booked online, in order. `from` and `to` are days in the account's time
 * zone, not in the past, and at most 7 days apart.
 * `GET /businesses/{business_id}/practitioners/{practitioner_id}/appointment_types/{appointment_type_id}/available_times`
 * @example client.request(availableTimes.list, businessId, practitionerId, typeId, { from: '2026-03-02', to: '2026-03-08' })
 * @see {@link https://docs.api.cliniko.com/openapi/available-time | Cliniko's page about available times}
 */
export const list = /* @__PURE__ */ listBetween<AvailableTime>(
  '/businesses/{business_id}/practitioners/{practitioner_id}/appointment_types/{appointment_type_id}/available_times',
)

/**
 * Returns the first time between two days when an appointment can be booked online.
 * `GET /businesses/{business_id}/practitioners/{practitioner_id}/appointment_types/{appointment_type_id}/next_available_time`
 * @see {@link https://docs.api.cliniko.com/openapi/available-time | Cliniko's page about available times}
 */
export const next = /* @__PURE__ */ getBetween<NextAvailableTime>(
  '/businesses/{business_id}/practitioners/{practitioner_id}/appointment_types/{appointment_type_id}/next_available_time',
  'available_times',
)
