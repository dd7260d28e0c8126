import { type IndividualAppointment, isIndividualAppointment } from '@cliniko/core'
import type { CalendarEntry } from '@cliniko/query'
import { isOff, patientNameOf } from '../booking-record'

/** A patient who has arrived and waits. */
export interface Waiting {
  readonly appointment: IndividualAppointment
  readonly id: string
  readonly name: string
  readonly practitionerId: string
  /** When they arrived, in milliseconds since 1970. Undefined if nobody knows. */
  readonly since: number | undefined
  /** Whether `since` is only when somebody marked them, at another computer. */
  readonly isEstimated: boolean
  /** Minutes past the time of the appointment: negative before it. */
  readonly minutesPast: number
}

/** What is known besides the calendar. */
export interface WaitingInput {
  /** The times that this computer kept, by appointment. */
  readonly times: Readonly<Record<string, number>>
  /** When attendees were changed last, by appointment. */
  readonly changes: ReadonlyMap<string, number>
  readonly calledIn: readonly string[]
  readonly now: number
}

const minute = 60_000

/**
 * Returns who waits: who has arrived, was not called in, and whose appointment isn't over. Who waits longest comes first.
 * Without a time of this computer, the last change of the attendee or appointment is the best guess.
 */
export function waitingOf(
  entries: readonly CalendarEntry[],
  { times, changes, calledIn, now }: WaitingInput,
): readonly Waiting[] {
  return entries
    .flatMap(({ record, id, startsAt, endsAt, practitionerId }) => {
      if (!isIndividualAppointment(record) || !record.patient_arrived || isOff(record)) return []
      if (Date.parse(endsAt) <= now || calledIn.includes(id)) return []
      const known = times[id]
      const guess = changes.get(id) ?? Date.parse(record.updated_at)
      const isPlausible = guess <= now && guess > now - 12 * 60 * minute
      return [
        {
          appointment: record,
          id,
          name: patientNameOf(record),
          practitionerId,
          since: known ?? (isPlausible ? guess : undefined),
          isEstimated: known === undefined,
          minutesPast: Math.floor((now - Date.parse(startsAt)) / minute),
        },
      ]
    })
    .sort((a, b) => (a.since ?? now) - (b.since ?? now))
}
