import { credentials } from '#credentials'
import type { Checks } from './check-with.js'
import { fieldsOf, isPlain } from './fields.js'
import { throwIfAborted } from './http/abort.js'
import type { Call, Fetch, Send } from './http/call.js'
import { clockRule, has, isFunction, milliseconds, problemIn, type Rule, type Rules } from './http/check.js'
import { type Clock, systemClock } from './http/clock.js'
import type { App } from './http/credentials.js'
import { ConfigError, InputError, LinkError } from './http/errors.js'
import type { Listeners } from './http/events.js'
import type { Hints } from './http/hints.js'
import type { Limits, RateLimiter } from './http/limiter.js'
import { readResponse } from './http/read.js'
import type { RetryOptions } from './http/retry.js'
import { createSend } from './http/send.js'
import type { Filters } from './list/filters.js'
import { type IncludedPage, type PagePromise, pagePromise } from './list/page.js'
import type { GetParams, ListParams } from './list/params.js'
import { parsePage } from './list/parse-page.js'
import { isOperation, paramsOf, type RawRequest, toCall, toRawCall } from './operation/call.js'
import type { ListOperation, NestedGetOperation, NestedListOperation, Operation } from './operation/operation.js'
import { include } from './relations/include.js'
import type { Included, IncludeName } from './relations/included.js'
import { pathOfLink } from './relations/link.js'
import { createLoader, type Loader } from './relations/loader.js'

/** Options of every client. */
export interface CommonOptions extends Listeners {
  /** Milliseconds for one attempt, from sending the request to the last byte of the response. Default: 30 000. */
  readonly timeout?: number
  /** How failed requests are retried. A write is retried only if it certainly had no effect. */
  readonly retry?: RetryOptions
  /** Keeps requests within the rate limit. Default: 200 per minute with a key, none without: the proxy has its own. */
  readonly rateLimiter?: RateLimiter
  /** Names the account in cache keys. To hydrate, set the same one on server and browser. Default: derived from key or URL. */
  readonly scope?: string
  /** Ids per request when related records are fetched, 1 to 100. Default: 100. */
  readonly batchSize?: number
  /** Validates bodies and responses: `checkWith(…)`. Default: nothing is validated. */
  readonly schemas?: Checks | undefined
  /** The function that sends requests. Default: the runtime's `fetch`. */
  readonly fetch?: Fetch
  /** The source of time, for tests. */
  readonly clock?: Clock
  /** The source of random numbers from 0 to 1, for tests. */
  readonly random?: () => number
}

/** Options of a client that calls Cliniko itself. For servers only. */
export interface KeyClientOptions extends CommonOptions {
  /** The API key, exactly as Cliniko shows it. It ends in the shard of the account, which decides the host. */
  readonly apiKey: string
  /** Your app's name and contact. They are sent as the `User-Agent`, which Cliniko requires. */
  readonly app: App
  /** The shard, only for keys that do not end in it. */
  readonly shard?: string
  /**
   * The address of a server on this machine in Cliniko's place, such as a mock or a recording proxy:
   * `http://127.0.0.1:4010/v1`. The host must be `127.0.0.1`, `[::1]` or `localhost`: the key is sent nowhere else but to
   * Cliniko. Default: Cliniko, at the shard of the key.
   */
  readonly baseUrl?: string | undefined
}

/** Options of a client that calls a proxy, which holds the key. For browsers. */
export interface ProxyClientOptions extends CommonOptions {
  /**
   * The address of the proxy: a path such as `/api/cliniko`, or a whole URL. The client repeats a request only after a 429
   * or if no connection was made: retries after other faults are the proxy's, also if it is not that of `@cliniko/server`.
   */
  readonly baseUrl: string
  readonly apiKey?: undefined
  readonly app?: undefined
}

/** Options of a client: a key on a server, the address of a proxy in a browser. */
export type ClientOptions = KeyClientOptions | ProxyClientOptions

