import { InputError } from '../http/errors.js'
import { addDays } from './zoned.js'

const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** A day of the week. */
export type Weekday = (typeof weekdays)[number]

/**
 * Returns the weekday of an API `day_of_week`. Some of the API's sources number Sunday 0, others 7. The other days have the
 * same number in both.
 *
 * @param dayOfWeek - From 0 to 7, as in `dailyAvailability.day_of_week`.
 * @throws {@link InputError} on any other number, so that a new numbering cannot cause bookings on the wrong day.
 * @example weekday(7) // 'sunday', like weekday(0)
 */
export function weekday(dayOfWeek: number): Weekday {
  const name = Number.isInteger(dayOfWeek) && weekdays[dayOfWeek === 7 ? 0 : dayOfWeek]
  if (name) return name
  throw new InputError('dayOfWeek must be a whole number from 0 to 7. Both 0 and 7 are Sunday.')
}

/**
 * Returns the weekday of a date.
 *
 * @param date - `YYYY-MM-DD`.
 * @throws {@link InputError} on an invalid date.
 * @example weekdayOf('2026-03-02') === weekday(availability.day_of_week) // 'monday'
 */
export function weekdayOf(date: string): Weekday {
  return weekday(new Date(addDays(date, 0)).getUTCDay())
}
