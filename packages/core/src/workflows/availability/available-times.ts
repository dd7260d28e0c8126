import type { Client } from '../../client.js'
import type { RequestOptions } from '../../http/call.js'
import { InputError, NotFoundError } from '../../http/errors.js'
import { list, next } from '../../resources/available-times.js'
import { addDays, dateIn } from '../../time/zoned.js'
import { runConcurrently } from '../run-concurrently.js'
import { workflow } from '../workflow.js'
import { type Bookable, type NotBookableError, whyNotBookable } from './not-bookable.js'

/** What to search available times for, and how. */
export interface AvailabilityOptions extends Pick<RequestOptions, 'signal' | 'priority'> {
  readonly businessId: string
  readonly practitionerIds: readonly string[]
  readonly appointmentTypeIds: readonly string[]
  /** The IANA name of the time zone that the days are in: the business's `time_zone_identifier`. */
  readonly timeZone: string
  /** The number of concurrent requests: 1 to 20. Default: 4. */
  readonly concurrency?: number
  /**
   * Called for each practitioner and type that cannot be booked online. The result then excludes them. Without it, the
   * first such error is thrown.
   */
  readonly onNotBookable?: (error: NotBookableError, bookable: Bookable) => void
}

/** A time when an appointment can be booked online, and with whom. */
export interface BookableTime extends Bookable {
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  readonly startsAt: string
}

/** The days of one request, both ends included. The API's sources allow 7 at most, or 6. */
const daysPerRequest = 6

/**
 * Finds the times when appointments can be booked online, over any number of days, for several practitioners and
 * appointment types. It requests 6 days at a time, fetches every page and sorts the result. Past days are skipped.
 *
 * The times follow the clinic's online booking settings, such as the number of times shown in a day, the lead time and
 * how far ahead patients can book. An empty result is normal. One day of one practitioner and type costs as many requests
 * as six days.
 *
 * @param options - `from` and `to` are the first and last day, `YYYY-MM-DD`.
 * @throws {@link NotBookableError} if something cannot be booked online and there is no `onNotBookable`.
 * @throws {@link InputError} if a day is invalid or `from` is after `to`. Also throws what `client.request` throws.
 * @example
 * const times = await findAvailableTimes(client, {
 *   businessId, practitionerIds: [ana, ben], appointmentTypeIds: [initial],
 *   from: '2026-03-02', to: '2026-03-31', timeZone: 'Australia/Sydney',
 * })
 */
export const findAvailableTimes = /* @__PURE__ */ workflow(
  { requests: [list], calls: [whyNotBookable] },
  async function findAvailableTimes(
    client: Client,
    { from, to, ...options }: AvailabilityOptions & { readonly from: string; readonly to: string },
  ): Promise<BookableTime[]> {
    const windows = windowsOf(client, from, to, options.timeZone)
    const times = await searchWindows(client, options, windows, async (bookable, window, signal) => {
      const starts: string[] = []
      for (let page = 1; ; page++) {
        const params = { ...window, page, perPage: 100, priority: options.priority, signal }
        const { items, links } = await client.request(list, ...idsOf(bookable), params)
        starts.push(...items.map((time) => time.appointment_start))
        if (!links.next || !items.length) return starts.map((startsAt) => ({ ...bookable, startsAt }))
      }
    })
    return sortTimes(times)
  },
)

/**
 * Finds the first time when an appointment can be booked online with any of several practitioners and types. It requests
 * 6 days at a time and stops at the first 6 days that have a time.
 *
 * @param options - `from` is the first day, `YYYY-MM-DD`. Default: today, also if `from` is in the past. `days` is the
 * number of days to search: 1 to 730. Default: 90.
 * @returns The earliest time, or null if there is none in those days.
 * @throws The same errors as {@link findAvailableTimes}.
 * @example
 * const first = await findNextAvailableTime(client, { businessId, practitionerIds, appointmentTypeIds, timeZone })
 */
