import { addDays, dateIn } from '@cliniko/core'
import { badRequest, json, notFound, sentence } from '../http/responses.js'
import type { ActionRequest } from '../resources/resource.js'
import { accountZone } from './account-zone.js'
import { freeTimes } from './free-times.js'
import { offerOf } from './offer.js'

/** Lists the times at which an appointment can be booked online. */
export function listAvailableTimes(
  request: ActionRequest,
  businessId: string,
  practitionerId: string,
  typeId: string,
): Response {
  const times = timesFor(request, ['from', 'to', 'page', 'per_page'], businessId, practitionerId, typeId)
  return times instanceof Response ? times : pageOf(times, request)
}

/** Returns the first of the available times. */
export function nextAvailableTime(
  request: ActionRequest,
  businessId: string,
  practitionerId: string,
  typeId: string,
): Response {
  const times = timesFor(request, ['from', 'to'], businessId, practitionerId, typeId)
  if (times instanceof Response) return times
  const self = `${request.url}?${request.search}`
  return json(200, { appointment_start: times[0] ?? null, total_entries: Math.min(times.length, 1), links: { self } })
}

function timesFor(
  { store, search, strict }: ActionRequest,
  parameters: readonly string[],
  businessId: string,
  practitionerId: string,
  typeId: string,
): readonly string[] | Response {
  const offer = offerOf(store, businessId, practitionerId, typeId)
  if (!offer) return notFound()
  if (strict && [...search.keys()].some((name) => !parameters.includes(name))) {
    return badRequest('The API ignores a parameter of this request. Available times are neither filtered nor sorted.')
  }
  const from = search.get('from') ?? ''
  const to = search.get('to') ?? ''
  const error = rangeError(from, to, dateIn(store.now(), accountZone(store)))
  return error ? sentence(400, error) : freeTimes(store, offer, from, to)
}

function rangeError(from: string, to: string, today: string): string | undefined {
  if (!isDate(from) || !isDate(to)) return 'The from and to parameters must be dates in the format YYYY-MM-DD.'
  if (from < today) return 'The from date must not be in the past.'
  if (to < from) return 'The to date must not be before the from date.'
  return to > addDays(from, 7) ? 'The from and to dates must be at most 7 days apart.' : undefined
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && Boolean(new Date(text).toJSON()?.startsWith(text))
}

function pageOf(times: readonly string[], { search, url }: ActionRequest): Response {
  const page = Number(search.get('page') ?? 1)
  const perPage = Number(search.get('per_page') ?? 50)
  if (!(Number.isSafeInteger(page) && page >= 1)) return badRequest('page must be 1 or more.')
  if (!(Number.isInteger(perPage) && perPage >= 1 && perPage <= 100)) {
    return badRequest('per_page must be from 1 to 100.')
  }
  const linkTo = (number: number) => {
    const query = new URLSearchParams(search)
    query.set('page', String(number))
    query.set('per_page', String(perPage))
    return `${url}?${query}`
  }
  const items = times.slice((page - 1) * perPage, page * perPage)
  return json(200, {
    available_times: items.map((appointment_start) => ({ appointment_start })),
    total_entries: times.length,
    links: {
      self: linkTo(page),
      ...(page * perPage < times.length && { next: linkTo(page + 1) }),
      ...(page > 1 && { previous: linkTo(page - 1) }),
    },
  })
}
