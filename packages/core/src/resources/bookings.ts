import { getOf, listIn, listOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { GroupAppointment } from './group-appointments.js'
import type { IndividualAppointment } from './individual-appointments.js'
import type { UnavailableBlock } from './unavailable-blocks.js'

/** Anything that takes a practitioner's time. The API doesn't say which it is: see `bookingKind`. */
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
 * Appointments of individuals and groups, and unavailable blocks; hidden ones are left out unless `where` asks for them.
 * `GET /bookings`
 */
export const list = /* @__PURE__ */ listOf<Booking, BookingFilters>('/bookings', filters, links)

/** One booking. `GET /bookings/{id}` */
export const get = /* @__PURE__ */ getOf<Booking, BookingFilters>('/bookings/{id}', filters, links)

/**
 * The bookings of a patient case. `GET /patient_cases/{patient_case_id}/bookings`
 * @deprecated Use `list`; it has no filter for cases, so ask for the patient with `patient_ids`.
 */
export const listForPatientCase = /* @__PURE__ */ listIn<Booking, BookingFilters, 'patient_case_id'>(
  '/patient_cases/{patient_case_id}/bookings',
  filters,
  links,
)
