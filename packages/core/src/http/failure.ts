import { fieldsOf } from '../fields.js'
import type { Call, Method } from './call.js'
import { type ErrorContext, NetworkError, TimeoutError } from './errors.js'

/** How an attempt failed. */
export interface Failure {
  readonly method: Method
  /** The status of the response, or 0 if there was none, or none that could be read. */
  readonly status: number
  /** The runtime's code of a network error, such as `ECONNRESET`. */
  readonly code?: string | undefined
}

/** Codes of connections that were never made: nothing was sent, whatever the method. */
const notSent = /REFUSED|NOTFOUND|EAI_AGAIN|UNREACH|CONNECT_TIMEOUT/i

/** Whether nothing was sent. */
export function wasNotSent({ code = '' }: Failure): boolean {
  return notSent.test(code)
}

/** Whether the network or the server failed, so that the request may have been processed, and may succeed later. */
export function isFault(failure: Failure): boolean {
  const { status } = failure
  return (status === 0 || status === 408 || status >= 500) && !wasNotSent(failure)
}

/** Whether a failed write may have taken effect all the same. */
export function mayHaveBeenProcessed(failure: Failure): boolean {
  return failure.method !== 'GET' && isFault(failure)
}

/** The context that all errors of a call without a complete response share. */
export function withoutResponse(
  { method, operation }: Pick<Call, 'method' | 'operation'>,
  code?: string,
): ErrorContext {
  return { operation, code, retryable: true, mayHaveBeenProcessed: mayHaveBeenProcessed({ method, status: 0, code }) }
}

/** Makes the error of a call that took too long. */
export function timeoutError(call: Call, timeout: number): TimeoutError {
  return new TimeoutError(`No complete response to ${call.operation} within ${timeout} ms.`, withoutResponse(call))
}

/**
 * Makes the error of a call that the network failed. Only the code of the runtime's error is kept: some runtimes put the
 * whole URL into its message, filters and all.
 */
export function networkError(call: Call, error: unknown): NetworkError {
  const code = codeOf(error)
  return new NetworkError(
    `No complete response to ${call.operation}: the network failed${code ? ` (${code})` : ''}.`,
    withoutResponse(call, code),
  )
}

/** Anything else in the place of a code could be a message. */
const codePattern = /^[A-Z][A-Z0-9_]{1,39}$/

function codeOf(error: unknown, depth = 0): string | undefined {
  const { code, cause } = fieldsOf(error)
  if (typeof code === 'string' && codePattern.test(code)) return code
  return cause && depth < 3 ? codeOf(cause, depth + 1) : undefined
}
