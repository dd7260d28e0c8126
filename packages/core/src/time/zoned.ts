import { InputError } from '../http/errors.js'
import { isDate } from './calendar-date.js'

/** A span of time, as `where` takes it: `{ starts_at: { gte: from, lt: to } }`. */
export interface TimeRange {
  /** UTC, such as `2026-03-01T13:00:00Z`. In the span. */
  readonly from: string
  /** UTC. The first moment after the span. */
  readonly to: string
}

/**
 * The whole of a day at a place. It lasts 23 or 25 hours where clocks change.
 *
 * @param date - `YYYY-MM-DD`.
 * @param timeZone - IANA name: a business's `time_zone_identifier`.
 * @throws {@link InputError} on another kind of date or an unknown zone.
 * @example
 * const { from, to } = dayRange('2026-03-02', 'Australia/Sydney')
 * cliniko.individualAppointments.list({ where: { starts_at: { gte: from, lt: to } } })
 */
export function dayRange(date: string, timeZone: string): TimeRange {
  return { from: instantOf(date, '00:00', timeZone), to: instantOf(addDays(date, 1), '00:00', timeZone) }
}

/**
 * The seven days from Monday that a date is in, at a place.
 * @throws {@link InputError} on another kind of date or an unknown zone.
 * @example weekRange('2026-03-04', 'Europe/London').from // '2026-03-02T00:00:00Z'
 */
export function weekRange(date: string, timeZone: string): TimeRange {
  const monday = addDays(date, -((new Date(midnight(date)).getUTCDay() + 6) % 7))
  return { from: instantOf(monday, '00:00', timeZone), to: instantOf(addDays(monday, 7), '00:00', timeZone) }
}

/**
 * The calendar month that a date is in, at a place.
 * @throws {@link InputError} on another kind of date or an unknown zone.
 * @example monthRange('2026-02-14', 'America/Toronto').to // '2026-03-01T05:00:00Z'
 */
export function monthRange(date: string, timeZone: string): TimeRange {
  const first = addDays(date, 1 - new Date(midnight(date)).getUTCDate())
  // 31 days after the first is in the next month, whichever it is.
  const next = addDays(first, 31)
  return {
    from: instantOf(first, '00:00', timeZone),
    to: instantOf(`${next.slice(0, 8)}01`, '00:00', timeZone),
  }
}

/**
 * The moment a clock at a place shows a date and time. A time that is skipped when clocks go forward is as much later
 * as they go; one that comes twice when they go back is the first.
 *
 * @param time - `HH:MM`.
 * @throws {@link InputError} on another kind of date or time, or an unknown zone.
 * @example instantOf('2026-03-02', '09:30', 'Australia/Sydney') // '2026-03-01T22:30:00Z'
 */
export function instantOf(date: string, time: string, timeZone: string): string {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  if (hours === undefined) throw new InputError('A time must be HH:MM.')
  const wall = midnight(date) + (Number(hours) * 60 + Number(minutes)) * 60_000
  // The offset changes once in two days at most: it's the one of the day before or of the day after.
  const before = offsetAt(wall - day, timeZone)
  const offsets = [before, offsetAt(wall + day, timeZone)]
  const offset = offsets.find((one) => offsetAt(wall - one, timeZone) === one) ?? before
  return iso(wall - offset)
}

/**
 * The date that a calendar at a place shows at a moment.
 * @throws {@link InputError} on an unknown zone.
 * @example dateIn('2026-03-01T22:30:00Z', 'Australia/Sydney') // '2026-03-02'
 */
export function dateIn(time: Date | string | number, timeZone: string): string {
  const at = new Date(time).getTime()
  if (Number.isNaN(at)) throw new InputError('A moment must be a Date, milliseconds, or an ISO string.')
  return new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 10)
}

/**
 * The date some days on, or back where `days` is negative.
 * @throws {@link InputError} on another kind of date.
 * @example addDays('2026-02-28', 1) // '2026-03-01'
 */
export function addDays(date: string, days: number): string {
  return new Date(midnight(date) + days * day).toISOString().slice(0, 10)
}

const day = 86_400_000

/** The date's midnight, were it in UTC. */
function midnight(date: string): number {
  if (!isDate(date)) throw new InputError('A date must be YYYY-MM-DD.')
  return Date.parse(date)
}

function iso(time: number): string {
  return new Date(time).toISOString().replace('.000Z', 'Z')
}

/** Making one takes long, and clinics have few zones. */
const formats = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>()

/** How far a zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetAt(time: number, timeZone: string): number {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, date, hour, minute, second) - Math.floor(time / 1000) * 1000
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
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
    throw new InputError('A time zone must have its IANA name, such as "Australia/Sydney".')
  }
}
