import { type Attendee, linkedId, type PatientCase } from '@cliniko/core'

/** How many days before its end a case is warned about. */
export const warnedDays = 30

/** Returns how many visits count as sessions of a case: cancelled and missed ones only if the case says so. */
export function countSessions(patientCase: PatientCase, attendees: readonly Attendee[]): number {
  const ids = new Set(patientCase.attendee_ids ?? [])
  return attendees.filter((attendee) => {
    if (linkedId(attendee.patient_case) !== patientCase.id && !ids.has(attendee.id)) return false
    if (attendee.cancelled_at) return Boolean(patientCase.include_cancelled_attendees)
    return attendee.arrived !== false || Boolean(patientCase.include_dna_attendees)
  }).length
}

/** Returns the days from one `YYYY-MM-DD` date to another. It is negative if the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** What to say about the end of a case. */
export type Expiry = 'none' | 'expired' | 'soon' | 'later'

/** Returns whether a case has expired on a day, or does so soon. It is still valid on its last day. */
export function expiryOf({ expiry_date, closed_at }: PatientCase, today: string): Expiry {
  if (!expiry_date || closed_at) return 'none'
  const days = daysBetween(today, expiry_date)
  if (days < 0) return 'expired'
  return days <= warnedDays ? 'soon' : 'later'
}
