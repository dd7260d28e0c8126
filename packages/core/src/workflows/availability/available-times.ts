import type { Client } from '../../client.js'
import { InputError } from '../../http/errors.js'
import { list, next } from '../../resources/available-times.js'
import { checkDate } from '../../time/calendar-date.js'
import { addDays, dateIn } from '../../time/zoned.js'
import { checkCount, checkId, checkIds, checkOptions } from '../check.js'
import { workflow } from '../workflow.js'
import { type Bookable, type NotBookable, whyNotBookable } from './not-bookable.js'
import {
  type AvailabilityOptions,
  type BookableTime,
  type RequestTimes,
  startSearch,
  type Window,
} from './search-times.js'

/** Options of {@link findAvailableTimes}. */
export interface AvailableTimesOptions extends AvailabilityOptions {
  /** The first day, `YYYY-MM-DD`. Past days are skipped. */
  readonly from: string
  /** The last day, `YYYY-MM-DD`: today or later. */
  readonly to: string
}

/** Options of {@link findNextAvailableTime}. */
export interface NextAvailableTimeOptions extends AvailabilityOptions {
  /** The first day, `YYYY-MM-DD`. Default: today, also if `from` is in the past. */
  readonly from?: string
  /** The number of days to search: 1 to 730. Default: 90. */
  readonly days?: number
}

/** The result of {@link findAvailableTimes}. */
export interface AvailableTimesResult {
  /** In order of time. Empty if there is none in these days, which is normal. */
  readonly times: readonly BookableTime[]
  /** The practitioners and types that cannot be booked online, and why. `times` is about all others. */
  readonly notBookable: readonly NotBookable[]
}

/** The result of {@link findNextAvailableTime}. */
export interface NextAvailableTimeResult {
  /** The earliest time, or null if there is none in these days. */
  readonly time: BookableTime | null
  /** The practitioners and types that cannot be booked online, and why. `time` is about all others. */
  readonly notBookable: readonly NotBookable[]
}

/** The days of one request, both ends included. The API's sources allow 7 at most, or 6. */
const daysPerRequest = 6

/**
 * Finds the times when appointments can be booked online, over any number of days, for several practitioners and
 * appointment types. It requests 6 days at a time, fetches every page and sorts the result.
 *
 * The times follow the clinic's online booking settings, such as the number of times shown in a day, the lead time and
 * how far ahead patients can book. One day of one practitioner and type costs as many requests as six days.
 *
 * @throws {@link NotBookableError} if no practitioner and type can be booked online. If some cannot, the result lists them.
 * @throws {@link InputError} if an option is unknown, a list is empty, a day is invalid, `from` is after `to`, or `to` is
 * in the past. Also throws what `client.request` throws: any error but a 404 fails the whole search.
 * @example
 * const { times, notBookable } = await findAvailableTimes(client, {
 *   businessId, practitionerIds: [ana, ben], appointmentTypeIds: [initial],
 *   from: '2026-03-02', to: '2026-03-31', timeZone: 'Australia/Sydney',
 * })
 */
export const findAvailableTimes = /* @__PURE__ */ workflow(
  { requests: [list], calls: [whyNotBookable] },
  async function findAvailableTimes(client: Client, options: AvailableTimesOptions): Promise<AvailableTimesResult> {
    checkOptions(options, [...optionNames, 'from', 'to'])
    checkAvailability(options)
    const { from, to, timeZone, priority } = options
    const today = dateIn(client.clock.now(), timeZone)
    checkDate(from, 'from')
    checkDate(to, 'to')
    if (from > to) throw new InputError('from must not be after to.')
    if (to < today) throw new InputError('to must not be in the past: only times to come can be booked.')

    const requestTimes: RequestTimes = async (bookable, window, signal) => {
      const starts: string[] = []
      for (let page = 1; ; page++) {
        const params = { ...window, page, perPage: 100, priority, signal }
        const { items, links } = await client.request(list, ...idsOf(bookable), params)
        starts.push(...items.map((time) => time.appointment_start))
        if (!links.next || !items.length) return starts
      }
    }
    const search = startSearch(client, options)
    const times = await search.run(windowsOf(firstDayOf(from, today), to), requestTimes)
    return { times, notBookable: await search.explain() }
  },
)

/**
 * Finds the first time when an appointment can be booked online with any of several practitioners and types. It requests
 * 6 days at a time and stops at the first 6 days that have a time.
 *
 * @throws The same errors as {@link findAvailableTimes}.
 * @example
 * const { time } = await findNextAvailableTime(client, { businessId, practitionerIds, appointmentTypeIds, timeZone })
 */
export const findNextAvailableTime = /* @__PURE__ */ workflow(
  { requests: [next], calls: [whyNotBookable] },
  async function findNextAvailableTime(
    client: Client,
    options: NextAvailableTimeOptions,
  ): Promise<NextAvailableTimeResult> {
    checkOptions(options, [...optionNames, 'from', 'days'])
    checkAvailability(options)
    const { from, days = 90, timeZone, priority } = options
    const today = dateIn(client.clock.now(), timeZone)
    if (from !== undefined) checkDate(from, 'from')
    checkCount(days, 'days', 730)

    const requestNext: RequestTimes = async (bookable, window, signal) => {
      const params = { ...window, priority, signal }
      const { appointment_start: startsAt } = await client.request(next, ...idsOf(bookable), params)
      return startsAt ? [startsAt] : []
    }
    const search = startSearch(client, options)
    const firstDay = firstDayOf(from, today)
    for (const window of windowsOf(firstDay, addDays(firstDay, days - 1))) {
      const [time] = await search.run([window], requestNext)
      if (time) return { time, notBookable: await search.explain() }
    }
    return { time: null, notBookable: await search.explain() }
  },
)

const optionNames = [
  'businessId',
  'practitionerIds',
  'appointmentTypeIds',
  'timeZone',
  'concurrency',
  'signal',
  'priority',
] as const satisfies readonly (keyof AvailabilityOptions)[]

/** @throws {@link InputError} if there is nothing to search for, or no valid id. */
function checkAvailability({
  businessId,
  practitionerIds,
  appointmentTypeIds,
  concurrency = 4,
}: AvailabilityOptions): void {
  checkId(businessId, 'businessId')
  checkIds(practitionerIds, 'practitionerIds')
  checkIds(appointmentTypeIds, 'appointmentTypeIds')
  checkCount(concurrency, 'concurrency', 20)
}

/** Past days have no times. */
function firstDayOf(from: string | undefined, today: string): string {
  return from !== undefined && from > today ? from : today
}

/** Splits days into windows that the API accepts. */
function windowsOf(first: string, last: string): Window[] {
  const windows: Window[] = []
  for (let day = first; day <= last; day = addDays(day, daysPerRequest)) {
    const end = addDays(day, daysPerRequest - 1)
    windows.push({ from: day, to: end < last ? end : last })
  }
  return windows
}

function idsOf({ businessId, practitionerId, appointmentTypeId }: Bookable): [string, string, string] {
  return [businessId, practitionerId, appointmentTypeId]
}
