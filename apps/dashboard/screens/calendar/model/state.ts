import type { CalendarEntry } from '@cliniko/query'
import { type Status, statusOf } from '../status'

/** Returns the status of an individual appointment. Groups and blocks have none. */
export function stateOf(entry: CalendarEntry): Status | undefined {
  return entry.kind === 'individual_appointment' ? statusOf(entry.record) : undefined
}

/** Whether an entry takes up its practitioner's time. */
export function isBusy(entry: CalendarEntry): boolean {
  return stateOf(entry) !== 'cancelled'
}
