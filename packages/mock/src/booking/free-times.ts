import { addDays, type Booking, dateIn, dayRange, instantOf, isGroupAppointment } from '@cliniko/core'
import { zoneOf } from '../lists/collections.js'
import { idIn } from '../lists/fields.js'
import { isoOf, type Store } from '../store/store.js'
import { bookingsOf } from './conflicts.js'
import type { Offer } from './offer.js'
import { clockTime } from './repeats.js'

/** A span of time in milliseconds since 1970, without its end. */
type Span = readonly [from: number, to: number]

const minute = 60_000
const hour = 60 * minute

/**
 * The times at which an offer can be booked, in order.
 * @param from - The first day, in the account's zone; `to` is the last.
 */
export function freeTimes(store: Store, offer: Offer, from: string, to: string): string[] {
  const { type, settings } = offer
  const zone = zoneOf(store)
  const now = Date.parse(store.now())
  const lead = Math.max(settings.min_hours_advance_required_to_book, type.online_bookings_lead_time_hours ?? 0)
  const earliest = Math.max(now + lead * hour, Date.parse(dayRange(from, zone).from))
  const latest = Math.min(
    now + settings.allow_bookings_days_in_advance * 24 * hour,
    Date.parse(dayRange(to, zone).to) - 1,
  )
  const starts = type.max_attendees > 1 ? seatsOf(store, offer) : startsOf(store, offer, from, to)
  const times = starts.filter((start) => start >= earliest && start <= latest).map(isoOf)
  return cap(times, settings.max_appointments_per_day_segment, zone)
}

/** A group is joined where it is already, if there's a seat left. */
function seatsOf(store: Store, { business, practitioner, type }: Offer): number[] {
  return bookingsOf(store, practitioner.id)
    .filter((booking) => isGroupAppointment(booking) && hasSeat(booking, business.id, type.id))
    .map(({ starts_at }) => Date.parse(starts_at))
    .sort((a, b) => a - b)
}

function hasSeat(booking: Extract<Booking, { max_attendees: number }>, businessId: string, typeId: string): boolean {
  const isThere = idIn(booking.business) === businessId && idIn(booking.appointment_type) === typeId
  return isThere && (booking.patient_ids ?? []).length < booking.max_attendees
}

/** An appointment of one begins at a slot of the calendar, if its practitioner is there and free until its end. */
function startsOf(store: Store, { business, practitioner, type }: Offer, from: string, to: string): number[] {
  const step = (store.settings?.calendar?.timeslot_size_in_minutes ?? 15) * minute
  const length = type.duration_in_minutes * minute
  // A day more on each side: the place may be in another zone than the account.
  const open = merge(hoursOf(store, business.id, practitioner.id, addDays(from, -1), addDays(to, 1)))
  const busy = bookingsOf(store, practitioner.id).map(
    ({ starts_at, ends_at }): Span => [Date.parse(starts_at), Date.parse(ends_at)],
  )
  return open.flatMap(([opens, closes]) => {
    const near = busy.filter(([starts, ends]) => starts < closes && ends > opens)
    const count = Math.max(0, Math.floor((closes - opens - length) / step) + 1)
    return Array.from({ length: count }, (_, index) => opens + index * step).filter((start) =>
      near.every(([starts, ends]) => ends <= start || starts >= start + length),
    )
  })
}

/** When a practitioner is at a place: the usual hours of the weekday, and what was added to them. */
function hoursOf({ tables }: Store, businessId: string, practitionerId: string, from: string, to: string): Span[] {
  const isHere = ({ business }: { readonly business: { readonly links: { readonly self: string } } }) =>
    idIn(business) === businessId
  const days = tables.daily_availabilities.by('practitioner_id', practitionerId).filter(isHere)
  const usual: Span[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) {
    const weekday = new Date(date).getUTCDay()
    for (const { availabilities, day_of_week, time_zone_identifier: zone } of days) {
      // 0 and 7 are Sunday.
      if (Number(day_of_week) % 7 !== weekday) continue
      for (const { starts_at, ends_at } of availabilities ?? []) {
        const at = (time: string) => Date.parse(instantOf(date, time, zone ?? 'UTC'))
        usual.push([at(starts_at), at(ends_at)])
      }
    }
  }
  const added = tables.availability_blocks.by('practitioner_id', practitionerId).filter(isHere)
  return [...usual, ...added.map(({ starts_at, ends_at }): Span => [Date.parse(starts_at), Date.parse(ends_at)])]
}

/** Spans that touch, made one. */
function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    const last = merged.at(-1)
    if (last && from <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], to)]
    else merged.push([from, to])
  }
  return merged
}

/** Keeps the first few of each morning, afternoon and evening. */
function cap(times: readonly string[], most: number, zone: string): string[] {
  const counts = new Map<string, number>()
  return times.filter((time) => {
    const clock = clockTime(time, zone)
    const segment = `${dateIn(time, zone)} ${clock < '12:00' ? 'morning' : clock < '17:00' ? 'afternoon' : 'evening'}`
    const count = (counts.get(segment) ?? 0) + 1
    counts.set(segment, count)
    return most <= 0 || count <= most
  })
}
