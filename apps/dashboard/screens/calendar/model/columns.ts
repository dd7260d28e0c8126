import type { Practitioner } from '@cliniko/core'
import type { Calendar, CalendarEntry, WorkingHours } from '@cliniko/query'
import type { View } from '../inputs'
import { type DayClock, dayClock } from './day-clock'
import { type More, type Placed, placeInLanes } from './lanes'
import { joinSpans, type Span, withoutSpans } from './span'
import { isBusy, stateOf } from './state'

/** A booking in a column. */
export interface Item extends Span {
  readonly entry: CalendarEntry
}

/** A practitioner's day, or in a week the day of one or all practitioners. */
export interface Column {
  readonly key: string
  readonly clock: DayClock
  /** Undefined in a week of several practitioners. */
  readonly practitioner: Pick<Practitioner, 'id' | 'label' | 'designation'> | undefined
  readonly placed: readonly Placed<Item>[]
  readonly more: readonly More<Item>[]
  /** When the practitioner works. */
  readonly hours: readonly (Span & { readonly businessId: string })[]
  /** Gaps between bookings, within working hours. */
  readonly free: readonly Span[]
}

/** What {@link columnsOf} makes columns from. */
export interface ColumnsInput {
  readonly calendar: Calendar
  readonly view: View
  readonly dates: readonly string[]
  readonly timeZone: string
  readonly practitioners: readonly Practitioner[]
  /** The id of the practitioner to show, `everyone` for those who don't work as well, or an empty text for those who do. */
  readonly staff: string
  /** The id of the business to show, or an empty text for all. */
  readonly site: string
  /** The shortest gap that counts as free, in minutes. */
  readonly slot: number
  /** Gaps before this time, in milliseconds since 1970, aren't free any more. */
  readonly now: number
}

/** Returns the columns of a calendar: those who work or have bookings, so that somebody without any can be booked. */
export function columnsOf(input: ColumnsInput): readonly Column[] {
  const { calendar, view, dates, timeZone, practitioners, staff, site } = input
  const isHere = ({ businessId }: CalendarEntry | WorkingHours) => !site || businessId === site
  const entries = calendar.entries.filter(isHere)
  const hours = calendar.workingHours.filter(isHere)
  const chosen = staff && staff !== 'everyone' ? staff : undefined
  if (view === 'week') {
    const practitioner = practitioners.find(({ id }) => id === chosen)
    const own = <T extends { readonly practitionerId: string }>(items: readonly T[]) =>
      chosen ? items.filter(({ practitionerId }) => practitionerId === chosen) : items
    return dates.map((date) =>
      columnOf({ ...input, key: date, practitioner, clock: dayClock(date, timeZone) }, own(entries), own(hours)),
    )
  }
  const clock = dayClock(dates[0] ?? '', timeZone)
  const entriesBy = byPractitioner(entries)
  const hoursBy = byPractitioner(hours)
  const known = new Set(practitioners.map(({ id }) => id))
  // Practitioners who left the clinic still have bookings.
  const former = [...entriesBy.keys()]
    .filter((id) => !known.has(id))
    .map((id) => ({ id, label: null, designation: null }))
  return [...practitioners, ...former]
    .filter(({ id }) => (chosen ? id === chosen : staff === 'everyone' || entriesBy.has(id) || hoursBy.has(id)))
    .map((practitioner) =>
      columnOf(
        { ...input, key: practitioner.id, practitioner, clock },
        entriesBy.get(practitioner.id) ?? [],
        hoursBy.get(practitioner.id) ?? [],
      ),
    )
}

function byPractitioner<T extends { readonly practitionerId: string }>(
  items: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(item.practitionerId)
    if (group) group.push(item)
    else groups.set(item.practitionerId, [item])
  }
  return groups
}

function columnOf(
  input: ColumnsInput & Pick<Column, 'key' | 'clock' | 'practitioner'>,
  entries: readonly CalendarEntry[],
  workingHours: readonly WorkingHours[],
): Column {
  const { key, clock, practitioner, slot, now } = input
  const isOnDay = ({ startsAt, endsAt }: CalendarEntry | WorkingHours) =>
    Date.parse(startsAt) < clock.end && Date.parse(endsAt) > clock.start
  const items = entries.filter(isOnDay).map((entry) => ({ entry, ...clock.spanOf(entry.startsAt, entry.endsAt) }))
  const hours = workingHours
    .filter(isOnDay)
    .map(({ startsAt, endsAt, businessId }) => ({ ...clock.spanOf(startsAt, endsAt), businessId }))
  const busy = items.filter(({ entry }) => isBusy(entry))
  const past = { from: 0, to: clock.minuteAt(now) }
  return {
    key,
    clock,
    practitioner,
    hours,
    // A gap of one practitioner among several says little.
    free: practitioner ? withoutSpans(hours, [...busy, past], slot) : [],
    ...placeWithCancelled(items),
  }
}

/** Cancelled appointments leave their room to others: they are at the right of what overlaps them. */
function placeWithCancelled(items: readonly Item[]): Pick<Column, 'placed' | 'more'> {
  return placeInLanes(
    [...items].sort((a, b) => Number(stateOf(a.entry) === 'cancelled') - Number(stateOf(b.entry) === 'cancelled')),
  )
}

/** Returns the part of a day that is not working time. */
export function closedSpans(column: Column, axis: Span): readonly Span[] {
  return withoutSpans([axis], joinSpans(column.hours), 1)
}
