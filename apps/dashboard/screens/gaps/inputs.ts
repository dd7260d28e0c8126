import { addDays, dayRange } from '@cliniko/core'

// Inputs of queries, shared by the server's prefetch and the browser's hooks: their cache keys must match.

/** Today and tomorrow, with what was cancelled. */
export function openingsInput(today: string, timeZone: string) {
  const { from } = dayRange(today, timeZone)
  return { from, to: dayRange(addDays(today, 1), timeZone).to, cancelled: true }
}

/** The days after tomorrow in which somebody may be booked who would rather come sooner. */
const daysAhead = 28

/** The later appointments of a practitioner. */
export function laterInput(practitionerId: string, after: string, today: string, timeZone: string) {
  return {
    from: after,
    to: dayRange(addDays(today, daysAhead), timeZone).to,
    practitionerId,
    include: ['patient', 'appointment_type'],
  } as const
}
