import { addDays, dateIn } from '@cliniko/core'
import { json, notFound, sentence } from '../http/responses.js'
import { pageLinks } from '../lists/page.js'
import { readPage } from '../lists/query.js'
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
  const times = timesFor(request, businessId, practitionerId, typeId)
  return times instanceof Response ? times : pageOf(times, request)
}

/** Returns the first of the available times. */
export function nextAvailableTime(
  request: ActionRequest,
  businessId: string,
  practitionerId: string,
  typeId: string,
): Response {
  const times = timesFor(request, businessId, practitionerId, typeId)
  if (times instanceof Response) return times
  const self = `${request.url}?${request.search}`
  return json(200, { appointment_start: times[0] ?? null, total_entries: Math.min(times.length, 1), links: { self } })
}

function timesFor(
  { store, search }: ActionRequest,
  businessId: string,
  practitionerId: string,
  typeId: string,
): readonly string[] | Response {
  const offer = offerOf(store, businessId, practitionerId, typeId)
  if (!offer) return notFound()
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
  const { page, perPage } = readPage(search)
  const items = times.slice((page - 1) * perPage, page * perPage)
  return json(200, {
    available_times: items.map((appointment_start) => ({ appointment_start })),
    total_entries: times.length,
    links: pageLinks(url, search, { page, perPage }, times.length),
  })
}
