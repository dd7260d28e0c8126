/**
 * The headers of every response about a session: no browser stores it, shows it in a frame, runs anything of it, tells
 * another site of it, or comes back over plain http.
 */
const safeHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}

/** Why a request about a session is refused. */
export interface SessionRefusal {
  readonly status: number
  /** For programs, and for the sign-in page to choose its words by. */
  readonly code: SessionErrorCode
  readonly message: string
  readonly retryable?: boolean
  /** Milliseconds until it may be sent again. */
  readonly retryAfter?: number
}

/** What goes wrong when people sign in or out. The sign-in page gets it as `error` in its query. */
export type SessionErrorCode =
  | 'incorrect_credentials'
  | 'too_many_tries'
  | 'upstream_failed'
  | 'internal'
  | 'foreign_origin'
  | 'method_not_allowed'
  | 'body_timeout'
  | 'body_too_large'
  | 'invalid_body'

/** Responds to a script. */
export function jsonResponse(body: object, cookies: readonly string[] = []): Response {
  return withCookies(Response.json(body, { headers: safeHeaders }), cookies)
}

/** Sends a browser to a path of the app, which it opens with GET. */
export function seeOther(path: string, cookies: readonly string[] = []): Response {
  return withCookies(new Response(null, { status: 303, headers: { ...safeHeaders, location: path } }), cookies)
}

/** Refuses a request, in the shape of the API's errors. */
export function refusal({ status, code, message, retryable = false, retryAfter }: SessionRefusal): Response {
  const headers: Record<string, string> = { ...safeHeaders, 'x-should-retry': 'false', 'x-proxy-error': code }
  if (retryAfter !== undefined) headers['retry-after'] = String(Math.max(1, Math.ceil(retryAfter / 1000)))
  if (status === 405) headers.allow = 'POST'
  return Response.json({ message, code, errors: {}, retryable, mayHaveBeenProcessed: false }, { status, headers })
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
