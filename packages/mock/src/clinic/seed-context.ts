import type { Store } from '../store/store.js'
import type { Random } from './random.js'
import type { StaffMember } from './staff.js'

/** The ids of what other records refer to, in the order of the lists in `staff.ts`. */
export interface Clinic {
  readonly businessIds: readonly string[]
  readonly practitionerIds: readonly string[]
  readonly typeIds: readonly string[]
  readonly staff: readonly StaffMember[]
}

/** What each part of the clinic is seeded with. */
export interface SeedContext {
  readonly store: Store
  readonly clinic: Clinic
  /** Milliseconds since 1970. */
  readonly now: number
  /** A random sequence for this part alone, so that a change to one part doesn't change the others. */
  readonly random: Random
  /** Returns when the next thing was set up: years ago, one minute after the previous. */
  opened(): string
}

/** The time zone that the clinic is in. */
export const zone = 'Australia/Sydney'
export const minute = 60_000
export const day = 1440 * minute
