import { ConfigError } from '@cliniko/core'
import { checkNames, type NamesOf } from '../check-names.js'
import type { MockCall } from './mock-call.js'
import { storageHost } from './storage.js'

/** The part of MSW's `http` that a mock uses. Every version of MSW has it. */
export interface MswHttp<Handler> {
  all(path: string, resolver: (info: { readonly request: Request }) => Promise<Response>): Handler
}

/** Options of a mock's `handlers`. */
export interface HandlersOptions<Handler> {
  /** The `http` that you import from `msw`. */
  readonly http: MswHttp<Handler>
  /**
   * The base URL of your client: the path or the URL of your proxy, such as `/api/cliniko`. Requests to it need no API
   * key. Default: Cliniko itself, which needs the key.
   */
  readonly baseUrl?: string
}

const names: NamesOf<HandlersOptions<unknown>> = { http: true, baseUrl: true }

/** What handlers respond from. */
export interface HandlersTarget {
  /** The base URL of the API. */
  readonly apiUrl: string
  /** Responds to a request to the API or to the storage. */
  respond(call: MockCall, options: { readonly isProxied: boolean }): Promise<Response>
}

/**
 * Returns handlers for MSW, one for the base URL and one for the storage.
 * @throws {@link ConfigError} if an option doesn't exist or can't work.
 */
export function createHandlers<Handler>(options: HandlersOptions<Handler>, target: HandlersTarget): Handler[] {
  checkNames('handlers', options ?? {}, names)
  const { http, baseUrl = target.apiUrl } = options ?? {}
  if (typeof http?.all !== 'function') throw new ConfigError('handlers needs http, which you import from msw.')
  if (typeof baseUrl !== 'string' || !/^(\/(?!\/)|https?:\/\/)/.test(baseUrl)) {
    throw new ConfigError('baseUrl must be a path such as "/api/cliniko", or an http(s) URL.')
  }
  const base = baseUrl.replace(/\/+$/, '')
  const isProxied = base !== target.apiUrl
  // A path matches on every host, because outside of a page there is none that it could be relative to.
  const prefix = base.startsWith('http') ? base : `*${base}`
  const basePath = base.startsWith('http') ? new URL(base).pathname : base

  const respond = async (request: Request, url: string): Promise<Response> => {
    try {
      return await target.respond(callOf(request, url), { isProxied })
    } catch {
      // A network fault, or an aborted request.
      return Response.error()
    }
  }
  return [
    http.all(`${prefix}/*`, ({ request }) => {
      const { pathname, search } = new URL(request.url)
      const path = pathname.slice(basePath === '/' ? 0 : basePath.length)
      return respond(request, target.apiUrl + path + search)
    }),
    http.all(`https://${storageHost}/*`, ({ request }) => respond(request, request.url)),
  ]
}

function callOf(request: Request, url: string): MockCall {
  const { method, headers, signal } = request
  return { method, url, headers, signal, text: () => request.text(), formData: () => request.formData() }
}
