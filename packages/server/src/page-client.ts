import { type Client, type CommonOptions, ConfigError, createClient } from '@cliniko/core'
import type { ClinikoProxy } from './proxy.js'

/** How {@link createPageClient} reaches the proxy. */
export interface PageClientOptions extends Omit<CommonOptions, 'fetch' | 'rateLimiter'> {
  /** The headers of the page's request. `authenticate` finds the session in them. */
  readonly headers: { get(name: string): string | null }
  /** The path that the proxy is mounted at, as in its own options. Default: `/api/cliniko`. */
  readonly basePath?: string | undefined
}

/** The headers by which `authenticate` may know a user. */
const identifying = ['authorization', 'cookie', 'user-agent', 'x-forwarded-for', 'x-real-ip']

/**
 * Makes a client for pages that are rendered on the server. It sends through the proxy, in the same process, as the user who
 * requested the page: what the page holds is no more than the user may see. A client with the key would put whole records
 * into it.
 *
 * Its `scope` is the `basePath`, like that of a browser's client, so that the browser goes on with what the server fetched.
 *
 * @param proxy - What `createProxy` returned.
 * @throws {@link ConfigError} without a proxy or headers.
 * @example
 * // Next.js
 * const client = createPageClient(proxy, { headers: await headers() })
 * await queryClient.prefetchQuery(query(client, patients.get, id))
 */
export function createPageClient(proxy: ClinikoProxy, options: PageClientOptions): Client {
  if (typeof proxy !== 'function' || typeof options?.headers?.get !== 'function') {
    throw new ConfigError(
      'createPageClient takes a proxy and the headers of a request: createPageClient(proxy, { headers }).',
    )
  }
  const { headers, basePath = '/api/cliniko', ...rest } = options
  const own = identifying.flatMap((name) => {
    const value = headers.get(name)
    return value === null ? [] : [[name, value] as const]
  })
  return createClient({
    scope: basePath,
    ...rest,
    // The host is never looked up: the request stays in this process.
    baseUrl: `http://localhost${basePath}`,
    fetch: (url, init) => {
      const request = new Request(url, init)
      for (const [name, value] of own) request.headers.set(name, value)
      // The page asks for itself.
      request.headers.set('sec-fetch-site', 'same-origin')
      return proxy(request)
    },
  })
}
