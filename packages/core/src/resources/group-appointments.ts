import type { RepeatRule, RepeatRuleBody } from '../models/repeat-rules.js'
import { archiveOf, conflictsOf, createOf, deleteOf, getOf, listOf, updateOf } from '../operation/define.js'
import type { LinksOf } from '../relations/included.js'
import type { Link, LinkToConflicts, LinkToMany } from '../relations/link.js'

/** An appointment of several patients with one practitioner. */
export interface GroupAppointment {
  id: string
  archived_at: string | null
  created_at: string
  deleted_at: string | null
  ends_at: string
  /** From 2 to 99. */
  max_attendees: number
  notes: string | null
  patient_ids: string[] | null
  repeat_rule: RepeatRule | null
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  starts_at: string
  telehealth_url: string | null
  updated_at: string
  appointment_type: Link<'appointment_types'>
  attendees: LinkToMany<'attendees'>
  business: Link<'businesses'>
  conflicts?: LinkToConflicts | null
  practitioner: Link<'practitioners'>
  repeated_from?: Link<'group_appointments'> | null
  /** The later bookings that repeat this one. Null if nothing repeats. */
  repeats: LinkToMany<'group_appointments'> | null
  links: { self: string }
}

declare module '../relations/models.js' {
  interface Models {
    group_appointments: GroupAppointment
  }
}

/** The fields of a group appointment that can be changed. */
export interface GroupAppointmentUpdate {
  appointment_type_id?: string
  business_id?: string
  /** UTC. Null sets it to `starts_at` plus the appointment type's duration. */
  ends_at?: string | null
  /** From 2 to 99. */
  max_attendees?: number
  notes?: string | null
  practitioner_id?: string
  repeat_rule?: RepeatRuleBody | null
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  starts_at?: string
}

/** The body that creates a group appointment. */
export interface GroupAppointmentCreate extends GroupAppointmentUpdate {
  appointment_type_id: string
  business_id: string
  /** UTC. Default: `starts_at` plus the appointment type's duration. */
  ends_at?: string
  practitioner_id: string
  starts_at: string
}

const filters = {
  appointment_type_id: 'id',
  archived_at: 'datetime',
  business_id: 'id',
  created_at: 'datetime',
  deleted_at: 'datetime',
  ends_at: 'datetime',
  id: 'id',
  patient_ids: 'array',
  practitioner_id: 'id',
  repeated_from_id: 'id',
  starts_at: 'datetime',
  updated_at: 'datetime',
} as const

/** The fields that group appointments can be filtered by. */
export type GroupAppointmentFilters = { readonly [Field in keyof typeof filters]: (typeof filters)[Field] }

const links: LinksOf<GroupAppointment> = {
  appointment_type: 'appointment_types',
  business: 'businesses',
  practitioner: 'practitioners',
  repeated_from: 'group_appointments',
}

/**
 * Lists group appointments. Archived and deleted group appointments are excluded unless `where` includes them.
 * `GET /group_appointments`
 * @see {@link https://docs.api.cliniko.com/openapi/group-appointment | Cliniko's page about group appointments}
 */
export const list = /* @__PURE__ */ listOf<GroupAppointment, GroupAppointmentFilters>(
  '/group_appointments',
  filters,
  links,
)

/**
 * Returns a group appointment by id. `GET /group_appointments/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/group-appointment | Cliniko's page about group appointments}
 */
export const get = /* @__PURE__ */ getOf<GroupAppointment, GroupAppointmentFilters>(
  '/group_appointments/{id}',
  filters,
  links,
)

/**
 * Creates a group appointment. `POST /group_appointments`
 * @see {@link https://docs.api.cliniko.com/openapi/group-appointment | Cliniko's page about group appointments}
 */
export const create = /* @__PURE__ */ createOf<GroupAppointment, GroupAppointmentCreate>('/group_appointments')

/**
 * Updates the given fields of a group appointment. `PATCH /group_appointments/{id}`
 * @see {@link https://docs.api.cliniko.com/openapi/group-appointment | Cliniko's page about group appointments}
 */
export const update = /* @__PURE__ */ updateOf<GroupAppointment, GroupAppointmentUpdate>('/group_appointments/{id}')

/**
 * Archives a group appointment. `POST /group_appointments/{id}/archive`
 * @see {@link https://docs.api.cliniko.com/openapi/group-appointment | Cliniko's page about group appointments}
 */
export const archive = /* @__PURE__ */ archiveOf('/group_appointments/{id}/archive')

/**
 * Checks whether a group appointment overlaps another booking. `GET /group_appointments/{id}/conflicts`
 * @see {@link https://docs.api.cliniko.com/openapi/group-appointment | Cliniko's page about group appointments}
 */
export const conflicts = /* @__PURE__ */ conflictsOf('/group_appointments/{id}/conflicts')

const remove = /* @__PURE__ */ deleteOf('/group_appointments/{id}', 'deleted_at')

export {
  /**
   * Deletes a group appointment, which hides it from lists. `DELETE /group_appointments/{id}`
   * @deprecated Use `archive`.
   * @see {@link https://docs.api.cliniko.com/openapi/group-appointment | Cliniko's page about group appointments}
   */
  remove as delete,
}
