import { fieldsOf, isPlain } from '../fields.js'
import type { Call, Method, RequestOptions } from '../http/call.js'
import { checkRequestOptions } from '../http/check.js'
import { InputError } from '../http/errors.js'
import { plain } from '../list/where.js'
import type { Operation } from './operation.js'
import {
  paramNamesOf,
  printParams,
  printQuery,
  type Query,
  type QueryPair,
  type QueryParams,
  toPairs,
} from './query.js'

/** The parameters of a request that reads, whatever it reads. */
export type ReadParams = QueryParams &
  RequestOptions & {
    readonly include?: readonly string[]
    /** Links whose records a proxy may add to the response. Those that it doesn't add are left out. */
    readonly mayInclude?: readonly string[] | undefined
  }

/**
 * Makes the call of an operation from its arguments: the ids of its path, then a body, then parameters or options.
 *
 * @param perPage - Records per page, unless the parameters say.
 * @throws {@link InputError} on ids that aren't strings, and on parameters that the API would ignore.
 */
export function toCall(operation: Operation, args: readonly unknown[], perPage?: number): Call {
  return checking(operation, args, (name) => {
    const path = pathOf(operation, args)
    const { signal, timeout, priority, key, mayInclude, ...params } = checkedParams(operation, args)
    const body = operation.body ? checkedBody(operation, args) : undefined
    const url = path + printParams(operation, params, perPage)
    return {
      method: operation.method,
      url,
      operation: name,
      ids: idsIn(operation, params),
      body,
      mayInclude: mayInclude ?? params.include,
      signal,
      timeout,
      priority,
      key,
    }
  })
}

/** What a request reads: its path, and its query before it is percent-encoded. */
export interface PathAndQuery {
  readonly path: string
  readonly query: readonly QueryPair[]
}

/**
 * Returns what a request reads, for cache keys: equal requests have equal ones.
 * @throws {@link InputError} like {@link toCall}.
 */
export function toPathAndQuery(operation: Operation, args: readonly unknown[]): PathAndQuery {
  return checking(operation, args, () => {
    const path = pathOf(operation, args)
    return { path, query: toPairs(operation, checkedParams(operation, args)) }
  })
}

/** Runs `make` with the operation's name, which what checks a value doesn't know, and adds it to its errors. */
function checking<T>(operation: Operation, args: readonly unknown[], make: (name: string) => T): T {
  if (!isOperation(operation) || !Array.isArray(args)) {
    throw new InputError('toCall takes an operation, such as patients.list, and a list of its arguments.')
  }
  const name = nameOf(operation)
  try {
    return make(name)
  } catch (error) {
    throw error instanceof InputError ? new InputError(`${name}: ${error.message}`, { operation: name }) : error
  }
}

function pathOf(operation: Operation, args: readonly unknown[]): string {
  return operation.ids.reduce(
    (template, name, index) => template.replace(`{${name}}`, idSegment(args[index], name)),
    operation.path,
  )
}

/** How many ids a request for related records has. */
function idsIn({ related }: Operation, { where }: ReadParams): number | undefined {
  const { id } = fieldsOf(where)
  return related && Array.isArray(id) ? id.length : undefined
}

/** Whether a value has the parts of an operation. */
export function isOperation(value: unknown): value is Operation {
  const { kind, path, ids, query, links } = fieldsOf(value)
  return typeof kind === 'string' && typeof path === 'string' && [ids, query].every(Array.isArray) && isPlain(links)
}

/** The name of an operation in errors and logs. It holds no id and no filter. */
export function nameOf({ method, path }: Pick<Operation, 'method' | 'path'>): string {
  return `${method} ${path}`
}

/** The body among the arguments of an operation, undefined if it takes none. It comes after the ids. */
export function bodyOf({ ids, body }: Operation, args: readonly unknown[]): object | undefined {
  // `toCall` checks that it is one.
  return body ? (args[ids.length] as object | undefined) : undefined
}

/** The parameters or options among the arguments of an operation. They come last. */
export function paramsOf(operation: Operation, args: readonly unknown[]): ReadParams | undefined {
  // `toCall` checks that they are some.
  return args[operation.ids.length + Number(operation.body)] as ReadParams | undefined
}

/**
 * The arguments of an operation that reads, with more parameters.
 * @example withParams(patients.get, ['1'], { signal }) // ['1', { signal }]
 */
export function withParams(operation: Operation, args: readonly unknown[], params: ReadParams): readonly unknown[] {
  const ids = args.slice(0, operation.ids.length)
  return [...ids, { ...paramsOf(operation, args), ...params }]
}

const optionNames = ['signal', 'timeout', 'priority', 'key'] as const satisfies readonly (keyof RequestOptions)[]

/**
 * The arguments of an operation without the options that only say how its request is sent, for cache keys: they don't
 * change the response.
 */
