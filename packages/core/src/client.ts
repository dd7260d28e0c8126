import { credentials } from '#credentials'
import type { Checks } from './check-with.js'
import type { Call, Fetch, Send } from './http/call.js'
import { type Clock, systemClock } from './http/clock.js'
import type { App } from './http/credentials.js'
import { ConfigError, LinkError } from './http/errors.js'
import type { Listeners } from './http/events.js'
import type { Limits, RateLimiter } from './http/rate-limit.js'
import { readResponse } from './http/read.js'
import type { RetryOptions } from './http/retry.js'
import { createSend } from './http/send.js'
import type { Filters } from './list/filters.js'
import { type IncludedPage, type PagePromise, pagePromise } from './list/page.js'
import type { GetParams, ListParams } from './list/params.js'
import { readPage } from './list/read-page.js'
import { paramsOf, type RawRequest, toCall, toRawCall } from './operation/call.js'
import type { ListOperation, NestedGetOperation, NestedListOperation, Operation } from './operation/operation.js'
import { include } from './relations/include.js'
import type { Included, IncludeName } from './relations/included.js'
import { pathOfLink } from './relations/link.js'
import { createLoader, type Loader } from './relations/loader.js'

/** Options of every client. */
export interface CommonOptions extends Listeners {
  /** Milliseconds for one attempt, from its sending to the last byte of its answer. Default: 30 000. */
  readonly timeout?: number
  /** How failed requests are tried again. Writes never are, unless they surely had no effect. */
  readonly retry?: RetryOptions
  /** What holds requests back. Default: 200 a minute with a key, none without: the proxy has its own. */
  readonly rateLimiter?: RateLimiter
  /** Names the account in cache keys. Give server and browser the same one to hydrate. Default: made from key or URL. */
  readonly scope?: string
  /** Ids a request when related records are fetched: 1 to 100. Default: 100. */
  readonly batchSize?: number
  /** Checks bodies and answers: `checkWith(…)`. Default: none are checked. */
  readonly schemas?: Checks | undefined
  /** The function that requests go through. Default: the runtime's `fetch`. */
  readonly fetch?: Fetch
  /** Where time comes from; for tests. */
  readonly clock?: Clock
  /** Where chance comes from, 0 to 1; for tests. */
  readonly random?: () => number
}

/** Options of a client that talks to Cliniko itself. For servers only. */
export interface KeyClientOptions extends CommonOptions {
  /** The key, as Cliniko shows it. Its last part names the shard, and so the host. */
  readonly apiKey: string
  /** Who you are: sent as the `User-Agent`, which Cliniko demands. */
  readonly app: App
  /** Only for keys that don't end in their shard. */
  readonly shard?: string
  readonly baseUrl?: undefined
}

/** Options of a client that talks to a proxy, which has the key. For browsers. */
export interface ProxyClientOptions extends CommonOptions {
  /** Where the proxy is: a path such as `/api/cliniko`, or a whole URL. */
  readonly baseUrl: string
  readonly apiKey?: undefined
  readonly app?: undefined
}

/** How a client is made: with a key on a server, with a proxy's address in a browser. */
export type ClientOptions = KeyClientOptions | ProxyClientOptions

/** Sends operations. It holds no state of a request, so that one client serves any number at once. */
export interface Client {
  /** Tells accounts apart in caches; a key can't be read from it. */
  readonly scope: string
  /**
   * Sends an operation: `client.request(operation, ...ids, body or parameters, options)`.
   *
   * A list answers with a {@link PagePromise}: await it for its first page, iterate it for all records.
   *
   * What the library has no operation for is reached by `client.request({ method, path, query, body })`, under the same
   * limits, retries and errors.
   *
   * @throws {@link InputError} before anything is sent, {@link ApiError} by status, {@link NetworkError},
   * {@link TimeoutError}, {@link ResponseError}; the signal's reason when it's aborted.
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
  /** Sends a call that's put together already and hands its answer to `read`, whatever its status. For proxies. */
  readonly send: Send
  /** Fetches records by resource and id: those of one tick in lists of ids, and none twice at once. */
  readonly load: Loader['load']
  /** Where its time comes from. */
  readonly clock: Clock
  /** What is left of the rate limit; undefined where there's no limiter, or none that tells. */
  readonly limits: Limits | undefined
}

