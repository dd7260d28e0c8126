import { fieldsOf } from '../fields.js'

const proxyErrorCodes = [
  'unauthenticated',
  'not_authorized',
  'operation_not_allowed',
  'foreign_origin',
  'not_found',
  'method_not_allowed',
  'bad_request',
  'invalid_body',
  'body_too_large',
  'body_timeout',
  'busy',
  'audit_failed',
  'internal',
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
