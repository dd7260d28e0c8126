import { ConfigError } from '@cliniko/core'
import { methods } from './methods.js'
import { refuse } from './respond.js'
import { isSameHost, originOf } from './same-host.js'

/** Decides which pages may send requests, by the headers that only browsers set. */
export interface OriginPolicy {
  /** Refuses requests that another site made a browser send, with the user's cookie (CSRF). */
  check(request: Request): void
  /** Responds to the preflight of another origin. Undefined if that may send nothing. */
  preflight(request: Request): Response | undefined
  /** The headers that let a page of another origin read the response. */
  headersFor(request: Request): Readonly<Record<string, string>>
}

/**
 * @param origins - Origins of other hosts to trust, such as `https://desk.example`.
 * @throws {@link ConfigError} if one isn't an origin.
 */
export function createOriginPolicy(origins: readonly string[]): OriginPolicy {
  for (const [index, origin] of origins.entries()) {
    if (originOf(origin) === origin) continue
    throw new ConfigError(
      `origins[${index}] must be an origin, such as "https://desk.example": no path, no slash at its end.`,
    )
  }
  const isListed = (request: Request) => origins.includes(request.headers.get('origin') ?? '')

  function headersFor(request: Request): Readonly<Record<string, string>> {
    if (!origins.length) return {}
    if (!isListed(request)) return { vary: 'origin' }
    return {
      vary: 'origin',
      'access-control-allow-origin': request.headers.get('origin') ?? '',
      'access-control-allow-credentials': 'true',
      'access-control-expose-headers':
        'retry-after, x-cliniko-shows, x-proxy-error, x-ratelimit-reset, x-request-id, x-should-retry',
    }
  }

  return {
    check(request) {
      if (isListed(request) || isOwn(request)) return
      refuse(
        403,
        'foreign_origin',
        "Requests are only accepted from the app's own pages. Add other origins to origins.",
      )
    },
    preflight(request) {
      if (!isListed(request) || !request.headers.has('access-control-request-method')) return undefined
      return new Response(null, {
        status: 204,
        headers: {
          ...headersFor(request),
          'access-control-allow-methods': methods.join(', '),
          'access-control-allow-headers': 'content-type, x-cliniko-include, x-cliniko-pages',
          'access-control-max-age': '600',
        },
      })
    },
    headersFor,
  }
}

/**
 * Whether a request comes from one of the app's own pages. `Sec-Fetch-Site` decides, which no script can set, and which
 * holds behind servers that change the host. Browsers without it send `Origin` with every write. A write without both isn't
 * trusted; a read without both comes from no page.
 */
function isOwn(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  const isRead = request.method === 'GET' || request.method === 'HEAD'
  if (site !== null) return site === 'same-origin' || (site === 'none' && isRead)
  const origin = request.headers.get('origin')
  return origin === null ? isRead : isSameHost(origin, request)
}
