import type { Link, LinkToConflicts, LinkToMany } from '../relations/link.js'
import type { RepeatRule } from './shared.js'

/** Time at which a practitioner takes no appointments. */
export interface UnavailableBlock {
  id: string
  archived_at: string | null
  created_at: string
  deleted_at: string | null
  ends_at: string
  notes: string | null
  repeat_rule: RepeatRule | null
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  starts_at: string
  updated_at: string
  business: Link<'businesses'>
  conflicts?: LinkToConflicts | null
  practitioner: Link<'practitioners'>
  repeated_from?: Link<'unavailable_blocks'> | null
  repeats?: LinkToMany<'unavailable_blocks'> | null
  unavailable_block_type?: Link<'unavailable_block_types'> | null
  links: { self: string }
}
