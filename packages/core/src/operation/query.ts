import { InputError } from '../http/errors.js'
import type { Where } from '../list/filters.js'
import { type Filter, parseFilter } from '../list/parse-filter.js'
import { checkSort, parseSort, printSort } from '../list/sort.js'
import { maxValues, printWhere } from '../list/where.js'
import { isDate } from '../time/calendar-date.js'
import type { Operation, QueryName } from './operation.js'

/** Query parameters by name. A list stands for one parameter several times. */
export type Query = { readonly [name: string]: string | readonly string[] | undefined }

/** The values of a request's parameters, by the names that callers use. */
export interface QueryParams {
  readonly where?: Where
  readonly sort?: string | readonly string[]
  readonly page?: number
  readonly perPage?: number
  readonly from?: string
  readonly to?: string
}

/** The largest page that the API returns. */
export const maxPerPage = 100
const maxPage = 1e6
/** The longest query string that every server on the way accepts. */
const maxLength = 8000

/** What callers name each of the API's query parameters. */
const paramNames: { readonly [name in QueryName]: keyof QueryParams } = {
  page: 'page',
  per_page: 'perPage',
  sort: 'sort',
  'q[]': 'where',
  from: 'from',
  to: 'to',
}

/** The names of the parameters that callers can give an operation. */
export function paramNamesOf({ query }: Operation): readonly string[] {
  return query.map((name) => paramNames[name])
}

/**
 * Prints an operation's parameters as a query string.
 * @returns `''` without parameters, otherwise a `?` and the parameters, percent-encoded.
 * @throws {@link InputError} like {@link toPairs}, and if they are too long.
 */
export function printParams(operation: Operation, params: QueryParams, perPage?: number): string {
  return printPairs(toPairs(operation, params, perPage))
}

/** A query parameter and its value, not yet percent-encoded. */
export type QueryPair = readonly [name: string, value: string]

/**
 * Returns an operation's parameters as the request sends them.
 *
 * @param perPage - Records per page, unless the parameters say.
 * @throws {@link InputError} on parameters that the API would refuse or, worse, ignore.
 */
export function toPairs(operation: Operation, params: QueryParams, perPage?: number): QueryPair[] {
  const given = perPage === undefined ? params : { ...params, perPage: params.perPage ?? perPage }
  const pairs: QueryPair[] = []
  for (const name of operation.query) addPairs(pairs, name, print[name](given, operation))
  return pairs
}

function addPairs(pairs: QueryPair[], name: string, values: Query[string] = []): void {
  for (const value of typeof values === 'string' ? [values] : values) pairs.push([name, value])
}

const print: {
  readonly [name in QueryName]: (params: QueryParams, operation: Operation) => string | readonly string[] | undefined
} = {
  page: ({ page }) => printCount(page, 'page', maxPage),
  per_page: ({ perPage }) => printCount(perPage, 'perPage', maxPerPage),
  sort: ({ sort }, operation) =>
    sort === undefined || (Array.isArray(sort) && !sort.length) ? undefined : printSort(sort, operation),
  'q[]': ({ where }, { filters }) => (where === undefined ? undefined : printWhere(where, filters)),
  from: ({ from }) => day(from, 'from'),
  to: ({ to }) => day(to, 'to'),
}

/** Prints parameters, percent-encoded. */
export function printQuery(query: Query): string {
  const pairs: QueryPair[] = []
  for (const [name, values] of Object.entries(query)) addPairs(pairs, name, values)
  return printPairs(pairs)
}

function printPairs(pairs: readonly QueryPair[]): string {
  let printed = ''
  for (const [name, value] of pairs) printed += `${printed ? '&' : '?'}${name}=${encodeURIComponent(value)}`
  if (printed.length <= maxLength) return printed
  throw new InputError(`The parameters are longer than ${maxLength} characters: send several requests.`)
}

/** The query of a request to an operation, parsed and checked. */
export interface CheckedQuery {
  /** The same query, printed anew: `''`, or a `?` and the parameters. */
  readonly search: string
  readonly filters: readonly Filter[]
}

/**
 * Checks the query of a request against an operation: each parameter must be one that the operation takes, with a value
 * that the API takes.
 *
 * @param search - The query string or its parameters, as a proxy receives them.
 * @throws {@link InputError} that names the parameter, never its value.
 */
export function checkQuery(operation: Operation, search: string | URLSearchParams): CheckedQuery {
  const given = new URLSearchParams(search)
  const seen: string[] = []
  const filters: Filter[] = []
  for (const [name, value] of given) {
    const known = operation.query.find((own) => own === name)
    // The API ignores parameters that it doesn't know, and would return more records than were requested.
    if (!known) throw new InputError('The query has a parameter that this operation does not take.')
    if (known === 'q[]') filters.push(checkFilter(value, operation))
    else {
      if (seen.includes(known)) throw new InputError(`The query has ${known} more than once.`)
      checkValue[known](value, known, operation)
    }
    seen.push(known)
  }
  for (const name of ['from', 'to'] as const) if (operation.query.includes(name)) day(given.get(name), name)
  if (operation.related && operation.kind === 'list' && !filters.some(isForIds)) {
    throw new InputError('Related records are fetched by id: q[]=id:=1,2.')
  }
  return { search: printPairs([...given]), filters }
}

function checkFilter(text: string, { filters }: Operation): Filter {
  const filter = parseFilter(text, filters)
  const isLong = filter.type !== 'string' && filter.value.split(',').length > maxValues
  if (!isLong) return filter
  throw new InputError(`The filter "${filter.field}" takes up to ${maxValues} values.`)
}

function isForIds({ field, operator }: Filter): boolean {
  return field === 'id' && operator === 'eq'
}

const checkValue: {
  readonly [name in Exclude<QueryName, 'q[]'>]: (value: string, name: string, operation: Operation) => unknown
} = {
  page: (value, name) => printCount(count(value), name, maxPage),
  per_page: (value, name) => printCount(count(value), name, maxPerPage),
  sort: (value, _name, operation) => checkSort(parseSort(value), operation),
  from: day,
  to: day,
}

/** A number's digits as that number. Anything else, such as `1e2` or `0x1`, is no count. */
function count(value: string): number {
  return /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN
}

function printCount(value: number | undefined, name: string, max: number): string | undefined {
  if (value === undefined) return undefined
  if (Number.isInteger(value) && value >= 1 && value <= max) return `${value}`
  throw new InputError(`${name} must be a whole number from 1 to ${max}.`)
}

function day(value: unknown, name: string): string {
  if (typeof value === 'string' && isDate(value)) return value
  throw new InputError(`${name} must be a day, YYYY-MM-DD.`)
}
