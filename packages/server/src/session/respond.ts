import { refusalResponse, safeHeaders } from '../respond.js'

/**
 * What a response about a session has beside the headers of every response: no browser comes back over plain http, and old
 * ones don't show it in a frame either.
 */
const ownHeaders = { 'strict-transport-security': 'max-age=31536000', 'x-frame-options': 'DENY' }

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
  | 'audit_failed'
  | 'foreign_origin'
  | 'method_not_allowed'
  | 'body_timeout'
  | 'body_too_large'
  | 'invalid_body'

/** Responds to a script. */
export function jsonResponse(body: object, cookies: readonly string[] = []): Response {
  return withCookies(Response.json(body, { headers: { ...safeHeaders, ...ownHeaders } }), cookies)
}

/** Sends a browser to a path of the app, which it opens with GET. */
export function seeOther(path: string, cookies: readonly string[] = []): Response {
  return withCookies(
    new Response(null, { status: 303, headers: { ...safeHeaders, ...ownHeaders, location: path } }),
    cookies,
  )
}

/** Refuses a request, in the shape of the API's errors. */
export function refusal({ retryAfter, ...refusal }: SessionRefusal): Response {
  const headers: Record<string, string> = { ...ownHeaders }
  if (retryAfter !== undefined) headers['retry-after'] = String(Math.max(1, Math.ceil(retryAfter / 1000)))
  if (refusal.status === 405) headers.allow = 'POST'
  return refusalResponse({ ...refusal, headers })
}

function withCookies(response: Response, cookies: readonly string[]): Response {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie)
  return response
}
