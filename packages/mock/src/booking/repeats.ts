import { addDays, dateIn, instantOf, type Link, type RepeatRule } from '@cliniko/core'
import { idIn } from '../lists/fields.js'
import type { Store } from '../store/store.js'

/** What repeats. */
interface Repeatable {
  readonly id: string
  readonly starts_at: string
  readonly ends_at: string
  readonly business: Link
}

/** The times of the repeats that a rule makes of a booking. Clocks at its place show the same time at each of them. */
export function repeatTimes(
  store: Store,
  booking: Repeatable,
  rule: RepeatRule | null,
): { readonly startsAt: string; readonly endsAt: string }[] {
  const { number_of_repeats: count, repeat_type: type, repeating_interval: interval } = rule ?? {}
  if (!count || !type) return []
  const zone = store.tables.businesses.peek(idIn(booking.business) ?? '')?.time_zone_identifier ?? 'UTC'
  const length = Date.parse(booking.ends_at) - Date.parse(booking.starts_at)
  const first = dateIn(booking.starts_at, zone)
  const time = clockTime(booking.starts_at, zone)
  return Array.from({ length: count }, (_, index) => {
    const steps = (index + 1) * (interval ?? 1)
    const date = type === 'Monthly' ? addMonths(first, steps) : addDays(first, steps * (type === 'Weekly' ? 7 : 1))
    const startsAt = instantOf(date, time, zone)
    return { startsAt, endsAt: new Date(Date.parse(startsAt) + length).toISOString().replace('.000Z', 'Z') }
  })
}

/** `HH:MM` that a clock at a place shows at a moment. */
export function clockTime(moment: string, timeZone: string): string {
  return new Date(moment).toLocaleTimeString('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' })
}

/** The same day some months on, or the month's last where it has none. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}

/** The booking's repeats that come after it, whether it's the first or a repeat itself. */
export function laterRepeats<T extends Repeatable & { readonly repeated_from?: Link | null }>(
  table: { by(field: string, value: string): T[] },
  booking: T,
): T[] {
  return table
    .by('repeated_from_id', idIn(booking.repeated_from) ?? booking.id)
    .filter(({ id, starts_at }) => id !== booking.id && starts_at > booking.starts_at)
}
