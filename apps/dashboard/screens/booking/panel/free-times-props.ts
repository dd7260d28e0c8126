import type { AppointmentType } from '@cliniko/core'
import type { When } from './draft'

/** Whose free times are listed, and what happens with the one that is chosen. */
export interface FreeTimesListProps {
  readonly type: AppointmentType
  readonly practitionerIds: ReadonlySet<string> | undefined
  readonly businessId: string
  /** Whether to choose the first time as soon as it is known. */
  readonly takesFirst: boolean
  readonly onChoose: (time: When) => void
}
