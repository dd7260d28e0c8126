import type { Client } from '../../client.js'
import type { RequestOptions } from '../../http/call.js'
import { NotFoundError } from '../../http/errors.js'
import { runConcurrently } from '../run-concurrently.js'
import { type Bookable, type NotBookable, NotBookableError, whyNotBookable } from './not-bookable.js'

/** What to search available times for, and how. */
export interface AvailabilityOptions extends Pick<RequestOptions, 'signal' | 'priority'> {
  readonly businessId: string
  /** At least one. */
  readonly practitionerIds: readonly string[]
  /** At least one. */
  readonly appointmentTypeIds: readonly string[]
  /** The IANA name of the time zone that the days are in: the business's `time_zone_identifier`. */
  readonly timeZone: string
  /** The number of concurrent requests: 1 to 20. Default: 4. */
  readonly concurrency?: number
}

/** A time when an appointment can be booked online, and with whom. */
export interface BookableTime extends Bookable {
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  readonly startsAt: string
}

/** The first and last day of a request, `YYYY-MM-DD`. */
export interface Window {
  readonly from: string
  readonly to: string
}

/** Requests the available times of a practitioner and type in a window: when each starts. */
export type RequestTimes = (bookable: Bookable, window: Window, signal: AbortSignal) => Promise<readonly string[]>

/** A search over practitioners and types. It leaves out those that turn out not to be bookable online. */
export interface TimesSearch {
  /** Requests each practitioner and type in each window, and returns their times in order. */
  run(windows: readonly Window[], request: RequestTimes): Promise<BookableTime[]>
  /**
   * Finds out why some practitioners and types are not bookable.
   * @throws {@link NotBookableError} if none is.
   */
  explain(): Promise<NotBookable[]>
}

/** Starts a search of valid options. */
export function startSearch(client: Client, options: AvailabilityOptions): TimesSearch {
  const { businessId, practitionerIds, appointmentTypeIds, concurrency = 4, signal } = options
  const bookables = [...new Set(practitionerIds)].flatMap((practitionerId) =>
    [...new Set(appointmentTypeIds)].map((appointmentTypeId) => ({ businessId, practitionerId, appointmentTypeId })),
  )
  /** The first 404 of each that is not bookable. */
  const refusals = new Map<Bookable, NotFoundError>()

  return {
    async run(windows, request) {
      const tasks = windows.flatMap((window) => bookables.map((bookable) => ({ bookable, window })))
      const requestTask = async ({ bookable, window }: (typeof tasks)[number], abort: AbortSignal) => {
        if (refusals.has(bookable)) return []
        try {
          return (await request(bookable, window, abort)).map((startsAt) => ({ bookable, startsAt }))
        } catch (error) {
          if (!(error instanceof NotFoundError)) throw error
          refusals.set(bookable, error)
          return []
        }
      }
      const times = (await runConcurrently(tasks, concurrency, requestTask, signal)).flat()
      const bookableTimes = times.filter(({ bookable }) => !refusals.has(bookable))
      return sortTimes(bookableTimes.map(({ bookable, startsAt }) => ({ ...bookable, startsAt })))
    },
    async explain() {
      const refused = bookables.filter((bookable) => refusals.has(bookable))
      const [refusal] = refusals.values()
      if (!refusal) return []
      const notBookable = await whyNotBookable(client, refused, signal)
      if (refused.length === bookables.length) throw new NotBookableError(notBookable, refusal)
      return notBookable
    },
  }
}

/**
 * Sorts times, and removes the duplicates that appear when pages shift while others book. Equal times keep the order in
 * which they were requested.
 */
function sortTimes(times: readonly BookableTime[]): BookableTime[] {
  const keyOf = ({ startsAt, practitionerId, appointmentTypeId }: BookableTime) =>
    [Date.parse(startsAt), practitionerId, appointmentTypeId].join('/')
  const unique = new Map(times.map((time) => [keyOf(time), time]))
  return [...unique.values()].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
}
