import { type IndividualAppointment, isIndividualAppointment } from '@cliniko/core'
import type { Calendar } from '@cliniko/query'
import { isOff } from '../booking/booking-record'
import { type Gap, gapsIn, overlaps, spanOf } from '../booking/free-times'

/** A free time that somebody could take. */
export interface Opening extends Gap {
  /** Names it in the URL: by its end, because its start moves with the time. */
  readonly key: string
  readonly minutes: number
  /** The appointments that were cancelled there. */
  readonly cancelled: readonly IndividualAppointment[]
}

const minute = 60_000

/** Returns the free time that shows first: the one that the URL names, or the first that somebody has just cancelled. */
export function firstOf(openings: readonly Opening[], key: string | null | undefined): Opening | undefined {
  return (
    openings.find((opening) => opening.key === key) ??
    openings.find(({ cancelled, minutes }) => cancelled.some((other) => lengthOf(other) <= minutes)) ??
    openings[0]
  )
}

function lengthOf({ starts_at, ends_at }: IndividualAppointment): number {
  return (Date.parse(ends_at) - Date.parse(starts_at)) / minute
}

/** A shorter time is of no use to anybody. */
const shortest = 15

/** Returns the free times of a calendar from a time on, in order, with the cancellations that made them. */
export function openingsIn({ entries, workingHours }: Calendar, now: number): readonly Opening[] {
  const busy = entries.map((entry) => ({ ...entry, isOff: isOff(entry.record) }))
  const cancelled = entries.flatMap(({ record, practitionerId, startsAt, endsAt }) =>
    isIndividualAppointment(record) && record.cancelled_at
      ? [{ record, practitionerId, ...spanOf({ startsAt, endsAt }) }]
      : [],
  )
  return gapsIn(workingHours, busy, now)
    .map((gap) => ({
      ...gap,
      key: `${gap.practitionerId}-${gap.to}`,
      minutes: Math.floor((gap.to - gap.from) / minute),
      cancelled: cancelled
        .filter((other) => other.practitionerId === gap.practitionerId && overlaps(other, gap))
        .map(({ record }) => record),
    }))
    .filter(({ minutes }) => minutes >= shortest)
}