export function withoutOptions(operation: Operation, args: readonly unknown[]): readonly unknown[] {
  const params = paramsOf(operation, args)
  if (typeof params !== 'object' || params === null) return args
  const {
    signal: _signal,
    timeout: _timeout,
    priority: _priority,
    key: _key,
    mayInclude: _mayInclude,
    ...rest
  } = params
  const others = args.slice(0, args.indexOf(params))
  return Object.keys(rest).length ? [...others, rest] : others
}

function idSegment(value: unknown, name: string): string {
  if (typeof value === 'string' && /^\d+$/.test(value)) return value
  if (value === undefined)
    throw new InputError(`${name} is missing. The ids come first, then the body or the parameters.`)
  const reason = typeof value === 'number' ? "a number can't hold all of an id's digits" : 'ids have digits only'
  throw new InputError(`${name} must be a string of digits: ${reason}.`)
}

function checkedBody(operation: Operation, args: readonly unknown[]): object {
  const body: unknown = bodyOf(operation, args)
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body
  throw new InputError('the body must be an object.')
}

function checkedParams(operation: Operation, args: readonly unknown[]): ReadParams {
  const params = paramsOf(operation, args)
  if (params === undefined) return {}
  const takesInclude = operation.kind === 'list' || operation.kind === 'get'
  const known = [...optionNames, ...paramNamesOf(operation), ...(takesInclude ? ['include', 'mayInclude'] : [])]
  // A list has a `sort` of its own.
  if (!isPlain(params)) {
    throw new InputError(`the parameters must be an object with: ${known.join(', ')}.`)
  }
  // The API ignores parameters that it doesn't know: a misplaced filter would return everybody's records.
  const unknown = Object.keys(params).find((key) => !known.includes(key))
  if (unknown !== undefined) {
    const filters = operation.query.includes('q[]') ? ' Filters belong in where.' : ''
    throw new InputError(`there is no parameter "${plain(unknown)}". It takes: ${known.join(', ')}.${filters}`)
  }
  checkInclude(operation, params.include)
  checkInclude(operation, params.mayInclude)
  checkRequestOptions(params)
  return params
}

/**
 * Checks that the records of an operation have links of these names.
 * @throws {@link InputError} that lists the links there are.
 */
export function checkInclude({ links }: Operation, names: readonly string[] = []): void {
  const known = Object.keys(links).join(', ') || 'none'
  if (!Array.isArray(names)) throw new InputError(`include must be a list of links. The links are: ${known}.`)
  const index = names.findIndex((name) => typeof name !== 'string' || !Object.hasOwn(links, name))
  if (index < 0) return
  throw new InputError(
    `include: there is no link "${plain(names[index])}" to one record here. The links are: ${known}.`,
  )
}

/** A request that the library has no operation for. */
export interface RawRequest extends RequestOptions {
  readonly method: Method
  /** Path below the API's version, such as `/recalls/1`: segments of letters, digits, `_` and `-`. */
  readonly path: string
  /** Parameters, not yet encoded: `{ 'q[]': ['patient_id:=1'], page: '2' }`. */
  readonly query?: Query | undefined
  /** Sent as JSON. Not allowed with GET. */
  readonly body?: unknown
  readonly kind?: undefined
}

/**
 * Makes the call of a request that the library has no operation for.
 * @throws {@link InputError} on a path that could point elsewhere, and on a query that can't be sent.
 */
export function toRawCall({ method, path, query = {}, body, signal, timeout, priority, key }: RawRequest): Call {
  const isPath = typeof path === 'string' && /^(\/[\w-]+)+$/.test(path)
  if (!methods.includes(method) || !isPath || !isQuery(query) || (method === 'GET' && body !== undefined)) {
    throw new InputError(
      'A request takes a method, a path such as "/recalls/1", a query of strings, and a body unless it is a GET.',
    )
  }
  checkRequestOptions({ signal, timeout, priority, key })
  // Any segment but plain words may be an id or a name, which no error may hold.
  const operation = nameOf({ method, path: path.split('/').map(plainSegment).join('/') })
  return { method, body, signal, timeout, priority, key, operation, url: path + printQuery(query) }
}

const methods: readonly Method[] = ['GET', 'POST', 'PATCH', 'DELETE']

function isQuery(query: unknown): boolean {
  if (typeof query !== 'object' || query === null || Array.isArray(query)) return false
  return Object.entries(query).every(
    ([name, values]) =>
      /^[\w[\]]+$/.test(name) &&
      // A lone surrogate, which is half an emoji, can't be sent.
      Array.from(Array.isArray(values) ? values : [values === undefined ? '' : values]).every(
        (value) => typeof value === 'string' && /^\P{Surrogate}*$/u.test(value),
      ),
  )
}

function plainSegment(segment: string): string {
  return /^[a-z_-]*$/.test(segment) ? segment : '{id}'
}
