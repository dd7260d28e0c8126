import { addDays, dateIn, instantOf } from '@cliniko/core'

/** The time zone of the made-up clinic. */
export const zone = 'Australia/Sydney'

/** When the demo opens: a morning that is well under way. */
export const openingTime = '10:20'

/**
 * Returns the time in the demo when it starts: 10:20 in the clinic, today, or on the next Monday if today is a weekend day
 * there. A demo at night or on a Sunday shows a busy morning too.
 */
export function openingOf(now: Date): Date {
  const today = dateIn(now.getTime(), zone)
  const weekday = weekdayOf(today)
  const daysToMonday = weekday === 6 ? 2 : weekday === 0 ? 1 : 0
  return new Date(instantOf(addDays(today, daysToMonday), openingTime, zone))
}

/** Returns the weekday of a date. 0 is Sunday. */
export function weekdayOf(date: string): number {
  return new Date(date).getUTCDay()
}
