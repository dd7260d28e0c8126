import type { ErrorContext, ProxyErrorCode } from '@cliniko/core'

/**
 * The headers of every response. It is data for the app's own scripts: no browser stores it, runs it, shows it in a frame,
 * or gives it to another site.
 */
export const safeHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const

/** The proxy's client has made all the retries. A client that repeated them would multiply the requests to Cliniko. */
export const finalHeaders = { ...safeHeaders, 'x-should-retry': 'false' } as const

/** Why the proxy refuses a request. The caller reads it, so it names no value. */
export interface Refusal extends ErrorContext {
  readonly status: number
  readonly code: ProxyErrorCode
  readonly message: string
  readonly headers?: Readonly<Record<string, string>>
}

/** Thrown by the steps of a request, which end with it. */
export class RefusedError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message)
  }
}

/** Ends a request. The status of each code is the same everywhere but for what failed at Cliniko. */
export function refuse(
  status: number,
  code: ProxyErrorCode,
  message: string,
  rest: Omit<Refusal, 'status' | 'code' | 'message'> = {},
): never {
  throw new RefusedError({ status, code, message, ...rest })
}

/**
 * A response of the proxy itself, in the shape of the API's errors, with the code of why. Only the proxy's own responses
 * have the header `x-proxy-error`, by which a client tells its words from Cliniko's. Unless the refusal says otherwise, the
 * request had no effect, and the next one will not either.
 */
export function refusalResponse({
  status,
  code,
  message,
  headers,
  ...context
}: Omit<Refusal, 'code'> & { readonly code: string }): Response {
  const { fields = {}, retryable = false, mayHaveBeenProcessed = false } = context
  return Response.json(
    { message, code, errors: fields, retryable, mayHaveBeenProcessed },
    { status, headers: { ...finalHeaders, 'x-proxy-error': code, ...headers } },
  )
}
