/**
 * Whether a write comes from one of the app's own pages. Browsers send `Origin` or `Sec-Fetch-Site` with every write. A
 * request without both isn't trusted, because another site can make a browser send it with the user's cookie (CSRF).
 *
 * @param origins - Origins to trust, in addition to the one that the request was sent to.
 */
export function isSameOrigin(request: Request, origins: readonly string[]): boolean {
  const origin = request.headers.get('origin')
  if (origin !== null) return origins.includes(origin) || origin === ownOrigin(request)
  return request.headers.get('sec-fetch-site') === 'same-origin'
}

/**
 * The origin that the browser sent a request to. It has the host of the `Host` header, because the URL may be an internal
 * one. Forwarded headers are ignored: anyone can send them.
 */
function ownOrigin(request: Request): string {
  const url = new URL(request.url)
  const host = request.headers.get('host')
  return host === null ? url.origin : `${url.protocol}//${host}`
}
