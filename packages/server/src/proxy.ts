import {
  type App,
  type Client,
  ConfigError,
  createClient,
  type ErrorContext,
  isClinikoError,
  type KeyClientOptions,
  nameOf,
  type Operation,
  type ProxyErrorCode,
} from '@cliniko/core'
import { readBody } from './body.js'
import { createPolicy } from './policy.js'
import { isSameOrigin } from './same-origin.js'

/** The user behind a request: the object that `authenticate` returns. */
export type Caller = object

/** How a proxy is made. */
export interface ProxyOptions extends Omit<KeyClientOptions, 'scope' | 'batchSize'> {
  /** The key. It never leaves the server. */
  readonly apiKey: string
  /** Your name and address. Cliniko requires both in the `User-Agent`. */
  readonly app: App
  /** The operations that callers may use. All others are denied. */
  readonly allow: readonly Operation[]
  /**
   * Returns the caller of a request, from its session: an object, such as `{ user }`. A `Response` is sent as it is, and
   * anything else, such as null or false, denies the request with 401. There is no default, because a proxy that lets everybody in publishes the clinic's records.
   */
  readonly authenticate: (
    request: Request,
  ) => Caller | Response | null | undefined | Promise<Caller | Response | null | undefined>
  /** Whether the caller may use the operation: true lets it in. Called after `authenticate`. Default: everything in `allow`. */
  readonly authorize?: (caller: Caller, operation: Operation, request: Request) => boolean | Promise<boolean>
  /** The path the proxy is mounted at. Default: `/api/cliniko`. */
  readonly basePath?: string
  /** Other origins whose pages may write. Default: only the proxy's own. */
  readonly origins?: readonly string[]
  /** The largest body in bytes. Default: 1 000 000. */
  readonly maxBodyBytes?: number
}

/** Responds to a request from a browser. */
export type ClinikoProxy = (request: Request) => Promise<Response>

/**
 * Makes a proxy that adds the key on the server, so that no browser needs it. It runs wherever `Request` and `Response`
 * do: Next.js, Hono, workers.
 *
 * Operations that aren't in `allow` are denied. Writes must come from the app's own pages. Responses are streamed
 * through and never cached.
 *
 * @throws {@link ConfigError} without `authenticate`, without operations, or with a key that can't work.
 * @example
 * const proxy = createProxy({ apiKey, app, allow: [patients.list, patients.get], authenticate: (request) => sessionOf(request) })
 * const response = await proxy(request)
 */
export function createProxy(options: ProxyOptions): ClinikoProxy {
  const {
    allow,
    authenticate,
    authorize,
    basePath = '/api/cliniko',
    origins = [],
    maxBodyBytes = 1_000_000,
    ...rest
  } = options
  if (typeof authenticate !== 'function') {
    throw new ConfigError(
      "createProxy needs authenticate, because without it everybody could read the clinic's records.",
    )
  }
  if (!Array.isArray(allow) || allow.length === 0) {
    throw new ConfigError('createProxy needs allow: the operations that callers may use, such as [patients.list].')
  }
  for (const [index, operation] of allow.entries()) {
    // A workflow or a resource in its place would allow nothing, or crash at the first request.
    if (typeof operation?.path === 'string') continue
    throw new ConfigError(
      `allow[${index}] is not an operation. Write patients.list for one, and ...searchPatients.uses for a workflow's.`,
    )
  }
  const client = createClient(rest)
  const policy = createPolicy(allow)
  const base = basePath.replace(/\/+$/, '')

  return async (request) => {
    const { pathname, search } = new URL(request.url)
    if (!pathname.startsWith(`${base}/`))
      return denied(404, 'not_found', 'No operation has this path. baseUrl must end in the basePath of the proxy.')
    if (request.method !== 'GET' && !isSameOrigin(request, origins)) {
      return denied(403, 'foreign_origin', "Writes are only accepted from the app's own pages. Add others to origins.")
    }
    const caller: unknown = await authenticate(request)
    if (isResponse(caller)) return caller
    if (!isCaller(caller))
      return denied(401, 'unauthenticated', 'Sign in first: the session is missing or has expired.')
    const match = policy.match(request.method, pathname.slice(base.length), search)
    if ('status' in match) return denied(match.status, match.code, match.message)
    const { operation, url } = match
    if (authorize && (await authorize(caller, operation, request)) !== true)
      return denied(403, 'not_authorized', 'You may not do this.')
    const read = operation.body ? await readBody(request, maxBodyBytes) : { body: undefined }
    if ('status' in read) return denied(read.status, read.code, read.message)
    return forward(client, operation, url, read.body, request.signal)
  }
}

/** Whether a value is a response, also one of another copy of the class. */
function isResponse(value: unknown): value is Response {
  return value instanceof Response || Object.prototype.toString.call(value) === '[object Response]'
}

/** Whether a value is a caller. Untyped code may return false, an error, or whatever a session library has. */
function isCaller(value: unknown): value is Caller {
  return typeof value === 'object' && value !== null && !(value instanceof Error)
}

async function forward(
  client: Client,
  operation: Operation,
  url: string,
  body: unknown,
  signal: AbortSignal,
): Promise<Response> {
  const call = { method: operation.method, url, operation: nameOf(operation), body, signal }
  try {
    return await client.send(call, (response) => passOn(response, operation))
  } catch (error) {
    // A browser that left reads no response.
    if (signal.aborted) return denied(499, 'aborted', 'The request was aborted.')
    if (!isClinikoError(error)) throw error
    return denied(error.name === 'TimeoutError' ? 504 : 502, 'upstream_failed', error.message, error)
  }
}

/** The headers of Cliniko's response that reach the browser, beside its body. */
const passedHeaders = ['content-type', 'x-request-id', 'x-ratelimit-reset', 'retry-after']

function passOn(response: Response, { method }: Operation): Response {
  const { status } = response
  // The key was refused, not the caller's session: a 401 would send the user to sign in for nothing.
  if (status === 401) return denied(502, 'upstream_refused_key', "Cliniko refused the server's API key.")
  // A redirect may point to a file that only the key's owner may see.
  if (status < 200 || (status >= 300 && status < 400))
    return denied(502, 'upstream_failed', 'Cliniko returned a redirect.', { mayHaveBeenProcessed: method !== 'GET' })
  const headers = new Headers(status < 400 ? safeHeaders : finalHeaders)
  for (const name of passedHeaders) {
    const value = response.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  return new Response(status === 204 ? null : response.body, { status, headers })
}

const safeHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}

/** The proxy's client has made all the retries. A client that repeated them would multiply the requests to Cliniko. */
const finalHeaders = { ...safeHeaders, 'x-should-retry': 'false' }

/**
 * A response of the proxy itself, in the shape of the API's errors, with the code of why. Only the proxy's own responses
 * have the header `x-proxy-error`, by which a client tells its words from Cliniko's.
 *
 * @param context - What is known about sending the request again. Default: it had no effect, and the next one will not either.
 */
function denied(status: number, code: ProxyErrorCode, message: string, context: ErrorContext = {}): Response {
  const { retryable = false, mayHaveBeenProcessed = false } = context
  return Response.json(
    { message, code, errors: {}, retryable, mayHaveBeenProcessed },
    { status, headers: { ...finalHeaders, 'x-proxy-error': code } },
  )
}
