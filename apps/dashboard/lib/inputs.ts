import { dayRange } from '@cliniko/core'

// Parameters of queries, shared by the server's prefetch and the browser's hooks: their cache keys must match.

const dayIncludes = ['appointment_type', 'patient', 'business'] as const

/** All appointments of a day, including cancelled ones. */
export function dayInput(date: string, timeZone: string) {
  return { ...dayRange(date, timeZone), cancelled: true, include: dayIncludes }
}

/** The classes of a day. */
export function classesInput(date: string, timeZone: string) {
  return { ...startingOn(date, timeZone), include: ['appointment_type'] } as const
}

/** The unavailable blocks of a day. */
export function blocksInput(date: string, timeZone: string) {
  return startingOn(date, timeZone)
}

function startingOn(date: string, timeZone: string) {
  const { from, to } = dayRange(date, timeZone)
  return { where: { starts_at: { gte: from, lt: to } }, sort: 'starts_at', perPage: 100 } as const
}

/** The practitioners, in the order of their columns. */
export const practitionersInput = { sort: ['first_name', 'last_name'], perPage: 100 } as const
