import { type Filter, InputError, type Operation, parseFilter } from '@cliniko/core'
import { badRequest } from '../http/responses.js'
import { indexOf } from '../store/table.js'
import { isColumn } from './fields.js'
import { findAmong, findIn } from './find.js'
import type { Sort } from './order.js'

export { isVisible } from './find.js'

/** What a list is asked for. */
interface Query {
  readonly filters: readonly Filter[]
  readonly sort: Sort
  readonly page: number
  readonly perPage: number
}

/** One filter alone may come as `q`, and `order` says where columns run that don't say it themselves: both are older. */
const listParameters = ['order', 'page', 'per_page', 'q', 'q[]', 'sort']

/**
 * Filters, sorts and cuts a list into pages, as the API does.
 *
 * @param strict - Whether parameters that the API ignores are refused. Ignored, they answer with everybody's records.
 */
export function answerList(
  operation: Operation,
  records: Iterable<object>,
  address: string,
  search: URLSearchParams,
  strict: boolean,
): Response {
  const query = readQuery(operation, search, strict)
  if (query instanceof Response) return query
  const index = indexOf(records)
  const all = index ? undefined : [...records]
  const sample = index ? index.sample() : all?.[0]
  // Services have no time to be sorted by, and are listed all the same.
  if (sample && search.has('sort') && query.sort.some(([column]) => !isColumn(sample, column)))
    return badRequest('There is no column of that name to sort by.')
  const start = (query.page - 1) * query.perPage
  const end = start + query.perPage
  if (index) {
    const found = findIn(index, query.filters, query.sort)
    const items = found.slice(start, end).map((record) => index.encode(record))
    return answerPage(operation.resource, items, found.total, pageLinks(address, search, query, found.total))
  }
  const found = findAmong(all ?? [], query.filters, query.sort)
  const items = found.slice(start, end).map((record) => encoder.encode(JSON.stringify(record)))
  return answerPage(operation.resource, items, found.length, pageLinks(address, search, query, found.length))
}

const encoder = new TextEncoder()
const comma = 44

/** A page in JSON, put together from records that are JSON already. */
function answerPage(resource: string, items: readonly Uint8Array[], total: number, links: object): Response {
  const head = encoder.encode(`{${JSON.stringify(resource)}:[`)
  const tail = encoder.encode(`],"total_entries":${total},"links":${JSON.stringify(links)}}`)
  const commas = Math.max(items.length - 1, 0)
  const body = new Uint8Array(items.reduce((sum, { length }) => sum + length, head.length + commas + tail.length))
  body.set(head)
  let at = head.length
  for (const [index, item] of items.entries()) {
    if (index) body[at++] = comma
    body.set(item, at)
    at += item.length
  }
  body.set(tail, at)
  return new Response(body, { status: 200, headers: { 'content-type': 'application/json; charset=utf-8' } })
}

/** The filters of a request for one record, which are only those that find hidden ones. */
export function readFilters(
  operation: Operation,
  search: URLSearchParams,
  strict: boolean,
): readonly Filter[] | Response {
  const unknown = strict && [...search.keys()].some((name) => name !== 'q[]')
  return unknown ? badRequest('The API ignores a parameter of this request.') : parseFilters(operation, search)
}

function parseFilters(operation: Operation, search: URLSearchParams): readonly Filter[] | Response {
  try {
    return [...search.getAll('q'), ...search.getAll('q[]')].map((text) => parseFilter(text, operation.filters))
  } catch (error) {
    if (error instanceof InputError) return badRequest(error.message)
    throw error
  }
}

function readQuery(operation: Operation, search: URLSearchParams, strict: boolean): Query | Response {
  if (strict && [...search.keys()].some((name) => !listParameters.includes(name))) {
    return badRequest('The API ignores a parameter of this request. Filters go into q[].')
  }
  const filters = parseFilters(operation, search)
  if (filters instanceof Response) return filters
  const page = Number(search.get('page') ?? 1)
  if (!Number.isSafeInteger(page) || page < 1) return badRequest('page must be 1 or more.')
  const perPage = Number(search.get('per_page') ?? 50)
  if (!Number.isInteger(perPage) || perPage < 1 || perPage > 100) return badRequest('per_page must be from 1 to 100.')
  const sort = (search.get('sort') ?? 'created_at').split(',').map((key) => /^(\w+)(?::(asc|desc))?$/.exec(key))
  if (sort.some((key) => key === null)) return badRequest('sort takes columns, such as last_name,created_at:desc.')
  const order = search.get('order') ?? 'asc'
  if (order !== 'asc' && order !== 'desc') return badRequest('order must be asc or desc.')
  return {
    filters,
    page,
    perPage,
    sort: sort.flatMap((key) => (key ? [[key[1] ?? '', (key[2] ?? order) === 'desc'] as const] : [])),
  }
}

/** Links to this page and its neighbours. A link that would make no sense is absent. */
function pageLinks(address: string, search: URLSearchParams, { page, perPage }: Query, total: number): object {
  const rest = [...search].filter(([name]) => name !== 'page' && name !== 'per_page')
  const to = (number: number) => {
    const pairs = [['page', String(number)], ['per_page', String(perPage)], ...rest]
    return `${address}?${pairs.map(([name, value = '']) => `${name}=${encodeURIComponent(value)}`).join('&')}`
  }
  return {
    self: to(page),
    ...(page * perPage < total && { next: to(page + 1) }),
    ...(page > 1 && { previous: to(page - 1) }),
  }
}
