import {
  type App,
  ConfigError,
  InputError,
  type KeyClientOptions,
  type Operation,
  type RateLimiter,
  systemClock,
} from '@cliniko/core'
import { createAccounts } from './accounts.js'
import type { Access, AuditOptions, AuditSink } from './audit/audit.js'
import { createAuditor } from './audit/auditor.js'
import { type CacheOptions, createResponseCaches } from './cache/response-cache.js'
import type { Caller } from './caller.js'
import { type Handled, type HandleOptions, handle } from './handle.js'
import { logError } from './log-error.js'
import { methods, refuseMethod } from './methods.js'
import { createOriginPolicy } from './origin.js'
import { createPolicy } from './policy/policy.js'
import type { Authorize, Rule } from './policy/rule.js'
import { type Refusal, RefusedError, refusalResponse, refuse } from './respond.js'
import { refusalOf } from './upstream.js'

/** How a proxy is made. */
export interface ProxyOptions<C extends Caller = Caller>
  extends Omit<KeyClientOptions, 'apiKey' | 'scope' | 'batchSize' | 'rateLimiter'> {
  /** The API key, which never leaves the server. Leave it out if every caller has their own. */
  readonly apiKey?: string | undefined
  /** The name of your app, and an email address that somebody reads. Cliniko requires both. */
  readonly app: App
  /**
   * What callers may do: operations, a workflow's `uses`, operations with conditions ({@link rule}) and presets of
   * `@cliniko/server/presets`. Everything else is refused.
   */
  readonly allow: readonly (Operation | Rule<C>)[]
  /**
   * Returns the caller of a request, from its session: an object with `user`. A `Response` is sent as it is. Anything else,
   * such as null or false, refuses the request with 401. There is no default, because a proxy that lets everybody in
   * publishes the clinic's records.
   */
  readonly authenticate: (
    request: Request,
  ) => C | Response | null | undefined | Promise<C | Response | null | undefined>
  /** Whether the caller may do this: true lets it in, anything else responds with 403. Default: everything in `allow`. */
  readonly authorize?: Authorize<C> | undefined
  /** The path that the proxy is mounted at, beginning with a slash. Default: `/api/cliniko`. */
  readonly basePath?: string | undefined
  /** Other origins whose pages may use the proxy: `['https://desk.example']`. Default: only the proxy's own. */
  readonly origins?: readonly string[] | undefined
  /** The largest body in bytes. Default: 1 000 000. */
  readonly maxBodyBytes?: number | undefined
  /** Receives an event for each request of a caller. A sink on its own is required. Default: nothing is recorded. */
  readonly audit?: AuditSink | AuditOptions | undefined
  /** Keeps reference data, such as practitioners, between requests. Default: nothing is kept. */
  readonly cache?: CacheOptions | undefined
  /**
   * Keeps requests within the rate limit, and gives callers their turns. A function makes one for each key, by the key's
   * scope. Default: one a key, in which a caller has up to 100 requests waiting, 20 seconds each.
   */
  readonly rateLimiter?: RateLimiter | ((scope: string) => RateLimiter) | undefined
  /** Called with errors that callers only know as a 500, and with the errors of an audit's sink. Default: `console.error`. */
  readonly onError?: ((error: unknown) => void) | undefined
}

/** Responds to a request from a browser. It never rejects. */
export type ClinikoProxy = (request: Request) => Promise<Response>

/**
 * Makes a proxy that adds the key on the server, so that no browser needs it. It runs wherever `Request` and `Response`
 * do: Next.js, Hono, workers.
 *
 * Operations that aren't in `allow` are refused, and so are requests from other pages than the app's own. Responses are JSON,
 * or files to be saved, and no browser stores them.
 *
 * @throws {@link ConfigError} without `authenticate` or operations, or if the key, `basePath`, an origin or another option can't
 * work.
 * @example
 * const proxy = createProxy({
 *   apiKey,
 *   app,
 *   authenticate: async (request) => sessionOf(request), // { user: '17', role: 'reception' }
 *   allow: [individualAppointments.list, rule(patients.get, { redact: ['medicare', 'notes'] })],
 * })
 * const response = await proxy(request)
 */
