import type { RepeatRule } from '@cliniko/core'

/** What the clinic knows of any booking. */
export interface Slot {
  readonly startsAt: string
  readonly endsAt: string
  readonly businessId: string
  readonly practitionerId: string
  readonly notes?: string | null
  readonly createdAt?: string
  readonly repeatRule?: RepeatRule | null
  /** The booking that this one is a repeat of. */
  readonly repeatedFromId?: string
}