/** Sends operations. A client has no state but its hooks, so one serves any number of requests at once. */
export interface Client {
  /** Tells accounts apart in caches. The key can't be recovered from it. */
  readonly scope: string
  /**
   * Sends an operation: `client.request(operation, ...ids, body or parameters, options)`.
   *
   * A list returns a {@link PagePromise}: await it for its first page, iterate over it for all records.
   *
   * `client.request({ method, path, query, body })` sends a request that this library has no operation for, with the same
   * rate limit, retries and errors.
   *
   * @throws {@link InputError} before anything is sent, {@link ApiError} by status, {@link NetworkError},
   * {@link TimeoutError}, {@link ResponseError}; the signal's reason if it aborts.
   * @example
   * const patient = await client.request(patients.get, '1', { signal })
   * for await (const appointment of client.request(individualAppointments.list, { include: ['patient'] })) {}
   * const recalls = await client.request({ method: 'GET', path: '/recalls', query: { 'q[]': ['patient_id:=1'] } })
   */
  request(raw: RawRequest): Promise<unknown>
  request<T, F extends Filters, const I extends IncludeName<T> = never>(
    operation: ListOperation<T, F>,
    params?: ListParams<T, F, I>,
  ): IncludedPage<T, I>
  request<T, F extends Filters, const I extends IncludeName<T> = never>(
    operation: NestedListOperation<T, F, readonly [string]>,
    parentId: string,
    params?: ListParams<T, F, I>,
  ): IncludedPage<T, I>
  request<T, F extends Filters, const I extends IncludeName<T> = never>(
    operation: NestedGetOperation<T, F, readonly [string]>,
    id: string,
    params?: GetParams<F, I>,
  ): Promise<Included<T, I>>
  request<Args extends readonly unknown[], Out>(operation: Operation<Args, Out>, ...args: Args): Promise<Out>
  /** Sends a call and passes its response, whatever the status, to `read`. For proxies. */
  readonly send: Send
  /**
   * Returns the JSON of a response that `send` passed on, or undefined for a 204.
   * @throws {@link ApiError} by status; {@link ResponseError} if the response is not the API's.
   */
  readonly read: (response: Response, call: Call) => Promise<unknown>
  /**
   * Fetches records by resource and id: ids of one tick in lists, and no record twice at once. After a write by this client
   * it fetches anew, so that what it returns is not older than the write.
   */
  readonly load: Loader['load']
  /**
   * Whether the proxy withheld fields of a resource's records, in any response so far: a record from one response may lack
   * what another shows, so caches must not put one in the place of the other.
   */
  readonly withholds: (resource: string) => boolean
  /** The source of time. */
  readonly clock: Clock
  /** The option `fetch`. Workflows send requests to the storage of files through it as well. */
  readonly fetch?: Fetch | undefined
  /**
   * Adds hooks called during the life of each request, after those of the options: for developer tools and tests, which
   * don't create the client. Returns a function that removes them.
   * @example const stop = client.listen({ onRequest: ({ operation }) => console.log(operation) })
   */
  readonly listen: (listeners: Listeners) => () => void
  /** How much of the rate limit is left. Undefined without a rate limiter, or if it does not say. */
  readonly limits: Limits | undefined
}

/**
 * Creates a client that sends operations. A bundle holds only the operations that you use.
 *
 * @throws {@link ConfigError} if the options can't work: a malformed key, no contact, a key in a browser or in React Native.
 * @example
 * const client = createClient({ baseUrl: '/api/cliniko' })
 * const page = await client.request(patients.list, { where: { last_name: { contains: 'son' } } })
 */
