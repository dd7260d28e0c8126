import { InputError } from '../http/errors.js'
import { checkDate } from './calendar-date.js'

/** A range of time, for filters such as `{ starts_at: { gte: from, lt: to } }`. */
export interface TimeRange {
  /** The first instant of the range. UTC, such as `2026-03-01T13:00:00Z`. */
  readonly from: string
  /** The first instant after the range. UTC. */
  readonly to: string
}

/**
 * Returns the range of a day in a time zone. It has 23 or 25 hours if the clocks change on that day.
 *
 * @param date - `YYYY-MM-DD`.
 * @param timeZone - An IANA name, such as a business's `time_zone_identifier`.
 * @throws {@link InputError} on an invalid date or an unknown time zone.
 * @example
 * const { from, to } = dayRange('2026-03-02', 'Australia/Sydney')
 * cliniko.individualAppointments.list({ where: { starts_at: { gte: from, lt: to } } })
 */
export function dayRange(date: string, timeZone: string): TimeRange {
  return rangeOf(midnight(date), 1, timeZone)
}

/**
 * Returns the range of the week, from Monday, that contains a date in a time zone.
 * @throws {@link InputError} on an invalid date or an unknown time zone.
 * @example weekRange('2026-03-04', 'Europe/London').from // '2026-03-02T00:00:00Z'
 */
export function weekRange(date: string, timeZone: string): TimeRange {
  const time = midnight(date)
  const daysSinceMonday = (new Date(time).getUTCDay() + 6) % 7
  return rangeOf(time - daysSinceMonday * day, 7, timeZone)
}

/**
 * Returns the range of the calendar month that contains a date in a time zone.
 * @throws {@link InputError} on an invalid date or an unknown time zone.
 * @example monthRange('2026-02-14', 'America/Toronto').to // '2026-03-01T05:00:00Z'
 */
export function monthRange(date: string, timeZone: string): TimeRange {
  checkDate(date, 'date')
  const first = midnight(`${date.slice(0, 8)}01`)
  // The 31st day after the first is always in the next month, by as many days as its date says but one.
  const days = 32 - new Date(first + 31 * day).getUTCDate()
  return rangeOf(first, days, timeZone)
}

/**
 * Returns the instant of a local date and time in a time zone. A time that is skipped when clocks go forward moves forward
 * by the same amount. Of a time that occurs twice when clocks go back, it returns the first.
 *
 * @param time - `HH:MM`.
 * @throws {@link InputError} on an invalid date or time, or an unknown time zone.
 * @example instantOf('2026-03-02', '09:30', 'Australia/Sydney') // '2026-03-01T22:30:00Z'
 */
export function instantOf(date: string, time: string, timeZone: string): string {
  const [, hours, minutes] = (typeof time === 'string' && /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)) || []
  if (hours === undefined) throw new InputError('time must be HH:MM.')
  return instantAt(midnight(date) + (Number(hours) * 60 + Number(minutes)) * 60_000, timeZone)
}

/**
 * Returns the local date of an instant in a time zone.
 *
 * @param time - A `Date`, milliseconds since 1970, or an ISO string with its time zone, such as those of the API.
 * @throws {@link InputError} on an invalid instant or an unknown time zone.
 * @example dateIn('2026-03-01T22:30:00Z', 'Australia/Sydney') // '2026-03-02'
 */
export function dateIn(time: Date | string | number, timeZone: string): string {
  const instant = instantIn(time)
  const local = hasFourDigits(instant) ? instant + offsetAt(instant, timeZone) : Number.NaN
  if (hasFourDigits(local)) return new Date(local).toISOString().slice(0, 10)
  throw new InputError(
    'time must be a Date, milliseconds since 1970 or an ISO string with its time zone, in the years 0 to 9999.',
  )
}

/** The milliseconds of an instant, or NaN. A string without a time zone would be in the time zone of the machine. */
function instantIn(time: unknown): number {
  if (typeof time === 'number') return time
  if (typeof time === 'string')
    return /(^\d{4}-\d\d-\d\d|Z|[+-]\d\d:?\d\d)$/i.test(time) ? Date.parse(time) : Number.NaN
  return time instanceof Date ? time.getTime() : Number.NaN
}

/**
 * Returns the date some days after a date, or before it if `days` is negative.
 * @throws {@link InputError} on an invalid date, or if `days` is not a whole number or leads out of the years 0 to 9999.
 * @example addDays('2026-02-28', 1) // '2026-03-01'
 */
export function addDays(date: string, days: number): string {
  const time = Number.isInteger(days) ? midnight(date) + days * day : Number.NaN
  if (!hasFourDigits(time)) {
    throw new InputError('days must be a whole number that stays within the years 0 to 9999.')
  }
  return new Date(time).toISOString().slice(0, 10)
}

const day = 86_400_000
const firstDay = /* @__PURE__ */ Date.parse('0000-01-01')
const lastDay = /* @__PURE__ */ Date.parse('9999-12-31')

/** Whether the year of a time has four digits, as dates and the API's times do. False for NaN. */
function hasFourDigits(time: number): boolean {
  return time >= firstDay && time < lastDay + day
}

/** Midnight UTC of a date, in milliseconds since 1970. */
function midnight(date: string): number {
  checkDate(date, 'date')
  return Date.parse(date)
}

/** The range of some days from a local midnight on. */
function rangeOf(midnight: number, days: number, timeZone: string): TimeRange {
  return { from: instantAt(midnight, timeZone), to: instantAt(midnight + days * day, timeZone) }
}

/** The instant of a local time, which is given in milliseconds as if it were UTC. */
function instantAt(wall: number, timeZone: string): string {
  // The offset changes at most once in two days: it is that of the day before or that of the day after.
  const before = offsetAt(wall - day, timeZone)
  const offsets = [before, offsetAt(wall + day, timeZone)]
  const offset = offsets.find((candidate) => offsetAt(wall - candidate, timeZone) === candidate) ?? before
  if (!hasFourDigits(wall - offset)) throw new InputError('date must be within the years 0 to 9999, also in UTC.')
  return new Date(wall - offset).toISOString().replace('.000Z', 'Z')
}

/** Formats are slow to construct, and clinics use few time zones. */
const formats = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>()

/** The offset of a time zone from UTC at an instant, in milliseconds. */
function offsetAt(time: number, timeZone: string): number {
  // Such as `3/2/2026 AD, 09:30:00`. Reading this takes a quarter of the time of formatToParts.
  const text = formatOf(timeZone).format(time)
  const [month = 1, date = 1, year = 0, hour = 0, minute = 0, second = 0] = (text.match(/\d+/g) ?? []).map(Number)
  const isBC = text.includes('B')
  const local = new Date(0)
  // Date.UTC takes a year below 100 for one of the last century. The year before 1 AD is 1 BC, which is year 0.
  local.setUTCFullYear(isBC ? 1 - year : year, month - 1, date)
  return local.setUTCHours(hour, minute, second) - Math.floor(time / 1000) * 1000
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  try {
    // `undefined` would be the time zone of the machine.
    if (typeof timeZone !== 'string') throw new TypeError()
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(timeZone, format)
    return format
  } catch {
    throw new InputError(
      'timeZone must be an IANA name, such as "Australia/Sydney". Pass the time_zone_identifier of a business: its time_zone is a label.',
    )
  }
}
