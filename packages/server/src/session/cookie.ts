/** The parts of a request that tell where it was sent. A page of Next.js has only headers. */
export type RequestHead = Pick<Request, 'headers'> & Partial<Pick<Request, 'url'>>

/** How a cookie is set. */
export interface CookieOptions {
  /** Seconds. 0 deletes it. */
  readonly maxAge: number
  readonly sameSite: 'strict' | 'lax'
}

/**
 * Returns the value of a cookie. Over plain http on this machine its name is bare, anywhere else it begins with `__Host-`, so
 * that no subdomain and no plain-http page can set it.
 */
export function cookieOf(request: RequestHead, name: string): string | undefined {
  const start = `${fullName(request, name)}=`
  const cookies = request.headers.get('cookie')?.split(';') ?? []
  const cookie = cookies.map((text) => text.trim()).find((text) => text.startsWith(start))
  return cookie?.slice(start.length) || undefined
}

/** Returns a `Set-Cookie` header for a cookie that scripts can't read. */
export function setCookie(request: RequestHead, name: string, value: string, options: CookieOptions): string {
  const sameSite = options.sameSite === 'lax' ? 'Lax' : 'Strict'
  const secure = isPlainLocal(request) ? '' : '; Secure'
  return `${fullName(request, name)}=${value}; Path=/; Max-Age=${options.maxAge}; HttpOnly; SameSite=${sameSite}${secure}`
}

function fullName(request: RequestHead, name: string): string {
  return isPlainLocal(request) ? name : `__Host-${name}`
}

const localHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i

/**
 * Whether a browser on this machine sent the request over plain http. Behind a server that ends TLS the URL says so too, but
 * that server passes on the public host, or says that it received https. Whoever forges this header gets the stricter cookie.
 */
export function isPlainLocal({ headers, url = 'http://unknown.invalid' }: RequestHead): boolean {
  const { protocol, host } = new URL(url)
  const isHttps =
    protocol === 'https:' || /https/i.test(headers.get('x-forwarded-proto') ?? headers.get('forwarded') ?? '')
  return !isHttps && localHost.test(headers.get('host') ?? host)
}
