import type { InvoiceStatus, TreatmentNoteStatus } from '../models/booking-status.js'
import type { CancellationBody, CancellationReason, CancellationReasonDescription } from '../models/cancellation.js'
import type { Open } from '../models/open.js'
import type { RepeatRule, RepeatRuleBody } from '../models/repeat-rules.js'
import { archiveOf, cancelOf, conflictsOf, createOf, deleteOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link, LinkToConflicts, LinkToMany } from '../relations/link.js'

/** An appointment of one patient with one practitioner. */
export interface IndividualAppointment {
  id: string
  archived_at: string | null
  booking_ip_address: string | null
  cancellation_note: string | null
  cancellation_reason: Open<CancellationReason> | null
  cancellation_reason_description: Open<CancellationReasonDescription> | null
  cancelled_at: string | null
  created_at: string
  deleted_at: string | null
  /** Whether the patient did not arrive. To change it, set `arrived` of the appointment's attendee, as for `patient_arrived`. */
  did_not_arrive: boolean | null
  email_reminder_sent: boolean | null
  ends_at: string
  has_patient_appointment_notes: boolean | null
  invoice_status: Open<InvoiceStatus> | null
  notes: string | null
  online_booking_policy_accepted: boolean | null
  /**
   * Whether the patient has arrived. Appointments can't be updated with it: set `arrived` of the attendee, which
   * `attendees.list` finds with `where: { booking_id }`, by `attendees.update(id, { arrived })`. True sets this, false sets
   * `did_not_arrive`, null undoes either.
   */
  patient_arrived: boolean | null
  /** The patient's name, so that a calendar can be shown without fetching patients. */
  patient_name: string | null
  repeat_rule: RepeatRule | null
  sms_reminder_sent: boolean | null
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  starts_at: string
  /** For staff who are logged in. Present even if the appointment type has no telehealth: see `telehealthUrl`. */
  telehealth_url: string | null
  treatment_note_status: Open<TreatmentNoteStatus> | null
  updated_at: string
  appointment_type: Link<'appointment_types'>
  attendees: LinkToMany<'attendees'>
  business: Link<'businesses'>
  conflicts?: LinkToConflicts | null
  patient: Link<'patients'>
  patient_case?: Link<'patient_cases'> | null
  practitioner: Link<'practitioners'>
  repeated_from?: Link<'individual_appointments'> | null
  /** The later bookings that repeat this one. Null if nothing repeats. */
  repeats: LinkToMany<'individual_appointments'> | null
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    individual_appointments: IndividualAppointment
  }
}

/** The fields of an individual appointment that can be changed. */
export interface IndividualAppointmentUpdate {
  appointment_type_id?: string
  business_id?: string
  /** UTC. Null sets it to `starts_at` plus the appointment type's duration. */
  ends_at?: string | null
  notes?: string | null
  patient_case_id?: string
  patient_id?: string
  practitioner_id?: string
  repeat_rule?: RepeatRuleBody | null
  /** UTC. */
  starts_at?: string
}

/** The body that creates an individual appointment. */
export interface IndividualAppointmentCreate extends IndividualAppointmentUpdate {
  appointment_type_id: string
  business_id: string
  /** UTC. Default: `starts_at` plus the appointment type's duration. */
  ends_at?: string
  patient_id: string
  practitioner_id: string
  starts_at: string
}

const filters = {
  appointment_type_id: 'id',
  archived_at: 'datetime',
  business_id: 'id',
  cancelled_at: 'datetime',
  created_at: 'datetime',
  deleted_at: 'datetime',
  did_not_arrive: 'boolean',
  ends_at: 'datetime',
  id: 'id',
  patient_id: 'id',
  practitioner_id: 'id',
  repeated_from_id: 'id',
  starts_at: 'datetime',
  updated_at: 'datetime',
} as const

/** The fields that individual appointments can be filtered by. */
export type IndividualAppointmentFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<IndividualAppointment> = {
  appointment_type: 'appointment_types',
  business: 'businesses',
  patient: 'patients',
  patient_case: 'patient_cases',
  practitioner: 'practitioners',
  repeated_from: 'individual_appointments',
}

/**
 * Lists individual appointments. Cancelled, archived and deleted individual appointments are excluded unless `where`
 * includes them. `GET /individual_appointments`
 * @see {@link https://docs.api.cliniko.com/openapi/individual-appointment | Cliniko's page about individual appointments}
 */
export const list = /* @__PURE__ */ listOf<IndividualAppointment, IndividualAppointmentFilters>(
  '/individual_appointments',
  filters,
  links,
)

/**
 * Returns an individual appointment by id. `GET /individual_appointments/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/individual-appointment | Cliniko's page about individual appointments}
 */
export const get = /* @__PURE__ */ getOf<IndividualAppointment, IndividualAppointmentFilters>(
  '/individual_appointments/{id}',
  filters,
  links,
)

/**
 * Books an individual appointment. The API accepts double bookings: request `conflicts` afterwards.
 * `POST /individual_appointments`
 * @see {@link https://docs.api.cliniko.com/openapi/individual-appointment | Cliniko's page about individual appointments}
 */
export const create = /* @__PURE__ */ createOf<IndividualAppointment, IndividualAppointmentCreate>(
  '/individual_appointments',
)

/**
 * Updates or moves an individual appointment. `PATCH /individual_appointments/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/individual-appointment | Cliniko's page about individual appointments}
 */
export const update = /* @__PURE__ */ updateOf<IndividualAppointment, IndividualAppointmentUpdate>(
  '/individual_appointments/{id}',
)

/**
 * Cancels an individual appointment, with a reason. It stays on record. `PATCH /individual_appointments/{id}/cancel`
 * @see {@link https://docs.api.cliniko.com/openapi/individual-appointment | Cliniko's page about individual appointments}
 */
export const cancel = /* @__PURE__ */ cancelOf<CancellationBody>('/individual_appointments/{id}/cancel')

/**
 * Archives an individual appointment. It is hidden from lists and does not count as cancelled.
 * `POST /individual_appointments/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/individual-appointment | Cliniko's page about individual appointments}
 */
export const archive = /* @__PURE__ */ archiveOf('/individual_appointments/{id}/archive')

/**
 * Checks whether an individual appointment overlaps another booking. `GET /individual_appointments/{id}/conflicts`
 * @see {@link https://docs.api.cliniko.com/openapi/individual-appointment | Cliniko's page about individual appointments}
 */
export const conflicts = /* @__PURE__ */ conflictsOf('/individual_appointments/{id}/conflicts')

const remove = /* @__PURE__ */ deleteOf('/individual_appointments/{id}', 'deleted_at')

export {
  /**
   * Deletes an individual appointment, without recording a cancellation. `DELETE /individual_appointments/{id}`
   * @deprecated Use `cancel` or `archive`.
   * @see {@link https://docs.api.cliniko.com/openapi/individual-appointment | Cliniko's page about individual appointments}
   */
  remove as delete,
}
