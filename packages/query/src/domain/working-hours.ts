import {
  type AvailabilityBlock,
  addDays,
  type DailyAvailability,
  dateIn,
  instantOf,
  linkedId,
  type TimeRange,
} from '@cliniko/core'

/** A time when a practitioner takes appointments at a business. */
export interface WorkingHours {
  readonly practitionerId: string
  readonly businessId: string
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  readonly startsAt: string
  readonly endsAt: string
}

/**
 * Returns when practitioners take appointments within a time range, by their weekly hours and additional blocks, in order.
 * Hours that overlap or touch are joined. Times are not clipped to the range.
 */
export function workingHoursIn(
  range: TimeRange,
  daily: readonly DailyAvailability[],
  blocks: readonly AvailabilityBlock[],
): readonly WorkingHours[] {
  const weekly = daily.flatMap((availability) => {
    const { availabilities, time_zone_identifier: timeZone } = availability
    if (!timeZone) return []
    return daysOf(range, timeZone, availability.day_of_week).flatMap((day) =>
      (availabilities ?? []).map(({ starts_at, ends_at }) => ({
        ...ownersOf(availability),
        startsAt: instantOf(day, starts_at, timeZone),
        endsAt: endOf(day, starts_at, ends_at, timeZone),
      })),
    )
  })
  const additional = blocks.map((block) => ({ ...ownersOf(block), startsAt: block.starts_at, endsAt: block.ends_at }))
  const [from, to] = [Date.parse(range.from), Date.parse(range.to)]
  const within = [...weekly, ...additional].filter(
    ({ startsAt, endsAt }) => Date.parse(startsAt) < to && Date.parse(endsAt) > from,
  )
  return joined(within)
}

/** The days of a range that have a day of the week. Both 0 and 7 are Sunday. */
function daysOf({ from, to }: TimeRange, timeZone: string, dayOfWeek: number | null): readonly string[] {
  const days: string[] = []
  const last = dateIn(Date.parse(to) - 1, timeZone)
  // Hours of the day before may reach into the range.
  for (let day = addDays(dateIn(from, timeZone), -1); day <= last; day = addDays(day, 1)) {
    const number = new Date(day).getUTCDay()
    if (dayOfWeek === number || (dayOfWeek === 7 && number === 0)) days.push(day)
  }
  return days
}

/** The end of hours. `24:00`, and any end that is not after the start, is on the next day. */
function endOf(day: string, start: string, end: string, timeZone: string): string {
  return end > start && end !== '24:00'
    ? instantOf(day, end, timeZone)
    : instantOf(addDays(day, 1), end === '24:00' ? '00:00' : end, timeZone)
}

function ownersOf({ practitioner, business }: DailyAvailability | AvailabilityBlock) {
  return { practitionerId: linkedId(practitioner) ?? '', businessId: linkedId(business) ?? '' }
}

/** Joins the hours of each practitioner and business that overlap or touch. */
function joined(hours: readonly WorkingHours[]): readonly WorkingHours[] {
  const result: WorkingHours[] = []
  const latest = new Map<string, number>()
  for (const next of [...hours].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))) {
    const owners = `${next.practitionerId}/${next.businessId}`
    const index = latest.get(owners)
    const previous = index === undefined ? undefined : result[index]
    if (index === undefined || !previous || Date.parse(next.startsAt) > Date.parse(previous.endsAt)) {
      latest.set(owners, result.push(next) - 1)
    } else if (Date.parse(next.endsAt) > Date.parse(previous.endsAt)) {
      result[index] = { ...previous, endsAt: next.endsAt }
    }
  }
  return result
}
