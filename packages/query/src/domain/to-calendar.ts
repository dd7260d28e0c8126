import {
  type AvailabilityBlock,
  type Booking,
  type BookingKind,
  bookingKind,
  type DailyAvailability,
  type GroupAppointment,
  type Included,
  type IndividualAppointment,
  linkedId,
  type UnavailableBlock,
} from '@cliniko/core'
import { type CalendarRange, rangeOf } from './calendar.js'
import { type WorkingHours, workingHoursIn } from './working-hours.js'

/** A booking in a calendar. `kind` tells what `record` is. */
export type CalendarEntry<I = never> =
  | EntryOf<'individual_appointment', Included<IndividualAppointment, I>>
  | EntryOf<'group_appointment', Included<GroupAppointment, I>>
  | EntryOf<'unavailable_block', Included<UnavailableBlock, I>>

/** A booking of one kind. */
export interface EntryOf<Kind extends BookingKind, T> {
  readonly kind: Kind
  readonly id: string
  /** UTC, such as `2026-03-02T00:00:00Z`. It may be before the time that the calendar shows. */
  readonly startsAt: string
  /** It may be after the time that the calendar shows. */
  readonly endsAt: string
  readonly practitionerId: string
  readonly businessId: string
  readonly record: T
}

/** All that a calendar shows. */
export interface Calendar<I = never> {
  /** Appointments and blocks in the order of their start. They may overlap: the API accepts double bookings. */
  readonly entries: readonly CalendarEntry<I>[]
  /** When practitioners take appointments, in order: the background of their columns. Empty until it is known. */
  readonly workingHours: readonly WorkingHours[]
}

/** The results of `calendarQueries`, in their order, as `useQueries` and `QueriesObserver` return them. */
export type CalendarResults = readonly { readonly data?: unknown }[]

/**
 * Makes a calendar from the results of `calendarQueries`. Undefined until the bookings are there. Equal results give the same
 * calendar, and an unchanged booking the same entry, so that nothing renders again without need.
 *
 * @param range - The input of the queries.
 * @example
 * const results = useQueries({ queries: calendarQueries(client, input) })
 * const { entries, workingHours } = toCalendar(results, input) ?? { entries: [], workingHours: [] }
 * for (const { kind, record } of entries) if (kind === 'individual_appointment') record.patient_name
 */
export function toCalendar<const I = never>(
  results: CalendarResults,
  range: CalendarRange & { readonly include?: readonly I[] | undefined },
): Calendar<I> | undefined {
  const [bookings, daily, availabilityBlocks] = results.map(({ data }) => data) as CalendarData<I>
  if (!bookings) return undefined
  const { from, to } = rangeOf(range)
  const parts = [daily, availabilityBlocks, from, to]
  const previous = calendars.get(bookings)
  // The entry of a list was made from the same list.
  if (previous && parts.every((part, index) => part === previous.parts[index])) return previous.calendar as Calendar<I>
  const calendar: Calendar<I> = {
    entries: bookings.map(toEntry<I>),
    workingHours: daily && availabilityBlocks ? workingHoursIn({ from, to }, daily, availabilityBlocks) : [],
  }
  calendars.set(bookings, { parts, calendar })
  return calendar
}

/** The data of the queries, which `useQueries` can't tell apart by type. */
type CalendarData<I> = readonly [
  bookings?: readonly Included<Booking, I>[],
  dailyAvailabilities?: readonly DailyAvailability[],
  availabilityBlocks?: readonly AvailabilityBlock[],
  ...references: unknown[],
]

/** The latest calendar of each list of bookings, and what else it was made from. */
const calendars = new WeakMap<object, { readonly parts: readonly unknown[]; readonly calendar: object }>()

/** The entry of each booking. */
const entries = new WeakMap<object, object>()

function toEntry<I>(record: Included<Booking, I>): CalendarEntry<I> {
  const booking: Booking = record
  const known = entries.get(booking)
  if (known) return known as CalendarEntry<I>
  const entry = {
    kind: bookingKind(booking),
    id: booking.id,
    startsAt: booking.starts_at,
    endsAt: booking.ends_at,
    practitionerId: linkedId(booking.practitioner) ?? '',
    businessId: linkedId(booking.business) ?? '',
    record,
  }
  entries.set(booking, entry)
  // `kind` was made from the record.
  return entry as unknown as CalendarEntry<I>
}