/**
 * Makes a client that sends operations. A bundle holds just the operations it's used with.
 *
 * @throws {@link ConfigError} if the options can't work: a malformed key, no contact, a key in a browser.
 * @example
 * const client = createClient({ baseUrl: '/api/cliniko' })
 * const page = await client.request(patients.list, { where: { last_name: { contains: 'son' } } })
 */
export function createClient(options: ClientOptions): Client {
  const { clock = systemClock, timeout = 30_000, batchSize = 100, schemas } = options
  if (!(timeout > 0 && batchSize >= 1 && batchSize <= 100)) {
    throw new ConfigError('timeout must be above 0, and batchSize from 1 to 100.')
  }
  const account = accountOf(options)
  const rateLimiter = account.rateLimiter ?? options.rateLimiter
  const send = createSend({
    ...options,
    baseUrl: account.baseUrl,
    headers: { accept: 'application/json', ...account.headers },
    timeout,
    rateLimiter,
    clock,
  })
  const answer = (call: Call) => send(call, (response) => readResponse(response, call, clock.now()))
  /** Answers with what the schemas make of records. */
  const checked = (operation: Operation, value: unknown) => (schemas ? schemas.answer(operation, value) : value)
  const loader = createLoader(request, batchSize)

  function list(operation: Operation, args: readonly unknown[]): PagePromise<unknown> {
    return pagePromise({
      async page(next, walking) {
        // A walk over all pages takes the largest ones, unless told otherwise.
        const first = toCall(operation, args, walking ? 100 : undefined)
        const call = next === undefined ? first : { ...first, url: nextUrl(next, first.url) }
        return readPage(await answer(call), call.operation, operation, checked)
      },
      include: (items, known) => include(items, paramsOf(operation, args), loader, known),
    })
  }

  async function one(operation: Operation, args: readonly unknown[]): Promise<unknown> {
    const call = toCall(operation, args)
    const body = call.body && schemas ? await schemas.body(operation, call.body) : call.body
    const record = await checked(operation, await answer({ ...call, body }))
    return operation.kind === 'get' ? (await include([record], paramsOf(operation, args), loader))[0] : record
  }

  function request(operation: Operation | RawRequest, ...args: readonly unknown[]): unknown {
    if (operation.kind === 'list') return list(operation, args)
    return operation.kind ? one(operation, args) : (async () => answer(toRawCall(operation)))()
  }

  return {
    scope: options.scope ?? account.fingerprint,
    // The operation's type says what its answer is; that is checked where schemas are used.
    request: request as Client['request'],
    send,
    load: loader.load,
    clock,
    get limits() {
      return rateLimiter?.state?.()
    },
  }
}

function accountOf(options: ClientOptions): {
  baseUrl: string
  headers?: Readonly<Record<string, string>>
  fingerprint: string
  rateLimiter?: RateLimiter
} {
  if (options.apiKey !== undefined) {
    if (options.baseUrl !== undefined) {
      throw new ConfigError('Give apiKey or baseUrl: a key names its own host.')
    }
    return credentials(options)
  }
  const { baseUrl } = options
  if (typeof baseUrl !== 'string' || !/^(\/(?!\/)|https?:\/\/[^/@]+(\/|$))/.test(baseUrl)) {
    throw new ConfigError('Give baseUrl, such as "/api/cliniko"; on a server, give apiKey.')
  }
  return { baseUrl: baseUrl.replace(/\/+$/, ''), fingerprint: baseUrl }
}

/** The address of the next page: by the link's path, on the client's own base URL, and of the same list. */
function nextUrl(link: string, first: string): string {
  const url = pathOfLink(link)
  if (url.split('?', 1)[0] === first.split('?', 1)[0]) return url
  throw new LinkError('leads to another list')
}