export function createProxy<C extends Caller = Caller>(options: ProxyOptions<C>): ClinikoProxy {
  checkOptions(options)
  const {
    allow,
    authenticate,
    authorize,
    audit,
    cache,
    basePath = '/api/cliniko',
    origins = [],
    maxBodyBytes = 1_000_000,
    onError = logError,
    schemas,
    ...rest
  } = options
  const clock = rest.clock ?? systemClock
  const base = basePath.replace(/\/+$/, '')
  const originPolicy = createOriginPolicy(origins)
  const auditor = createAuditor(audit, clock, onError)
  const own: HandleOptions<C> = {
    authenticate,
    authorize,
    policy: createPolicy(allow),
    accounts: createAccounts(rest),
    auditor,
    cacheFor: createResponseCaches(cache, clock),
    schemas,
    clock,
    timeout: rest.timeout ?? 30_000,
    maxBodyBytes,
  }

  async function respond(request: Request, { pathname, search }: URL, access: Access): Promise<Handled> {
    const preflight = request.method === 'OPTIONS' ? originPolicy.preflight(request) : undefined
    if (preflight) return { response: preflight, hasWritten: false }
    if (!pathname.startsWith(`${base}/`)) {
      refuse(404, 'not_found', 'No operation has this path. baseUrl must end in the basePath of the proxy.')
    }
    if (!methods.includes(request.method)) refuseMethod()
    originPolicy.check(request)
    return handle(request, { path: pathname.slice(base.length), search }, access, own)
  }

  /** How a request ends that failed. What the app's own code throws is told to the app, not to the caller. */
  function refusalFor(error: unknown, { signal }: Request): Refusal {
    if (error instanceof RefusedError) return error.refusal
    const isOwnFault = error instanceof ConfigError || error instanceof InputError
    const refusal = isOwnFault ? undefined : refusalOf(error, signal, clock)
    if (refusal) return refusal
    onError(error)
    return { status: 500, code: 'internal', message: 'The app failed: its log says why.' }
  }

  return async (request) => {
    const url = new URL(request.url)
    const access: Access = { arrivedAt: clock.now(), method: request.method, records: new Map(), withheld: new Set() }
    let handled: Handled
    let code: string | undefined
    try {
      handled = await respond(request, url, access)
      if (handled.isForeign) return handled.response
    } catch (error) {
      const refusal = refusalFor(error, request)
      code = refusal.code
      handled = { response: refusalResponse(refusal), hasWritten: refusal.mayHaveBeenProcessed === true }
    }
    let { response } = handled
    try {
      const { status, headers } = response
      const requestId = headers.get('x-request-id') ?? undefined
      // Whoever isn't signed in has seen nothing.
      if (access.user) await auditor.outcome(access, { status, code, requestId, hasWritten: handled.hasWritten })
    } catch (error) {
      void response.body?.cancel().catch(() => {})
      response = refusalResponse(refusalFor(error, request))
    }
    for (const [name, value] of Object.entries({ ...originPolicy.headersFor(request), ...hstsFor(url) })) {
      response.headers.set(name, value)
    }
    return request.method === 'HEAD' ? withoutBody(response) : response
  }
}

/** @throws {@link ConfigError} on options without which the proxy would let in everybody or nobody. */
function checkOptions<C extends Caller>({
  authenticate,
  authorize,
  allow,
  basePath,
  maxBodyBytes,
}: ProxyOptions<C>): void {
  if (typeof authenticate !== 'function') {
    throw new ConfigError(
      "createProxy needs authenticate, because without it everybody could read the clinic's records.",
    )
  }
  if (authorize !== undefined && typeof authorize !== 'function') throw new ConfigError('authorize must be a function.')
  if (!Array.isArray(allow) || allow.length === 0) {
    throw new ConfigError('createProxy needs allow: the operations that callers may use, such as [patients.list].')
  }
  for (const [index, entry] of allow.entries()) {
    // A workflow or a resource in its place would allow nothing, or crash at the first request.
    if (typeof (entry?.operation ?? entry)?.path === 'string') continue
    throw new ConfigError(
      `allow[${index}] is not an operation. Write patients.list for one, and ...searchPatients.uses for a workflow's.`,
    )
  }
  if (maxBodyBytes !== undefined && !(maxBodyBytes > 0))
    throw new ConfigError('maxBodyBytes must be a number of bytes above 0.')
  if (basePath !== undefined && !/^\/[\w/.~-]*$/.test(basePath)) {
    throw new ConfigError('basePath must be a path that begins with a slash, such as "/api/cliniko".')
  }
}

/** A browser that was here over https comes back over nothing else. On this machine it would cut off other apps. */
function hstsFor({ protocol, hostname }: URL): Readonly<Record<string, string>> {
  const isLocal = hostname === 'localhost' || hostname.endsWith('.localhost') || hostname.startsWith('127.')
  return protocol === 'https:' && !isLocal ? { 'strict-transport-security': 'max-age=63072000' } : {}
}

function withoutBody(response: Response): Response {
  void response.body?.cancel().catch(() => {})
  return new Response(null, response)
}
