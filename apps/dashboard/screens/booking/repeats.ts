import { addDays, dateIn, instantOf, type RepeatType } from '@cliniko/core'
import { clockTime } from '@/lib/format'

/** The most repeats that Cliniko accepts. */
export const maxRepeats = 51

/** How often an appointment repeats. */
export interface Repeats {
  readonly type: RepeatType
  /** Every how many days, weeks or months: 1 to 100. */
  readonly interval: number
  /** How many times after the first: 1 to 51. */
  readonly count: number
}

/** Returns the starts of the repeats, at the same time of day in a zone, also over a change of the clocks. */
export function repeatStarts(
  startsAt: string,
  { type, interval, count }: Repeats,
  timeZone: string,
): readonly string[] {
  const first = dateIn(startsAt, timeZone)
  const time = clockTime(startsAt, timeZone)
  return Array.from({ length: count }, (_, index) => {
    const steps = (index + 1) * interval
    const date = type === 'Monthly' ? addMonths(first, steps) : addDays(first, steps * (type === 'Weekly' ? 7 : 1))
    return instantOf(date, time, timeZone)
  })
}

/** Returns the same weekday and time of day some weeks later. */
export function weeksLater(startsAt: string, weeks: number, timeZone: string): string {
  return instantOf(addDays(dateIn(startsAt, timeZone), weeks * 7), clockTime(startsAt, timeZone), timeZone)
}

/** Returns the same day of a later month, or the last day of a month that is too short. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}
