import { addDays, weekRange } from '@cliniko/core'

// Inputs of queries, shared by the server's prefetch and the browser's hooks: their cache keys must match.

/** How much time the calendar shows. */
export type View = 'day' | 'week'

/**
 * All bookings of a day or a week, including cancelled ones, and working hours. Without related records: types,
 * practitioners and businesses come from the lists below, and an appointment has its patient's name.
 */
export function calendarInput(view: View, date: string, timeZone: string) {
  const range = view === 'week' ? { week: date, timeZone } : { day: date, timeZone }
  return { ...range, cancelled: true }
}

/** The practitioners, in the order of their columns. */
export const practitionersInput = { sort: ['first_name', 'last_name'] } as const

/** All types, because bookings keep the ones that were archived. */
export const typesInput = { where: { archived_at: { any: true } } } as const

/** Returns the dates that a view shows. A week begins on Monday. */
export function datesOf(view: View, date: string): readonly string[] {
  if (view === 'day') return [date]
  const monday = weekRange(date, 'UTC').from.slice(0, 10)
  return Array.from({ length: 7 }, (_, day) => addDays(monday, day))
}
