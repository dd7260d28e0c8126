import {
  addDays,
  dateIn,
  dayRange,
  type GroupAppointment,
  instantOf,
  isGroupAppointment,
  type Link,
  linkedId,
} from '@cliniko/core'
import { isoOf, type Store } from '../store/store.js'
import { accountZone } from './account-zone.js'
import { bookingsOf } from './conflicts.js'
import type { Offer } from './offer.js'
import { localTime } from './repeats.js'

/** A time range in milliseconds since 1970. `to` is exclusive. */
type Span = readonly [from: number, to: number]

const minute = 60_000
const hour = 60 * minute

/**
 * Returns the times at which an offer can be booked, in order.
 *
 * @param from - The first day, `YYYY-MM-DD` in the account's time zone.
 * @param to - The last day, inclusive.
 */
export function freeTimes(store: Store, offer: Offer, from: string, to: string): string[] {
  const { type, settings } = offer
  const zone = accountZone(store)
  const now = Date.parse(store.now())
  const lead = Math.max(settings.min_hours_advance_required_to_book, type.online_bookings_lead_time_hours ?? 0)
  const earliest = Math.max(now + lead * hour, Date.parse(dayRange(from, zone).from))
  const latest = Math.min(
    now + settings.allow_bookings_days_in_advance * 24 * hour,
    Date.parse(dayRange(to, zone).to) - 1,
  )
  const starts = type.max_attendees > 1 ? groupStarts(store, offer) : freeStarts(store, offer, from, to)
  const times = starts.filter((start) => start >= earliest && start <= latest).map(isoOf)
  return capPerSegment(times, settings.max_appointments_per_day_segment, zone)
}

/** Returns the starts of group appointments with a free seat: booking a group means joining one. */
function groupStarts(store: Store, { business, practitioner, type }: Offer): number[] {
  return bookingsOf(store, practitioner.id)
    .filter((booking) => isGroupAppointment(booking) && hasFreeSeat(booking, business.id, type.id))
    .map(({ starts_at }) => Date.parse(starts_at))
    .sort((a, b) => a - b)
}

function hasFreeSeat(group: GroupAppointment, businessId: string, typeId: string): boolean {
  const isOffered = linkedId(group.business) === businessId && linkedId(group.appointment_type) === typeId
  return isOffered && (group.patient_ids ?? []).length < group.max_attendees
}

/** Returns the calendar slots at which the practitioner works and is free for the length of the appointment. */
function freeStarts(store: Store, { business, practitioner, type }: Offer, from: string, to: string): number[] {
  const step = (store.settings?.calendar?.timeslot_size_in_minutes ?? 15) * minute
  const length = type.duration_in_minutes * minute
  // One day more on each side, because the business may be in another time zone than the account.
  const workingSpans = mergeTouching(
    workingHours(store, business.id, practitioner.id, addDays(from, -1), addDays(to, 1)),
  )
  const bookedSpans = bookingsOf(store, practitioner.id).map(
    ({ starts_at, ends_at }): Span => [Date.parse(starts_at), Date.parse(ends_at)],
  )
  return workingSpans.flatMap(([opens, closes]) => {
    const overlapping = bookedSpans.filter(([starts, ends]) => starts < closes && ends > opens)
    const count = Math.max(0, Math.floor((closes - opens - length) / step) + 1)
    return Array.from({ length: count }, (_, index) => opens + index * step).filter((start) =>
      overlapping.every(([starts, ends]) => ends <= start || starts >= start + length),
    )
  })
}

/** Returns when a practitioner works at a business: the weekly hours and additional availability blocks. */
function workingHours({ tables }: Store, businessId: string, practitionerId: string, from: string, to: string): Span[] {
  const isHere = ({ business }: { readonly business: Link }) => linkedId(business) === businessId
  const days = tables.daily_availabilities.by('practitioner_id', practitionerId).filter(isHere)
  const weekly: Span[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const weekday = new Date(date).getUTCDay()
    for (const { availabilities, day_of_week, time_zone_identifier: zone } of days) {
      // Sunday is 0 or 7.
      if (Number(day_of_week) % 7 !== weekday) continue
      for (const { starts_at, ends_at } of availabilities ?? []) {
        const at = (time: string) => Date.parse(instantOf(date, time, zone ?? 'UTC'))
        weekly.push([at(starts_at), at(ends_at)])
      }
    }
  }
  const added = tables.availability_blocks.by('practitioner_id', practitionerId).filter(isHere)
  return [...weekly, ...added.map(({ starts_at, ends_at }): Span => [Date.parse(starts_at), Date.parse(ends_at)])]
}

/** Merges spans that overlap or touch. */
function mergeTouching(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    const last = merged.at(-1)
    if (last && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)]
    else merged.push([from, to])
  }
  return merged
}

/** Keeps the first `limit` times of each morning, afternoon and evening. A limit of 0 keeps all. */
function capPerSegment(times: readonly string[], limit: number, zone: string): string[] {
  const counts = new Map<string, number>()
  return times.filter((time) => {
    const clock = localTime(time, zone)
    const segment = `${dateIn(time, zone)} ${clock < '12:00' ? 'morning' : clock < '17:00' ? 'afternoon' : 'evening'}`
    const count = (counts.get(segment) ?? 0) + 1
    counts.set(segment, count)
    return limit <= 0 || count <= limit
  })
}
