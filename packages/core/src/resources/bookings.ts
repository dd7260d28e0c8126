import { getOf, listIn, listOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { GroupAppointment } from './group-appointments.js'
import type { IndividualAppointment } from './individual-appointments.js'
import type { UnavailableBlock } from './unavailable-blocks.js'

/** Anything that takes up a practitioner's time. The API does not say which kind it is: see `bookingKind`. */
export type Booking = GroupAppointment | IndividualAppointment | UnavailableBlock

declare module '../relations/models.js' {
  interface Models {
    bookings: Booking
  }
}

const filters = {
  appointment_type_id: 'id',
  archived_at: 'datetime',
  business_id: 'id',
  cancelled_at: 'datetime',
  created_at: 'datetime',
  deleted_at: 'datetime',
  did_not_arrive: 'boolean',
  email_reminder_sent: 'boolean',
  ends_at: 'datetime',
  id: 'id',
  invoice_status: 'integer',
  patient_ids: 'array',
  practitioner_id: 'id',
  repeated_from_id: 'id',
  sms_reminder_sent: 'boolean',
  starts_at: 'datetime',
  treatment_note_status: 'integer',
  updated_at: 'datetime',
} as const

/** The fields that bookings can be filtered by. */
export type BookingFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<Booking> = {
  appointment_type: 'appointment_types',
  business: 'businesses',
  patient: 'patients',
  patient_case: 'patient_cases',
  practitioner: 'practitioners',
  repeated_from: ['group_appointments', 'individual_appointments', 'unavailable_blocks'],
  unavailable_block_type: 'unavailable_block_types',
}

/**
 * Lists individual appointments, group appointments and unavailable blocks. Cancelled, archived and deleted ones are
 * excluded unless `where` includes them. `GET /bookings`
 * @see {@link https://docs.api.cliniko.com/openapi/booking | Cliniko's page about bookings}
 */
export const list = /* @__PURE__ */ listOf<Booking, BookingFilters>('/bookings', filters, links)

/**
 * Returns a booking by id. `GET /bookings/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/booking | Cliniko's page about bookings}
 */
export const get = /* @__PURE__ */ getOf<Booking, BookingFilters>('/bookings/{id}', filters, links)

/**
 * Lists the bookings of a patient case. `GET /patient_cases/{patient_case_id}/bookings`
 * @deprecated Use `list` with `where: { patient_ids }`. It has no filter by case.
 * @see {@link https://docs.api.cliniko.com/openapi/booking | Cliniko's page about bookings}
 */
export const listForPatientCase = /* @__PURE__ */ listIn<Booking, BookingFilters, 'patient_case_id'>(
  '/patient_cases/{patient_case_id}/bookings',
  filters,
  links,
)
