import type {
  CancellationBody,
  CancellationReason,
  CancellationReasonDescription,
  InvoiceStatus,
  Open,
  RepeatRule,
  RepeatRuleBody,
  TreatmentNoteStatus,
} from '../models/shared.js'
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
  did_not_arrive: boolean | null
  email_reminder_sent: boolean | null
  ends_at: string
  has_patient_appointment_notes: boolean | null
  invoice_status: Open<InvoiceStatus> | null
  notes: string | null
  online_booking_policy_accepted: boolean | null
  /** Whether the patient has arrived. It's changed through the appointment's attendee. */
  patient_arrived: boolean | null
  /** The patient's name, so that a day can be shown without asking for the patients. */
  patient_name: string | null
  repeat_rule: RepeatRule | null
  sms_reminder_sent: boolean | null
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  starts_at: string
  /** For staff who are logged in. Filled in even where the type isn't a telehealth one: check `telehealth_enabled` there. */
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
  repeats?: LinkToMany<'individual_appointments'> | null
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    individual_appointments: IndividualAppointment
  }
}

/** What can be changed of an appointment. */
export interface IndividualAppointmentUpdate {
  appointment_type_id?: string
  business_id?: string
  /** UTC. Where it's left out, the type's duration decides. */
  ends_at?: string
  notes?: string | null
  patient_case_id?: string
  patient_id?: string
  practitioner_id?: string
  repeat_rule?: RepeatRuleBody | null
  /** UTC. */
  starts_at?: string
}

/** What a new appointment is made from. */
export interface IndividualAppointmentCreate extends IndividualAppointmentUpdate {
  appointment_type_id: string
  business_id: string
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
 * Individual appointments; those cancelled, archived or deleted are left out unless `where` asks for them.
 * `GET /individual_appointments`
 */
export const list = /* @__PURE__ */ listOf<IndividualAppointment, IndividualAppointmentFilters>(
  '/individual_appointments',
  filters,
  links,
)

/** One individual appointment. `GET /individual_appointments/{id}` */
export const get = /* @__PURE__ */ getOf<IndividualAppointment, IndividualAppointmentFilters>(
  '/individual_appointments/{id}',
  filters,
  links,
)

/** Books an appointment. The API accepts double bookings: ask `conflicts` after. `POST /individual_appointments` */
export const create = /* @__PURE__ */ createOf<IndividualAppointment, IndividualAppointmentCreate>(
  '/individual_appointments',
)

/** Changes or moves an appointment. `PATCH /individual_appointments/{id}` */
export const update = /* @__PURE__ */ updateOf<IndividualAppointment, IndividualAppointmentUpdate>(
  '/individual_appointments/{id}',
)

/** Cancels an appointment, with a reason; it stays on record. `PATCH /individual_appointments/{id}/cancel` */
export const cancel = /* @__PURE__ */ cancelOf<CancellationBody>('/individual_appointments/{id}/cancel')

/** Archives an appointment: it's gone from lists, and not counted as cancelled. `POST /individual_appointments/{id}/archive` */
export const archive = /* @__PURE__ */ archiveOf('/individual_appointments/{id}/archive')

/** Whether an appointment overlaps another booking. `GET /individual_appointments/{id}/conflicts` */
export const conflicts = /* @__PURE__ */ conflictsOf('/individual_appointments/{id}/conflicts')

const remove = /* @__PURE__ */ deleteOf('/individual_appointments/{id}', 'deleted_at')

export {
  /**
   * Removes an appointment, with no record of a cancellation. `DELETE /individual_appointments/{id}`
   * @deprecated Use `cancel` or `archive`.
   */
  remove as delete,
}
