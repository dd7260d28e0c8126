import { fieldsOf } from '../fields.js'
import type { Filters } from '../list/filters.js'
import { hidingFields } from '../list/hiding.js'

/** The hints that depend on who responds: Cliniko, a server on this machine, or a proxy. */
export interface Hints {
  readonly 401: string
  readonly 403: string
  /** For a web page or a redirect in the place of a response. */
  readonly page: string
}

/** What is known about a failed request. */
export interface Refusal {
  readonly status: number
  /** Method and path template. */
  readonly operation: string
  /** The text of the response. It is searched, never repeated. */
  readonly text: string
  readonly hints: Hints
  /** Whether the response may come from another route than the proxy's. */
  readonly isUnmarked: boolean
  /** The filters by which the request could have found hidden records. */
  readonly filters: Filters
}

/** Returns what to do about a refusal, or undefined if nothing is known about it. */
export function hintFor({ status, operation, text, hints, isUnmarked, filters }: Refusal): string | undefined {
  if (status === 401 || status === 403) return hints[status]
  if (status === 429) return 'The rate limit is used up until error.resetAt.'
  if ((status === 400 || status === 422) && /must be an object/.test(text)) {
    return 'A field takes an object, not a list or a string.'
  }
  if (status === 400) return 'Check the filters and the sort order.'
  if (status !== 404) return undefined
  if (!/^\s*[{[]/.test(text)) return hints.page
  if (/available_time/.test(operation)) {
    return 'Check that business, practitioner and appointment type can be booked online.'
  }
  const states = hidingFields.filter((field) => field in filters).map((field) => field.replace('_at', ''))
  const where = states.map((state) => `${state}: 'any'`).join(', ')
  const hidden = where && `If the record is ${states.join(' or ')}, add where: { ${where} }.`
  // Cliniko's own 404 has a status written as text. Others come from routes of the app.
  const isForeign = isUnmarked && !/"status"\s*:\s*"404"/.test(text)
  return isForeign ? `${hidden} Check that baseUrl is the address of the proxy.`.trim() : hidden
}

const proxyErrorCodes = [
  'unauthenticated',
  'not_authorized',
  'operation_not_allowed',
  'foreign_origin',
  'not_found',
  'bad_request',
  'body_too_large',
  'upstream_refused_key',
  'upstream_failed',
  'aborted',
] as const

/**
 * Why a proxy of `@cliniko/server` refused a request, or got no response from Cliniko (`upstream_…`). Its responses have it
 * as `code`, beside the `message`, and as the header `x-proxy-error`. Errors of Cliniko that pass through the proxy have none.
 */
export type ProxyErrorCode = (typeof proxyErrorCodes)[number]

/** The error of a proxy, in its own words. */
export interface ProxyError {
  readonly code: ProxyErrorCode
  readonly message: string
  /** What the proxy knows about sending the request again. */
  readonly prospects: { readonly retryable: boolean; readonly mayHaveBeenProcessed: boolean }
}

/**
 * Reads the error that a proxy returned on its own account. Undefined if the error is somebody else's: Cliniko's words may
 * hold personal data, and only the proxy's own responses have its header.
 */
export function readProxyError(headers: Headers, text: string): ProxyError | undefined {
  const code = proxyErrorCodes.find((known) => known === headers.get('x-proxy-error'))
  if (!code) return undefined
  try {
    const { message, retryable, mayHaveBeenProcessed } = fieldsOf(JSON.parse(text))
    if (typeof message !== 'string') return undefined
    const prospects = { retryable: retryable === true, mayHaveBeenProcessed: mayHaveBeenProcessed === true }
    return { code, message: message.slice(0, 300), prospects }
  } catch {
    return undefined
  }
}
