import { addDays, dateIn, type Operation } from '@cliniko/core'
import { badRequest, json, notFound, sentence } from '../http/responses.js'
import { zoneOf } from '../lists/collections.js'
import type { Store } from '../store/store.js'
import { freeTimes } from './free-times.js'
import { offerOf } from './offer.js'

/** Answers when an appointment can be booked online. */
export function answerAvailableTimes(
  store: Store,
  { kind }: Operation,
  [businessId = '', practitionerId = '', typeId = '']: readonly string[],
  address: string,
  search: URLSearchParams,
  strict: boolean,
): Response {
  const offer = offerOf(store, businessId, practitionerId, typeId)
  if (!offer) return notFound()
  const known = kind === 'list' ? ['from', 'to', 'page', 'per_page'] : ['from', 'to']
  if (strict && [...search.keys()].some((name) => !known.includes(name))) {
    return badRequest('The API ignores a parameter of this request. Available times are neither filtered nor sorted.')
  }
  const [from, to] = [search.get('from') ?? '', search.get('to') ?? '']
  const refusal = windowRefusal(from, to, dateIn(store.now(), zoneOf(store)))
  if (refusal) return sentence(400, refusal)
  const times = freeTimes(store, offer, from, to)
  const self = `${address}?${search}`
  if (kind === 'get') {
    return json(200, { appointment_start: times[0] ?? null, total_entries: Math.min(times.length, 1), links: { self } })
  }
  return answerPage(times, address, search)
}

/** What is wrong with the days that were asked for. */
function windowRefusal(from: string, to: string, today: string): string | undefined {
  if (!isDay(from) || !isDay(to)) return 'The from and to parameters must be dates in the format YYYY-MM-DD.'
  if (from < today) return 'The from date must not be in the past.'
  if (to < from) return 'The to date must not be before the from date.'
  return to > addDays(from, 7) ? 'The from and to dates must be at most 7 days apart.' : undefined
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && Boolean(new Date(text).toJSON()?.startsWith(text))
}

function answerPage(times: readonly string[], address: string, search: URLSearchParams): Response {
  const page = Number(search.get('page') ?? 1)
  const perPage = Number(search.get('per_page') ?? 50)
  if (!(Number.isSafeInteger(page) && page >= 1)) return badRequest('page must be 1 or more.')
  if (!(Number.isInteger(perPage) && perPage >= 1 && perPage <= 100)) {
    return badRequest('per_page must be from 1 to 100.')
  }
  const to = (number: number) => {
    const query = new URLSearchParams(search)
    query.set('page', String(number))
    query.set('per_page', String(perPage))
    return `${address}?${query}`
  }
  const items = times.slice((page - 1) * perPage, page * perPage)
  return json(200, {
    available_times: items.map((appointment_start) => ({ appointment_start })),
    total_entries: times.length,
    links: {
      self: to(page),
      ...(page * perPage < times.length && { next: to(page + 1) }),
      ...(page > 1 && { previous: to(page - 1) }),
    },
  })
}
