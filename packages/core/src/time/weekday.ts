import { InputError } from '../http/errors.js'
import { addDays } from './zoned.js'

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** A day of the week. */
export type Weekday = (typeof weekdays)[number]

/**
 * The day that a `day_of_week` of the API stands for. The API's sources count from Sunday as 0 and to Sunday as 7; the
 * days between have one number in both.
 *
 * @param dayOfWeek - 0 to 7, as in `dailyAvailability.day_of_week`.
 * @throws {@link InputError} on another number: a new way of counting shall not put anybody on the wrong day.
 * @example weekday(7) // 'sunday', as weekday(0)
 */
export function weekday(dayOfWeek: number): Weekday {
  const name = dayOfWeek === 7 ? 'sunday' : weekdays[dayOfWeek]
  if (name) return name
  throw new InputError('A day of the week is a whole number from 0 to 7, of which both are Sunday.')
}

/**
 * The day of the week that a date is.
 *
 * @param date - `YYYY-MM-DD`.
 * @throws {@link InputError} on another kind of date.
 * @example weekdayOf('2026-03-02') === weekday(availability.day_of_week) // 'monday'
 */
export function weekdayOf(date: string): Weekday {
  return weekday(new Date(addDays(date, 0)).getUTCDay())
}
