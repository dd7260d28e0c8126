/**
 * Whether a writing request comes from one of the app's own pages. A browser sends `Sec-Fetch-Site` or `Origin` with
 * every write; a request with neither isn't trusted, since a cookie alone doesn't tell who made it.
 *
 * @param origins - Origins that count as the app's own, beside the one the request was sent to.
 */
export function isSameOrigin(request: Request, origins: readonly string[]): boolean {
  const origin = request.headers.get('origin')
  if (origin !== null) return origins.includes(origin) || origin === ownOrigin(request)
  return request.headers.get('sec-fetch-site') === 'same-origin'
}

/**
 * The origin a request was sent to. The `Host` header is what the browser asked for; the URL may be a server's inner
 * one. Forwarded headers aren't looked at: anyone can send them.
 */
function ownOrigin(request: Request): string {
  const url = new URL(request.url)
  const host = request.headers.get('host')
  return host === null ? url.origin : `${url.protocol}//${host}`
}
