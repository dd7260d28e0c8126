import type { InvoiceStatus, TreatmentNoteStatus } from '../models/booking-status.js'
import type { CancellationBody, CancellationReason, CancellationReasonDescription } from '../models/cancellation.js'
import type { Open } from '../models/open.js'
import { archiveOf, cancelOf, createOf, deleteOf, getOf, listIn, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link, LinkToMany } from '../relations/link.js'

/** A patient's place in a booking. An individual appointment has one attendee, a group appointment several. */
export interface Attendee {
  id: string
  archived_at: string | null
  /** True: the patient has arrived. False: the patient did not arrive. Null: open. */
  arrived: boolean | null
  booking_ip_address: string | null
  cancellation_note: string | null
  cancellation_reason: Open<CancellationReason> | null
  cancellation_reason_description: Open<CancellationReasonDescription> | null
  cancellation_url: string | null
  cancelled_at: string | null
  created_at: string
  deleted_at: string | null
  /** @deprecated Use `sent_email_reminders_count`. */
  email_reminder_sent: boolean | null
  invoice_status: Open<InvoiceStatus> | null
  notes: string | null
  online_booking_policy_accepted: boolean | null
  sent_email_follow_ups_count: number | null
  sent_email_reminders_count: number | null
  sent_sms_follow_ups_count: number | null
  sent_sms_reminders_count: number | null
  /** @deprecated Use `sent_sms_reminders_count`. */
  sms_reminder_sent: boolean | null
  /**
   * Gives access to anyone who has it: treat it as a secret. Present even if the appointment type has no telehealth.
   */
  telehealth_url: string | null
  treatment_note_status: Open<TreatmentNoteStatus> | null
  updated_at: string
  booking?: Link<'bookings'> | null
  invoices: LinkToMany<'invoices'>
  patient: Link<'patients'>
  patient_case?: Link<'patient_cases'> | null
  patient_forms: LinkToMany<'patient_forms'>
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    attendees: Attendee
  }
}

/** The fields of an attendee that can be changed. */
export interface AttendeeUpdate {
  /**
   * True: the patient has arrived. False: the patient did not arrive. Null: open. For an individual appointment, it sets
   * the appointment's `patient_arrived` and `did_not_arrive`.
   */
  arrived?: boolean | null
  notes?: string | null
  patient_case_id?: string
}

/** The body that adds an attendee to a group appointment. */
export interface AttendeeCreate extends AttendeeUpdate {
  booking_id?: string
  patient_id: string
}

const filters = {
  appointment_id: 'id',
  archived_at: 'datetime',
  booking_id: 'id',
  cancelled_at: 'datetime',
  created_at: 'datetime',
  deleted_at: 'datetime',
  id: 'id',
  patient_case_id: 'id',
  patient_id: 'id',
  updated_at: 'datetime',
} as const

/** The fields that attendees can be filtered by. */
export type AttendeeFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<Attendee> = {
  booking: 'bookings',
  patient: 'patients',
  patient_case: 'patient_cases',
}

/**
 * Lists attendees. Cancelled, archived and deleted attendees are excluded unless `where` includes them.
 * `GET /attendees`
 * @see {@link https://docs.api.cliniko.com/openapi/attendee | Cliniko's page about attendees}
 */
export const list = /* @__PURE__ */ listOf<Attendee, AttendeeFilters>('/attendees', filters, links)

/**
 * Returns an attendee by id. `GET /attendees/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/attendee | Cliniko's page about attendees}
 */
export const get = /* @__PURE__ */ getOf<Attendee, AttendeeFilters>('/attendees/{id}', filters, links)

/**
 * Adds a patient to a group appointment. `POST /attendees`
 * @see {@link https://docs.api.cliniko.com/openapi/attendee | Cliniko's page about attendees}
 */
export const create = /* @__PURE__ */ createOf<Attendee, AttendeeCreate>('/attendees')

/**
 * Updates the given fields of an attendee, such as `arrived`. `PATCH /attendees/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/attendee | Cliniko's page about attendees}
 */
export const update = /* @__PURE__ */ updateOf<Attendee, AttendeeUpdate>('/attendees/{id}')

/**
 * Cancels an attendee of a group appointment, with a reason. To cancel an individual appointment, use
 * `individualAppointments.cancel`. `PATCH /attendees/{id}/cancel`
 * @see {@link https://docs.api.cliniko.com/openapi/attendee | Cliniko's page about attendees}
 */
export const cancel = /* @__PURE__ */ cancelOf<CancellationBody>('/attendees/{id}/cancel')

/**
 * Archives an attendee. `POST /attendees/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/attendee | Cliniko's page about attendees}
 */
export const archive = /* @__PURE__ */ archiveOf('/attendees/{id}/archive')

/**
 * Lists the attendees of a group appointment. `GET /group_appointments/{group_appointment_id}/attendees`
 * @deprecated Use `list` with `where: { booking_id }`.
 * @see {@link https://docs.api.cliniko.com/openapi/attendee | Cliniko's page about attendees}
 */
export const listForGroupAppointment = /* @__PURE__ */ listIn<Attendee, AttendeeFilters, 'group_appointment_id'>(
  '/group_appointments/{group_appointment_id}/attendees',
  filters,
  links,
)

/**
 * Lists the attendees of an individual appointment.
 * `GET /individual_appointments/{individual_appointment_id}/attendees`
 * @deprecated Use `list` with `where: { booking_id }`.
 * @see {@link https://docs.api.cliniko.com/openapi/attendee | Cliniko's page about attendees}
 */
export const listForIndividualAppointment = /* @__PURE__ */ listIn<
  Attendee,
  AttendeeFilters,
  'individual_appointment_id'
>('/individual_appointments/{individual_appointment_id}/attendees', filters, links)

/**
 * Lists the attendees of a patient case. `GET /patient_cases/{patient_case_id}/attendees`
 * @deprecated Use `list` with `where: { patient_case_id }`.
 * @see {@link https://docs.api.cliniko.com/openapi/attendee | Cliniko's page about attendees}
 */
export const listForPatientCase = /* @__PURE__ */ listIn<Attendee, AttendeeFilters, 'patient_case_id'>(
  '/patient_cases/{patient_case_id}/attendees',
  filters,
  links,
)

const remove = /* @__PURE__ */ deleteOf('/attendees/{id}', 'deleted_at')

export {
  /**
   * Deletes an attendee, which hides it from lists. `DELETE /attendees/{id}`
   * @deprecated Use `archive`.
   * @see {@link https://docs.api.cliniko.com/openapi/attendee | Cliniko's page about attendees}
   */
  remove as delete,
}
