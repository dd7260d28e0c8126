import { ConfigError, type Fetch } from '@cliniko/core'
import { Agent } from 'undici'
import { createResponseHandler } from './undici-response.js'

/** Options of {@link createUndiciFetch}. */
export interface UndiciFetchOptions {
  /** The most connections to one host, from 1. Further requests wait for a free one. Default: 64. */
  readonly connections?: number
  /** Milliseconds that an idle connection stays open, above 0. Default: 30 000. */
  readonly keepAliveTimeout?: number
}

/**
 * Creates a `fetch` on undici's own client, which takes a fraction of the CPU time of Node's `fetch`. Connections are kept
 * open, and each has one request at a time, so that a slow response holds up no other. Needs the package `undici`.
 *
 * A small response is returned when all of it has arrived. Redirects are returned, not followed. A request whose body is neither text nor bytes goes through Node's `fetch`.
 *
 * @throws {@link ConfigError} if an option can't work.
 * @example createProxy({ apiKey, app, allow, authenticate, fetch: createUndiciFetch({ connections: 32 }) })
 */
export function createUndiciFetch(options: UndiciFetchOptions = {}): Fetch {
  const { connections = 64, keepAliveTimeout = 30_000 } = options
  if (!(Number.isInteger(connections) && connections >= 1)) {
    throw new ConfigError('connections must be a whole number from 1.')
  }
  if (!(Number.isFinite(keepAliveTimeout) && keepAliveTimeout > 0)) {
    throw new ConfigError('keepAliveTimeout must be a number of milliseconds above 0.')
  }
  // A pipelining of 1 is none. 0 would close the connection after each request.
  const agent = new Agent({ connections, keepAliveTimeout, pipelining: 1, allowH2: false })

  return async (input, init) => {
    const { method = 'GET', body = null } = init
    if (body !== null && typeof body !== 'string' && !(body instanceof Uint8Array)) return fetch(input, init)
    init.signal?.throwIfAborted()
    const { origin, pathname, search } = new URL(input)
    const headers = { 'accept-encoding': 'gzip', ...Object.fromEntries(new Headers(init.headers)) }
    return new Promise((resolve, reject) => {
      const handler = createResponseHandler(resolve, reject, init.signal ?? undefined)
      agent.dispatch({ origin, path: pathname + search, method, headers, body }, handler)
    })
  }
}