export function createClient(options: ClientOptions): Client {
  const account = accountOf(options)
  const problem = problemIn(options, rules) ?? problemIn(options.retry, retryRules, 'retry.')
  if (problem) throw new ConfigError(problem)
  const { clock = systemClock, timeout = 30_000, batchSize = 100, schemas } = options
  const { hints, isProxied = false } = account
  const rateLimiter = account.rateLimiter ?? options.rateLimiter
  const listeners = new Set<Listeners>([options])
  const send = createSend({
    ...options,
    listeners,
    baseUrl: account.baseUrl,
    isProxied,
    headers: { accept: 'application/json', ...account.headers },
    timeout,
    rateLimiter,
    clock,
  })
  const loader = createLoader(request, batchSize)
  /** The resources of which the proxy showed less than all fields. */
  const withheld = new Set<string>()

  function request(operation: Operation | RawRequest, ...args: readonly unknown[]): unknown {
    if (isOperation(operation)) {
      return operation.kind === 'list' ? requestList(operation, args) : requestOne(operation, args)
    }
    if (fieldsOf(operation).kind === undefined && isPlain(operation)) return requestRaw(operation)
    throw new InputError('request takes an operation, such as patients.list, or { method, path }.')
  }

  async function requestRaw(raw: RawRequest): Promise<unknown> {
    return sendCall(toRawCall(raw))
  }

  function requestList(operation: Operation, args: readonly unknown[]): PagePromise<unknown> {
    const params = paramsOf(operation, args)
    return pagePromise({
      async fetchPage(link, perPage, allPages) {
        const call = { ...toCall(operation, args, perPage), allPages }
        const ownCall = link === undefined ? call : { ...call, url: urlOfPage(link, call.url) }
        const response = await sendCall(ownCall, operation)
        const page = parsePage(operation, response)
        // A list that was validated is a list again.
        return schemas ? { ...page, items: (await schemas.response(operation, page.items)) as unknown[] } : page
      },
      include: params?.include?.length ? (items, known) => include(items, params, loader, known) : undefined,
    })
  }

  async function requestOne(operation: Operation, args: readonly unknown[]): Promise<unknown> {
    let call = toCall(operation, args)
    if (schemas && call.body) call = { ...call, body: await schemas.body(operation, call.body) }
    let record = await sendCall(call, operation)
    if (schemas) record = await schemas.response(operation, record)
    const params = paramsOf(operation, args)
    if (params?.include?.length) [record] = await include([record], params, loader)
    throwIfAborted(call.signal)
    return record
  }

  /** Sends a call and returns the JSON of its response. */
  async function sendCall(call: Call, operation?: Operation): Promise<unknown> {
    try {
      return await send(call, (response) => {
        const isPartial = isProxied && response.headers.get('x-cliniko-shows') === 'some'
        if (operation && isPartial) withheld.add(operation.resource)
        return read(response, call, operation?.kind === 'get' ? operation.filters : undefined)
      })
    } finally {
      if (call.method !== 'GET') loader.forget()
    }
  }

  /** @param filters - Those by which a single record can be found although it is hidden. */
  function read(response: Response, call: Call, filters: Filters = {}): Promise<unknown> {
    return readResponse(response, call, { now: clock.now(), hints, isProxied, filters })
  }

  return {
    scope: options.scope ?? account.fingerprint,
    // The types of an operation describe its response. Schemas validate it.
    request: request as Client['request'],
    send,
    read: (response, call) => read(response, call),
    load: loader.load,
    withholds: (resource) => withheld.has(resource),
    clock,
    fetch: options.fetch,
    listen(added) {
      // A copy, so that each call adds hooks of its own.
      const own = { ...added }
      listeners.add(own)
      return () => void listeners.delete(own)
    },
    get limits() {
      return rateLimiter?.state?.()
    },
  }
}

const count: Rule = [(value) => typeof value === 'number' && value >= 0, 'a number from 0']

/** What options must be, beside those that say where the requests go. */
const rules: Rules = {
  timeout: milliseconds,
  retry: [(value) => typeof value === 'object' && value !== null, 'an object, such as { limit: 0 }'],
  rateLimiter: [has('acquire', 'pauseUntil'), 'a rate limiter, such as createRateLimiter()'],
  batchSize: [
    (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 100,
    'a whole number from 1 to 100',
  ],
  fetch: [isFunction, 'a function'],
  clock: clockRule,
}

const retryRules: Rules = { limit: count, budget: count, maxWait: count }

/** Where a client sends its requests, and as whom. */
interface Account {
  readonly baseUrl: string
  readonly hints: Hints
  readonly isProxied?: boolean
  readonly headers?: Readonly<Record<string, string>>
  readonly fingerprint: string
  readonly rateLimiter?: RateLimiter
}

function accountOf(options: ClientOptions): Account {
  // JavaScript callers may pass no options at all.
  if (options?.apiKey !== undefined) return credentials(options)
  const baseUrl = options?.baseUrl
  if (baseUrl === undefined) {
    throw new ConfigError(
      'apiKey and baseUrl are both missing. Pass { apiKey, app } on a server, or { baseUrl }, the address of your proxy, in a browser.',
    )
  }
  if (typeof baseUrl !== 'string' || !baseUrlPattern.test(baseUrl)) {
    throw new ConfigError(
      'baseUrl must be a path such as "/api/cliniko", or an http(s) URL without a user name, a query, blanks or "\\".',
    )
  }
  return { baseUrl: baseUrl.replace(/\/+$/, ''), hints: proxyHints, isProxied: true, fingerprint: baseUrl }
}

/** Without what an URL parser drops or turns into a slash, which would make `/` + `\\evil.com` another host. */
const baseUrlPattern = /^(\/(?!\/)|https?:\/\/[^/@\s\\?#]+(\/|$))[^\s\\?#]*$/

/** A client without a key speaks of the app and its proxy, and never of the key. */
const proxyHints: Hints = {
  401: 'Sign in again: the session is missing or has expired.',
  403: 'The app refused it, or the role of the Cliniko user that its proxy acts for does not allow it.',
  page: "The app responded, not its proxy: check baseUrl, the proxy's basePath, and whether the app redirects to a sign-in page.",
}

/** The URL of the page that a link points to: the link's path on the client's own base URL, in the same list. */
function urlOfPage(link: unknown, firstUrl: string): string {
  const url = typeof link === 'string' ? pathOfLink(link) : ''
  if (url.split('?', 1)[0] === firstUrl.split('?', 1)[0]) return url
  throw new LinkError('points to another list')
}
