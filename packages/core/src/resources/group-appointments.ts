import type { Link, LinkToConflicts, LinkToMany } from '../relations/link.js'
import type { RepeatRule } from './shared.js'

/** An appointment of several patients with one practitioner. */
export interface GroupAppointment {
  id: string
  archived_at: string | null
  created_at: string
  deleted_at: string | null
  ends_at: string
  /** 2 to 99. */
  max_attendees: number
  notes: string | null
  patient_ids: string[] | null
  repeat_rule: RepeatRule | null
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  starts_at: string
  /** For staff who are logged in. Filled in even where the type isn't a telehealth one. */
  telehealth_url: string | null
  updated_at: string
  appointment_type: Link<'appointment_types'>
  attendees: LinkToMany<'attendees'>
  business: Link<'businesses'>
  conflicts?: LinkToConflicts | null
  practitioner: Link<'practitioners'>
  repeated_from?: Link<'group_appointments'> | null
  repeats?: LinkToMany<'group_appointments'> | null
  links: { self: string }
}
