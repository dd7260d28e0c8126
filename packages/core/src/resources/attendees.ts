import type {
  CancellationBody,
  CancellationReason,
  CancellationReasonDescription,
  InvoiceStatus,
  Open,
  TreatmentNoteStatus,
} from '../models/shared.js'
import { archiveOf, cancelOf, createOf, deleteOf, getOf, listIn, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link, LinkToMany } from '../relations/link.js'

/** A patient's place in a booking: one for an individual appointment, several for a group's. */
export interface Attendee {
  id: string
  archived_at: string | null
  /** Whether the patient has arrived. */
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
  /** Admits whoever has it: treat it as a secret. Filled in even where the type isn't a telehealth one. */
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

/** What can be changed of an attendee. */
export interface AttendeeUpdate {
  arrived?: boolean | null
  notes?: string | null
  patient_case_id?: string
}

/** What a new attendee of a group appointment is made from. */
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

/** Attendees; those cancelled, archived or deleted are left out unless `where` asks for them. `GET /attendees` */
export const list = /* @__PURE__ */ listOf<Attendee, AttendeeFilters>('/attendees', filters, links)

/** One attendee. `GET /attendees/{id}` */
export const get = /* @__PURE__ */ getOf<Attendee, AttendeeFilters>('/attendees/{id}', filters, links)

/** Adds a patient to a group appointment. `POST /attendees` */
export const create = /* @__PURE__ */ createOf<Attendee, AttendeeCreate>('/attendees')

/** Changes an attendee, such as whether they've arrived. `PATCH /attendees/{id}` */
export const update = /* @__PURE__ */ updateOf<Attendee, AttendeeUpdate>('/attendees/{id}')

/**
 * Cancels an attendee of a group appointment, with a reason. An individual appointment is cancelled itself.
 * `PATCH /attendees/{id}/cancel`
 */
export const cancel = /* @__PURE__ */ cancelOf<CancellationBody>('/attendees/{id}/cancel')

/** Archives an attendee. `POST /attendees/{id}/archive` */
export const archive = /* @__PURE__ */ archiveOf('/attendees/{id}/archive')

/**
 * Attendees of a group appointment. `GET /group_appointments/{group_appointment_id}/attendees`
 * @deprecated Use `list` with `where: { booking_id }`.
 */
export const listForGroupAppointment = /* @__PURE__ */ listIn<Attendee, AttendeeFilters, 'group_appointment_id'>(
  '/group_appointments/{group_appointment_id}/attendees',
  filters,
  links,
)

/**
 * Attendees of an individual appointment. `GET /individual_appointments/{individual_appointment_id}/attendees`
 * @deprecated Use `list` with `where: { booking_id }`.
 */
export const listForIndividualAppointment = /* @__PURE__ */ listIn<
  Attendee,
  AttendeeFilters,
  'individual_appointment_id'
>('/individual_appointments/{individual_appointment_id}/attendees', filters, links)

/**
 * Attendees of a patient case. `GET /patient_cases/{patient_case_id}/attendees`
 * @deprecated Use `list` with `where: { patient_case_id }`.
 */
export const listForPatientCase = /* @__PURE__ */ listIn<Attendee, AttendeeFilters, 'patient_case_id'>(
  '/patient_cases/{patient_case_id}/attendees',
  filters,
  links,
)

const remove = /* @__PURE__ */ deleteOf('/attendees/{id}', 'deleted_at')

export {
  /**
   * Archives an attendee. `DELETE /attendees/{id}`
   * @deprecated Use `archive`.
   */
  remove as delete,
}
