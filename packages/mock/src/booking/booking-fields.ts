import type { RepeatRule } from '@cliniko/core'

/** The fields of a new booking that all kinds of bookings have. */
export interface BookingFields {
  readonly startsAt: string
  readonly endsAt: string
  readonly businessId: string
  readonly practitionerId: string
  readonly notes?: string | null
  readonly createdAt?: string
  readonly repeatRule?: RepeatRule | null
  /** The booking that this one repeats. */
  readonly repeatedFromId?: string
}
