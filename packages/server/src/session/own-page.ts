import { isSameHost } from '../same-host.js'

/**
 * Whether a form was sent by one of the app's own pages. `Sec-Fetch-Site` decides: no script can set it, and it holds also
 * where a referrer policy makes the browser send `Origin: null`, and behind servers that change the host. Without it the
 * `Origin` must have the host that the request was sent to. A request without both isn't trusted (CSRF).
 */
export function isOwnPage(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site === 'same-origin'
  const origin = request.headers.get('origin')
  return origin !== null && isSameHost(origin, request)
}
