import type { Client } from '../../client.js'
import type { RequestOptions } from '../../http/call.js'
import { InputError, NotFoundError } from '../../http/errors.js'
import { list, next } from '../../resources/available-times.js'
import { addDays, dateIn } from '../../time/zoned.js'
import { sideBySide } from '../side-by-side.js'
import { type Bookable, type NotBookableError, whyNotBookable } from './not-bookable.js'

/** Whose times are looked for, and how. */
export interface AvailabilityOptions extends Pick<RequestOptions, 'signal' | 'priority'> {
  readonly businessId: string
  readonly practitionerIds: readonly string[]
  readonly appointmentTypeIds: readonly string[]
  /** The zone whose days are meant, by its IANA name: the business's `time_zone_identifier`. */
  readonly timeZone: string
  /** Requests at a time: 1 to 20. Default: 4. */
  readonly concurrency?: number
  /**
   * Told of each practitioner and type that can't be booked online, which are then left out. Without it the first of
   * them is thrown.
   */
  readonly onNotBookable?: (error: NotBookableError, of: Bookable) => void
}

/** A time at which an appointment can be booked online, and with whom. */
export interface BookableTime extends Bookable {
  /** UTC, such as `2026-03-02T00:00:00Z`. */
  readonly startsAt: string
}

/** Days a request. Sources say 7 at most, and 6; both ends count. */
const step = 6

/**
 * The times at which appointments can be booked online, over any number of days, of several practitioners and types at
 * once: asked for in steps of 6 days, all pages of each, and put in order. Days that are over are left out.
 *
 * They obey the clinic's settings of online bookings, such as how many times of a day are shown, how soon one can book
 * and how far ahead. None at all is a normal answer. One day of one practitioner and type costs as much as six.
 *
 * @param options - `from` and `to` are the first and the last day, `YYYY-MM-DD`.
 * @throws {@link NotBookableError} where something isn't set to be booked online, and there's no `onNotBookable`;
 * {@link InputError} on days that aren't any, or in the wrong order; what `client.request` throws.
 * @example
 * const times = await findAvailableTimes(client, {
 *   businessId, practitionerIds: [ana, ben], appointmentTypeIds: [initial],
 *   from: '2026-03-02', to: '2026-03-31', timeZone: 'Australia/Sydney',
 * })
 */
export async function findAvailableTimes(
  client: Client,
  { from, to, ...options }: AvailabilityOptions & { readonly from: string; readonly to: string },
): Promise<BookableTime[]> {
  const days = windowsOf(client, from, to, options.timeZone)
  const found = await ofAll(client, options, days, async (of, window, signal) => {
    const starts: string[] = []
    for (let page = 1; ; page++) {
      const params = { ...window, page, perPage: 100, priority: options.priority, signal }
      const { items, links } = await client.request(list, ...idsOf(of), params)
      starts.push(...items.map((time) => time.appointment_start))
      if (!links.next || !items.length) return starts.map((startsAt) => ({ ...of, startsAt }))
    }
  })
  return inOrder(found)
}

/**
 * The first time at which an appointment can be booked online: of several practitioners and types the earliest. It asks
 * in steps of 6 days, and no further than the first of them that has one.
 *
 * @param options - `from` is the first day, `YYYY-MM-DD`; today where it's left out or over. `days` is how many days to
 * look ahead: 1 to 730, and 90 where it's left out.
 * @returns null where there is none in those days.
 * @throws As {@link findAvailableTimes}.
 * @example
 * const first = await findNextAvailableTime(client, { businessId, practitionerIds, appointmentTypeIds, timeZone })
 */
export async function findNextAvailableTime(
  client: Client,
  { from, days = 90, ...options }: AvailabilityOptions & { readonly from?: string; readonly days?: number },
): Promise<BookableTime | null> {
  if (!(Number.isInteger(days) && days >= 1 && days <= 730)) {
    throw new InputError('days must be a whole number from 1 to 730.')
  }
  const today = dateIn(client.clock.now(), options.timeZone)
  const first = from !== undefined && addDays(from, 0) > today ? from : today
  const nextOf = async (of: Bookable, window: Window, signal: AbortSignal): Promise<BookableTime[]> => {
    const answer = await client.request(next, ...idsOf(of), { ...window, priority: options.priority, signal })
    return answer.appointment_start ? [{ ...of, startsAt: answer.appointment_start }] : []
  }
  const off = new Set<string>()
  for (const window of windowsOf(client, first, addDays(first, days - 1), options.timeZone)) {
    const found = await ofAll(client, options, [window], nextOf, off)
    const [earliest] = inOrder(found)
    if (earliest) return earliest
  }
  return null
}

/** The first and last day of a request. */
interface Window {
  readonly from: string
  readonly to: string
}

/** Days that aren't over, in steps that the API allows. */
function windowsOf({ clock }: Client, from: string, to: string, timeZone: string): Window[] {
  const today = dateIn(clock.now(), timeZone)
  const last = addDays(to, 0)
  if (addDays(from, 0) > last) throw new InputError('from must not be after to.')
  const windows: Window[] = []
  for (let day = from > today ? from : today; day <= last; day = addDays(day, step)) {
    const end = addDays(day, step - 1)
    const isLast = end >= last
    windows.push({ from: day, to: isLast ? last : end })
  }
  return windows
}

/**
 * Asks for each practitioner and type in each window.
 * @param off - Those that turned out not to be bookable, which aren't asked for again.
 */
async function ofAll(
  client: Client,
  options: AvailabilityOptions,
  windows: readonly Window[],
  ask: (of: Bookable, window: Window, signal: AbortSignal) => Promise<BookableTime[]>,
  off = new Set<string>(),
): Promise<BookableTime[]> {
  const { businessId, practitionerIds, appointmentTypeIds, concurrency = 4, onNotBookable, signal } = options
  if (!(Number.isInteger(concurrency) && concurrency >= 1 && concurrency <= 20)) {
    throw new InputError('concurrency must be a whole number from 1 to 20.')
  }
  const tasks = windows.flatMap((window) =>
    [...new Set(practitionerIds)].flatMap((practitionerId) =>
      [...new Set(appointmentTypeIds)].map((appointmentTypeId) => ({
        window,
        of: { businessId, practitionerId, appointmentTypeId },
      })),
    ),
  )
  const run = async ({ of, window }: (typeof tasks)[number], abort: AbortSignal): Promise<BookableTime[]> => {
    const key = idsOf(of).join('/')
    if (off.has(key)) return []
    try {
      return await ask(of, window, abort)
    } catch (error) {
      // Windows that were asked for side by side fail alike, and it's told once.
      if (!(error instanceof NotFoundError)) throw error
      if (off.has(key)) return []
      off.add(key)
      const why = await whyNotBookable(client, of, error, abort)
      if (!onNotBookable) throw why
      onNotBookable(why, of)
      return []
    }
  }
  return (await sideBySide(tasks, concurrency, run, signal)).flat()
}

function idsOf({ businessId, practitionerId, appointmentTypeId }: Bookable): [string, string, string] {
  return [businessId, practitionerId, appointmentTypeId]
}

/** By time, those of one time as they were asked for; none twice, although pages shift while others book. */
function inOrder(times: readonly BookableTime[]): BookableTime[] {
  const unique = new Map(times.map((time) => [[Date.parse(time.startsAt), ...idsOf(time)].join('/'), time]))
  return [...unique.values()].sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
}
