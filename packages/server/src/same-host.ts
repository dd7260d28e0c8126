/**
 * Whether a page's origin has the host that a request was sent to. The host is that of the `Host` header, because the URL may
 * be an internal one. Behind a server that ends TLS a page of https arrives as http; the reverse is another page. Forwarded
 * headers are ignored: anyone can send them.
 */
export function isSameHost(origin: string, request: Request): boolean {
  const own = new URL(request.url)
  const host = request.headers.get('host') ?? own.host
  return [own.protocol, 'https:'].some((protocol) => originOf(`${protocol}//${host}`) === origin)
}

/** Returns the origin of a URL as browsers send it, without a port that goes without saying. Undefined if it is not of the web. */
export function originOf(url: unknown): string | undefined {
  try {
    const { origin, protocol } = new URL(String(url))
    return protocol === 'http:' || protocol === 'https:' ? origin : undefined
  } catch {
    return undefined
  }
}
