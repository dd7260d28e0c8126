import { type Filter, InputError, matchesFilter, type Operation, parseFilter } from '@cliniko/core'
import { badRequest, json } from './answers.js'

/** Records are left out of lists while one of these is set, unless a filter asks for them by it. */
const hiding = ['archived_at', 'cancelled_at', 'deleted_at'] as const

/** What a list is asked for. */
interface Query {
  readonly filters: readonly Filter[]
  readonly sort: readonly (readonly [column: string, descending: boolean])[]
  readonly page: number
  readonly perPage: number
}

const listParameters = ['page', 'per_page', 'q[]', 'sort']

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
  const found = [...records].filter((record) => isVisible(record, query.filters))
  const unsortable = query.sort.find(([column]) => found[0] && !isColumn(found[0], column))
  if (unsortable) return badRequest('There is no column of that name to sort by.')
  const sorted = found.sort((a, b) => compareBy(query.sort, a, b))
  const start = (query.page - 1) * query.perPage
  const items = sorted.slice(start, start + query.perPage)
  return json(200, {
    [operation.resource]: items,
    total_entries: sorted.length,
    links: pageLinks(address, search, query, sorted.length),
  })
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
    return search.getAll('q[]').map((text) => parseFilter(text, operation.filters))
  } catch (error) {
    if (error instanceof InputError) return badRequest(error.message)
    throw error
  }
}

/** Whether a request sees a record: not a hidden one, unless it asks for those, and only what its filters match. */
export function isVisible(record: object, filters: readonly Filter[]): boolean {
  const hidden = hiding.some(
    (field) =>
      (record as { readonly [field: string]: unknown })[field] && !filters.some((filter) => filter.field === field),
  )
  return (
    !hidden &&
    filters.every((filter) => matchesFilter(filter.field === 'patient_ids' ? withPatientIds(record) : record, filter))
  )
}

/** Bookings are filtered by `patient_ids`, which an individual appointment lacks. */
function withPatientIds(record: object): object {
  if (!('patient_name' in record) || !('patient' in record)) return record
  const { patient } = record as { patient: { links: { self: string } } }
  return { ...record, patient_ids: [patient.links.self.split('/').at(-1)] }
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
  return {
    filters,
    page,
    perPage,
    sort: sort.flatMap((key) => (key ? [[key[1] ?? '', key[2] === 'desc'] as const] : [])),
  }
}

function isColumn(record: object, column: string): boolean {
  const value: unknown = Object.hasOwn(record, column) ? (record as { [column: string]: unknown })[column] : undefined
  return value !== undefined && (typeof value !== 'object' || value === null)
}

function compareBy(sort: Query['sort'], a: object, b: object): number {
  for (const [column, descending] of sort) {
    const difference = compare(columnOf(a, column), columnOf(b, column))
    if (difference) return descending ? -difference : difference
  }
  // Ids grow, so that records created in the same second keep their order.
  return compare(columnOf(a, 'id'), columnOf(b, 'id'))
}

function columnOf(record: object, column: string): unknown {
  return (record as { [column: string]: unknown })[column]
}

/** Nothing comes last, text regardless of case. */
function compare(a: unknown, b: unknown): number {
  if (a === null || a === undefined || b === null || b === undefined)
    return Number(b !== null && b !== undefined) - Number(a !== null && a !== undefined)
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [left, right] = [String(a).toLowerCase(), String(b).toLowerCase()]
  return left < right ? -1 : left > right ? 1 : 0
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
