import { addDays, dayRange } from '@cliniko/core'

// Parameters of queries, shared by the server's prefetch and the browser's hooks: their cache keys must match.

/** How many days back visits without a note are listed. */
export const unwrittenDays = 14

/** One note, archived or not. */
export function noteInput(id: string) {
  return { id, where: { archived_at: { any: true } } } as const
}

/** Drafts, of a practitioner or of everybody, the latest first. */
export function draftsInput(practitionerId: string | undefined) {
  const where = { draft: true, ...(practitionerId && { practitioner_id: practitionerId }) }
  return { where, sort: '-updated_at', perPage: 100, include: ['patient'] } as const
}

/** Past bookings without a note, of a practitioner or of everybody, the latest first. */
export function unwrittenInput(practitionerId: string | undefined, today: string, timeZone: string) {
  const { from } = dayRange(addDays(today, -unwrittenDays), timeZone)
  const { to } = dayRange(today, timeZone)
  return {
    where: {
      starts_at: { gte: from, lt: to },
      treatment_note_status: { exists: false },
      ...(practitionerId && { practitioner_id: practitionerId }),
    },
    sort: '-starts_at',
    perPage: 100,
    include: ['appointment_type', 'patient'],
  } as const
}

/** The clinic's note templates. */
export const noteTemplatesInput = { sort: 'created_at', perPage: 100 } as const

/** The visit that a new note is about. */
export function visitInput(id: string) {
  return { id, include: ['appointment_type'] } as const
}
