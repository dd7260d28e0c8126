import { addDays, dateIn, instantOf, type Link, linkedId, type RepeatRule } from '@cliniko/core'
import { isoOf, type Store } from '../store/store.js'

/** A booking or availability block that can repeat. */
interface Repeatable {
  readonly id: string
  readonly starts_at: string
  readonly ends_at: string
  readonly business: Link
}

/**
 * Returns the times of the repeats that a rule creates. Each repeat starts at the same local time at its business, also
 * across a change to or from daylight saving time.
 */
export function repeatTimes(
  store: Store,
  booking: Repeatable,
  rule: RepeatRule | null,
): { readonly startsAt: string; readonly endsAt: string }[] {
  const { number_of_repeats: count, repeat_type: type, repeating_interval: interval } = rule ?? {}
  if (!count || !type) return []
  const zone = store.tables.businesses.peek(linkedId(booking.business) ?? '')?.time_zone_identifier ?? 'UTC'
  const length = Date.parse(booking.ends_at) - Date.parse(booking.starts_at)
  const firstDate = dateIn(booking.starts_at, zone)
  const time = localTime(booking.starts_at, zone)
  return Array.from({ length: count }, (_, index) => {
    const steps = (index + 1) * (interval ?? 1)
    const date =
      type === 'Monthly' ? addMonths(firstDate, steps) : addDays(firstDate, steps * (type === 'Weekly' ? 7 : 1))
    const startsAt = instantOf(date, time, zone)
    return { startsAt, endsAt: isoOf(Date.parse(startsAt) + length) }
  })
}

/** Returns the local time of an instant as `HH:MM`. */
export function localTime(instant: string, timeZone: string): string {
  return new Date(instant).toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
}

/** Returns the same day of a later month, or the last day of a month that is too short. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10)
}

/** Returns the repeats after a booking, which may be the original or a repeat itself. */
export function laterRepeats<T extends Repeatable & { readonly repeated_from?: Link | null }>(
  table: { by(field: string, value: string): T[] },
  booking: T,
): T[] {
  return table
    .by('repeated_from_id', linkedId(booking.repeated_from) ?? booking.id)
    .filter(({ id, starts_at }) => id !== booking.id && starts_at > booking.starts_at)
}