export const findNextAvailableTime = /* @__PURE__ */ workflow(
  { requests: [next], calls: [whyNotBookable] },
  async function findNextAvailableTime(
    client: Client,
    { from, days = 90, ...options }: AvailabilityOptions & { readonly from?: string; readonly days?: number },
  ): Promise<BookableTime | null> {
    if (!(Number.isInteger(days) && days >= 1 && days <= 730)) {
      throw new InputError('days must be a whole number from 1 to 730.')
    }
    const today = dateIn(client.clock.now(), options.timeZone)
    const firstDay = from !== undefined && addDays(from, 0) > today ? from : today
    const requestNext = async (bookable: Bookable, window: Window, signal: AbortSignal): Promise<BookableTime[]> => {
      const params = { ...window, priority: options.priority, signal }
      const { appointment_start: startsAt } = await client.request(next, ...idsOf(bookable), params)
      return startsAt ? [{ ...bookable, startsAt }] : []
    }
    const notBookable = new Set<string>()
    for (const window of windowsOf(client, firstDay, addDays(firstDay, days - 1), options.timeZone)) {
      const times = await searchWindows(client, options, [window], requestNext, notBookable)
      const [earliest] = sortTimes(times)
      if (earliest) return earliest
    }
    return null
  },
)

/** The first and last day of a request. */
interface Window {
  readonly from: string
  readonly to: string
}

/** Splits days into windows that the API accepts. Past days are skipped. */
function windowsOf({ clock }: Client, from: string, to: string, timeZone: string): Window[] {
  const today = dateIn(clock.now(), timeZone)
  const last = addDays(to, 0)
  if (addDays(from, 0) > last) throw new InputError('from must not be after to.')
  const windows: Window[] = []
  for (let day = from > today ? from : today; day <= last; day = addDays(day, daysPerRequest)) {
    const end = addDays(day, daysPerRequest - 1)
    const isLast = end >= last
    windows.push({ from: day, to: isLast ? last : end })
  }
  return windows
}

/**
 * Requests each practitioner and type in each window.
 * @param notBookable - The combinations known not to be bookable, which are not requested again.
 */
async function searchWindows(
  client: Client,
  options: AvailabilityOptions,
  windows: readonly Window[],
  request: (bookable: Bookable, window: Window, signal: AbortSignal) => Promise<BookableTime[]>,
  notBookable = new Set<string>(),
): Promise<BookableTime[]> {
  const { businessId, practitionerIds, appointmentTypeIds, concurrency = 4, onNotBookable, signal } = options
  if (!(Number.isInteger(concurrency) && concurrency >= 1 && concurrency <= 20)) {
    throw new InputError('concurrency must be a whole number from 1 to 20.')
  }
  const tasks = windows.flatMap((window) =>
    [...new Set(practitionerIds)].flatMap((practitionerId) =>
      [...new Set(appointmentTypeIds)].map((appointmentTypeId) => ({
        window,
        bookable: { businessId, practitionerId, appointmentTypeId },
      })),
    ),
  )
  const run = async ({ bookable, window }: (typeof tasks)[number], abort: AbortSignal): Promise<BookableTime[]> => {
    const key = idsOf(bookable).join('/')
    if (notBookable.has(key)) return []
    try {
      return await request(bookable, window, abort)
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error
      // Concurrent windows of one combination all fail. The first failure reports it.
      if (notBookable.has(key)) return []
      notBookable.add(key)
      const reason = await whyNotBookable(client, bookable, error, abort)
      if (!onNotBookable) throw reason
      onNotBookable(reason, bookable)
      return []
    }
  }
  return (await runConcurrently(tasks, concurrency, run, signal)).flat()
}

function idsOf({ businessId, practitionerId, appointmentTypeId }: Bookable): [string, string, string] {
  return [businessId, practitionerId, appointmentTypeId]
}

/**
 * Sorts times, and removes the duplicates that appear when pages shift while others book. Equal times keep the order in
 * which they were requested.
 */
function sortTimes(times: readonly BookableTime[]): BookableTime[] {
  const unique = new Map(times.map((time) => [[Date.parse(time.startsAt), ...idsOf(time)].join('/'), time]))
  return [...unique.values()].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
}
