import {
  type AvailabilityBlock,
  availabilityBlocks,
  type Booking,
  bookings,
  type Client,
  type DailyAvailability,
  type DateTimeInput,
  dailyAvailabilities,
  dayRange,
  type Included,
  type IncludeName,
  InputError,
  parseTime,
  type TimeRange,
  weekRange,
} from '@cliniko/core'
import { allQuery } from '../all.js'
import type { ClinikoQuery } from '../query.js'
import { includingFrom, referenceQueries } from './references.js'
import { failing } from './workflow-options.js'

/** The time that a calendar shows. */
export type CalendarRange =
  | {
      /** `YYYY-MM-DD`. */
      readonly day: string
      /** An IANA name: the business's `time_zone_identifier`. */
      readonly timeZone: string
    }
  | {
      /** A day of the week, `YYYY-MM-DD`. The week begins on Monday. */
      readonly week: string
      /** An IANA name: the business's `time_zone_identifier`. */
      readonly timeZone: string
    }
  | {
      /** The start of the time. */
      readonly from: DateTimeInput
      /** The end of the time, which is excluded. */
      readonly to: DateTimeInput
    }

/** The calendar to read. */
export type CalendarInput<I = never> = CalendarRange & {
  /** One practitioner, or several. Default: all. */
  readonly practitionerId?: string | readonly string[] | undefined
  /** One business, or several. Default: all. */
  readonly businessId?: string | readonly string[] | undefined
  /** Whether to include cancelled appointments. Default: false. */
  readonly cancelled?: boolean | undefined
  /** Whether to include archived and deleted bookings. Default: false. */
  readonly archived?: boolean | undefined
  /** Related records to add as `entry.record.included`, on records that have such a link. */
  readonly include?: readonly I[] | undefined
}

/** The queries that `toCalendar` takes the results of. */
export type CalendarQueries<I = never> = readonly [
  bookings: ClinikoQuery<Included<Booking, I>[]>,
  dailyAvailabilities: ClinikoQuery<DailyAvailability[]>,
  availabilityBlocks: ClinikoQuery<AvailabilityBlock[]>,
  ...references: ClinikoQuery<object[]>[],
]

/** Working hours change as rarely as other reference data. In milliseconds. */
const hoursStaleTime = 600_000

/**
 * Returns the options of the queries that a calendar is made of: bookings that overlap its time, weekly working hours, and
 * additional ones; then, if `include` names them, the lists of all practitioners, businesses, types. They are queries like
 * any other, so that writes and change feeds keep them up to date.
 *
 * A day costs three requests, and one for each resource that `include` names. The next day costs one, and one for the
 * patients that are not in the cache: working hours are read for a quarter of a year.
 *
 * An invalid input makes the queries fail with an `InputError`.
 *
 * @example
 * const input = { day: '2026-03-02', timeZone: 'Australia/Sydney', include: ['patient'] } as const
 * const results = useQueries({ queries: calendarQueries(client, input) })
 * const calendar = toCalendar(results, input)
 */
export function calendarQueries<const I extends IncludeName<Booking> = never>(
  client: Client,
  input: CalendarInput<I>,
): CalendarQueries<I> {
  const { practitionerId, businessId, cancelled, archived, include } = input
  const owners = {
    ...(practitionerId !== undefined && { practitioner_id: practitionerId }),
    ...(businessId !== undefined && { business_id: businessId }),
  }
  const any = { any: true } as const
  const references = referenceQueries(client, include ?? [])
  return orFailing(input, ({ from, to }) => [
    includingFrom(
      references,
      allQuery(client, bookings.list, {
        where: {
          starts_at: { lt: to },
          ends_at: { gt: from },
          ...owners,
          ...(cancelled && { cancelled_at: any }),
          ...(archived && { archived_at: any, deleted_at: any }),
        },
        sort: 'starts_at',
        ...(include && { include }),
      }),
    ),
    { ...allQuery(client, dailyAvailabilities.list, { where: owners }), staleTime: hoursStaleTime },
    {
      ...allQuery(client, availabilityBlocks.list, { where: { starts_at: additionalHoursRange(from, to), ...owners } }),
      staleTime: hoursStaleTime,
    },
    ...references,
  ])
}

/**
 * Returns the time that a calendar shows.
 * @throws {@link InputError} on an invalid date, time or time zone.
 */
export function rangeOf(input: CalendarRange): TimeRange {
  if ('day' in input) return dayRange(input.day, input.timeZone)
  if ('week' in input) return weekRange(input.week, input.timeZone)
  return { from: toTime(input.from, 'from'), to: toTime(input.to, 'to') }
}

function toTime(time: DateTimeInput, name: string): string {
  return new Date(parseTime(time, name)).toISOString()
}

/**
 * Returns the time in which the availability blocks of a calendar begin. The API can't filter them by their end: one that
 * begins the day before may reach into the calendar. It is a quarter of a year and a month more, so that the next day and
 * the next week need no other list.
 */
function additionalHoursRange(from: string, to: string) {
  const dayBefore = new Date(Date.parse(from) - 86_400_000)
  const month = dayBefore.getUTCMonth()
  const quarter = dayBefore.getUTCFullYear() * 12 + month - (month % 3)
  const end = monthStart(quarter + 4)
  return { gte: monthStart(quarter), lt: Date.parse(to) > Date.parse(end) ? to : end }
}

/** The start of a month, which is counted from the year 0. */
function monthStart(month: number): string {
  return new Date(Date.UTC(Math.floor(month / 12), month % 12)).toISOString()
}

/** Any time will do for queries that only fail. */
const epoch = '1970-01-01T00:00:00Z'

/** Options are made in a render, which must not throw: queries with an invalid input fail instead. */
function orFailing<I>(input: CalendarRange, toQueries: (range: TimeRange) => CalendarQueries<I>): CalendarQueries<I> {
  try {
    return toQueries(rangeOf(input))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const [entries, daily, blocks, ...references] = toQueries({ from: epoch, to: epoch })
    return [failing(entries, error), failing(daily, error), failing(blocks, error), ...references]
  }
}
