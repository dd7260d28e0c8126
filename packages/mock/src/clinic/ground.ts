import type { Store } from '../store/store.js'
import type { Random } from './random.js'
import type { StaffMember } from './staff.js'

/** What the clinic stands on, by its numbers in `staff.ts`. */
export interface Clinic {
  readonly businessIds: readonly string[]
  readonly practitionerIds: readonly string[]
  readonly typeIds: readonly string[]
  readonly staff: readonly StaffMember[]
}

/** What each part of the clinic is made with. */
export interface Ground {
  readonly store: Store
  readonly clinic: Clinic
  /** Milliseconds since 1970. */
  readonly now: number
  /** Chance of the part's own: what another part takes changes nothing here. */
  readonly random: Random
  /** When the next thing was set up, years ago. */
  opened(): string
}

/** The zone that the clinic is in. */
export const zone = 'Australia/Sydney'
export const minute = 60_000
export const day = 1440 * minute
