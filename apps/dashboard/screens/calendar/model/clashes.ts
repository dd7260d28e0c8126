import type { CalendarEntry } from '@cliniko/query'
import { idOf } from '@/lib/links'
import { isBusy } from './state'

/** Who is booked twice. */
export interface Clashes {
  readonly practitioner: boolean
  readonly patient: boolean
}

/** A place for a booking: whose, and from when to when, in milliseconds since 1970. */
export interface Place {
  readonly practitionerId: string
  readonly start: number
  readonly end: number
}

/**
 * Returns a function that tells who would be booked twice if a booking were elsewhere. Cancelled bookings don't count. Only
 * what the calendar shows is known: Cliniko checks the rest after the move.
 */
export function clashFinder(entries: readonly CalendarEntry[], moving: CalendarEntry): (place: Place) => Clashes {
  const patients = patientsOf(moving)
  const others = entries
    .filter((entry) => entry.id !== moving.id && isBusy(entry))
    .map((entry) => ({
      practitionerId: entry.practitionerId,
      start: Date.parse(entry.startsAt),
      end: Date.parse(entry.endsAt),
      isSamePatient: patientsOf(entry).some((id) => patients.includes(id)),
    }))
  return ({ practitionerId, start, end }) => {
    const clashing = others.filter((other) => other.start < end && other.end > start)
    return {
      practitioner: clashing.some((other) => other.practitionerId === practitionerId),
      patient: clashing.some((other) => other.isSamePatient),
    }
  }
}

function patientsOf(entry: CalendarEntry): readonly string[] {
  if (entry.kind === 'individual_appointment') return [idOf(entry.record.patient)]
  return entry.kind === 'group_appointment' ? (entry.record.patient_ids ?? []) : []
}
