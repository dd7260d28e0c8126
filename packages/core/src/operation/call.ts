import type { Call, Method, RequestOptions } from '../http/call.js'
import { InputError } from '../http/errors.js'
import type { ListParams } from '../list/page.js'
import { printSort } from '../list/sort.js'
import { printWhere } from '../list/where.js'
import type { Operation } from './operation.js'

/**
 * Puts a call together from an operation and its arguments: ids for its path, then a body or parameters, then options.
 * @param perPage - Records a page, where the parameters don't say.
 * @throws {@link InputError} on ids that aren't strings, and on parameters the API would ignore.
 */
export function prepare(operation: Operation, args: readonly unknown[], perPage?: number): Call {
  const rest = [...args]
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => idSegment(rest.shift(), name))
  const takesBody = operation.kind === 'create' || operation.method === 'PATCH'
  const body = takesBody ? bodyOf(rest.shift(), operation) : undefined
  const given = rest.shift()
  const params = paramsOf(given, operation)
  const asks = given || perPage || operation.needs
  return {
    method: operation.method,
    url: asks ? path + query(params, operation, perPage) : path,
    operation: nameOf(operation),
    body,
    signal: params.signal,
    timeout: params.timeout,
    priority: params.priority,
  }
}

/** Parameters by name; a list stands for one parameter several times. */
type Query = { readonly [name: string]: string | readonly string[] | undefined }

/** A request that this library has no operation for. */
export interface RawRequest extends RequestOptions {
  readonly method: Method
  /** Path below the API's version, such as `/recalls/1`: segments of letters, digits, `_` and `-`. */
  readonly path: string
  /** Parameters, not encoded yet: `{ 'q[]': ['patient_id:=1'], page: '2' }`. */
  readonly query?: Query | undefined
  /** Sent as JSON; not with GET. */
  readonly body?: unknown
  readonly kind?: undefined
}

/**
 * Puts a call together that there's no operation for.
 * @throws {@link InputError} on a path that could lead elsewhere.
 */
export function prepareRaw({ path, query = {}, ...call }: RawRequest): Call {
  const { method, body } = call
  const isSafe = /^(\/[\w-]+)+$/.test(path) && !/[^\w[\]]/.test(Object.keys(query).join(''))
  if (!isSafe || (method === 'GET' && body !== undefined)) {
    throw new InputError('A request takes a path such as "/recalls/1", and a body if not GET.')
  }
  // What isn't plain words may be an id or a name, which no error shall hold.
  const operation = nameOf({ method, path: path.replace(/[^/]*[^/a-z_-][^/]*/g, '{id}') })
  return { ...call, operation, url: path + printQuery(query) }
}

/** What errors and logs call an operation: it holds no id and no filter. */
export function nameOf({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  return `${method} ${path}`
}

function idSegment(value: unknown, name: string): string {
  if (typeof value === 'string' && /^\d+$/.test(value)) return value
  throw new InputError(`${name} must be an id as a string: its digits don't fit a number.`)
}

function bodyOf(value: unknown, operation: Operation): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  throw new InputError(`${nameOf(operation)} takes a body: an object.`)
}

const optionNames = ['signal', 'timeout', 'priority']
const listNames = ['page', 'perPage', 'sort', 'where', 'include']

function paramsOf(value: unknown, operation: Operation): ListParams & RequestOptions {
  if (value === undefined) return {}
  const known = [
    ...optionNames,
    ...(operation.needs ?? []),
    ...(operation.kind === 'list' ? listNames : operation.kind === 'get' ? listNames.slice(3) : []),
  ]
  // The API ignores what it doesn't know: a filter in the wrong place would answer with everybody's records.
  if (typeof value === 'object' && value !== null && Object.keys(value).every((key) => known.includes(key)))
    return value
  throw new InputError(`${nameOf(operation)} takes an object with: ${known.join(', ')}. Filters go into where.`)
}

function query(params: ListParams, { filters, needs = [] }: Operation, size?: number): string {
  const { page, perPage = size, sort, where } = params
  return printQuery({
    page: whole(page, 'page', 1e6),
    per_page: whole(perPage, 'perPage', 100),
    sort: sort?.length ? printSort(sort) : undefined,
    'q[]': where && printWhere(where, filters),
    ...Object.fromEntries(needs.map((name) => [name, day({ ...params }, name)])),
  })
}

function printQuery(query: Query): string {
  let printed = ''
  for (const [name, values = []] of Object.entries(query)) {
    for (const value of [values].flat()) printed += `${printed ? '&' : '?'}${name}=${encodeURIComponent(value)}`
  }
  return printed
}

function day(params: { readonly [name: string]: unknown }, name: string): string {
  const value = params[name]
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return value
  throw new InputError(`${name} must be a day as YYYY-MM-DD.`)
}

function whole(value: number | undefined, name: string, max: number): string | undefined {
  if (value === undefined) return undefined
  if (Number.isInteger(value) && value >= 1 && value <= max) return `${value}`
  throw new InputError(`${name} must be a whole number from 1 to ${max}.`)
}
