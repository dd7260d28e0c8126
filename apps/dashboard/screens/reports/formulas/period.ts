import { dayRange } from '@cliniko/core'
import type { Booking, ReportData, Scope } from './data'
import type { Interval } from './intervals'

/** The period of a report, in the time zone of each business. */
export interface Period {
  /** Nothing that starts later counts: the end of the period, or the time at which the data were collected. */
  readonly cutOff: number
  /** The period at a business, until the cut-off. */
  rangeAt(business: string): Interval
  /** Whether something at a business starts within the period, before the cut-off. */
  has(slot: { readonly business: string; readonly startsAt: number }): boolean
}

/** Returns the period of a scope. A day begins at midnight at the business, whichever instant that is. */
export function periodOf({ collectedAt, zones }: ReportData, { from, to, business: only }: Scope): Period {
  const ranges = new Map<string, Interval>()
  const zoneOf = (business: string) => zones.get(business) ?? 'UTC'

  function fullRangeAt(business: string): Interval {
    const zone = zoneOf(business)
    const range = ranges.get(zone) ?? [Date.parse(dayRange(from, zone).from), Date.parse(dayRange(to, zone).to)]
    ranges.set(zone, range)
    return range
  }

  function rangeAt(business: string): Interval {
    const [start, end] = fullRangeAt(business)
    return [start, Math.max(start, Math.min(end, collectedAt))]
  }

  const businesses = only ? [only] : [...zones.keys()]
  const ends = businesses.map((business) => fullRangeAt(business)[1])
  return {
    cutOff: Math.min(collectedAt, ends.length ? Math.max(...ends) : collectedAt),
    rangeAt,
    has({ business, startsAt }) {
      if (only !== null && business !== only) return false
      const [start, end] = rangeAt(business)
      return startsAt >= start && startsAt < end
    },
  }
}

/** How a booking ended. A visit is one that is past, and neither cancelled nor missed: reception may not have noted it. */
export type Outcome = 'cancelled' | 'missed' | 'visit'

/** Returns how a booking that has started ended. */
export function outcomeOf({ cancelledAt, arrived }: Pick<Booking, 'arrived' | 'cancelledAt'>): Outcome {
  if (cancelledAt !== null) return 'cancelled'
  return arrived === false ? 'missed' : 'visit'
}

/** Returns the bookings of a period, by how they ended. */
export function outcomesIn(data: ReportData, period: Period): Readonly<Record<Outcome, readonly Booking[]>> {
  const outcomes: Record<Outcome, Booking[]> = { cancelled: [], missed: [], visit: [] }
  for (const booking of data.bookings) if (period.has(booking)) outcomes[outcomeOf(booking)].push(booking)
  return outcomes
}
