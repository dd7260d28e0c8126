import { fieldsOf } from './fields.js'
import type { Fetch } from './http/call.js'

/**
 * The parts of an ofetch instance that are used here. ofetch's own `ofetch` and `$fetch`, what `create` and `createFetch`
 * return, and the `$fetch` of Nuxt and Nitro all fit.
 */
export interface OfetchInstance {
  create(
    defaults: object,
    globals?: object,
  ): {
    raw(url: string, init: object): Promise<Response>
  }
  /** Its `fetch`. Nitro's type lacks it. */
  native?(url: string, init: object): Promise<Response>
}

/** Defaults that replace those of ofetch and of the user's instance. */
const featuresOff = {
  // The client retries, since it knows the rate limit and which requests are safe to repeat.
  retry: false,
  // The client makes errors of statuses: those of ofetch hold the whole URL, filters and all.
  ignoreResponseError: true,
  // Leaves the body to the client. Anything else reads it, and guesses from the content type how.
  responseType: 'stream',
  // Would take precedence over responseType.
  parseResponse: undefined,
  // The client has a deadline of its own, up to the last byte.
  timeout: undefined,
  // The client sends whole URLs, with a query that the API checks.
  baseURL: undefined,
  query: undefined,
  params: undefined,
  // A body for all requests would go out with every GET.
  body: undefined,
}

/**
 * Makes a client's `fetch` of an ofetch instance: requests go through its `fetch`, its `dispatcher` or `agent`, its
 * headers and its interceptors. Its other features are off, whether they are set as defaults or by an interceptor: retries,
 * errors by status, parsing, `timeout`, `baseURL`, `query`, `method` and `body`. The client has its own.
 *
 * An interceptor sees each attempt, and `onResponse` sees a body that has not been read yet: leave it unread.
 *
 * @param instance - `ofetch`, `$fetch`, or an instance with defaults of yours.
 * @example
 * // Through a proxy, with an interceptor
 * import { createCliniko } from '@cliniko/core'
 * import { fromOfetch } from '@cliniko/core/ofetch'
 * import { ofetch } from 'ofetch'
 * import { ProxyAgent } from 'undici'
 *
 * const instance = ofetch.create({
 *   dispatcher: new ProxyAgent('http://proxy.internal:3128'),
 *   onRequest: ({ options }) => options.headers.set('x-trace-id', traceId()),
 * })
 * const cliniko = createCliniko({ apiKey, app, fetch: fromOfetch(instance) })
 * @example
 * // In Nuxt or Nitro: on the server, $fetch calls the app's own routes without the network
 * const client = createClient({ baseUrl: '/api/cliniko', fetch: fromOfetch($fetch) })
 */
export function fromOfetch(instance: OfetchInstance): Fetch {
  return async (url, init) => {
    let attempt: Promise<Response> | undefined
    let isRepeated = false
    // An interceptor can change what is sent after all defaults. Only its headers and connection are taken.
    const fetchOnce = (_url: string, options: RequestInit) => {
      isRepeated = attempt !== undefined
      // Ends a retry of ofetch's own, which could go on for ever.
      if (isRepeated) return new Response(null, { status: 204 })
      attempt = instance.native?.(url, {
        ...options,
        ...init,
        body: init.body,
        ...(options.headers && { headers: options.headers }),
      })
      return attempt
    }
    const transport = instance.create(featuresOff, instance.native ? { fetch: fetchOnce } : {})
    try {
      const response = await transport.raw(url, init)
      return (isRepeated && attempt) || response
    } catch (error) {
      if (fieldsOf(error).name !== 'FetchError') throw error
      if (attempt) return attempt
      throw fieldsOf(error).cause
    }
  }
}
