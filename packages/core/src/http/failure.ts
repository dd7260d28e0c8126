import { fieldsOf } from '../fields.js'
import type { Call, Method } from './call.js'
import { ConfigError, type ErrorContext, NetworkError, TimeoutError } from './errors.js'

/** How an attempt failed. */
export interface Failure {
  readonly method: Method
  /** The status of the response, or 0 if there was none, or none that could be read. */
  readonly status: number
  /** The runtime's code of a network error, such as `ECONNRESET`. */
  readonly code?: string | undefined
}

/** Codes of connections that were never made: nothing was sent, whatever the method. */
const notConnected = /REFUSED|NOTFOUND|EAI_AGAIN|UNREACH|CONNECT_TIMEOUT/i

/** Codes of requests that can't be sent however often they are tried: a certificate, a URL or an option is wrong. */
const neverSent = /CERT|UNABLE_TO_|ERR_INVALID|NOT_SUPPORTED/

/** Whether nothing was sent. */
function wasNotSent({ code = '' }: Failure): boolean {
  return notConnected.test(code) || neverSent.test(code)
}

/** Whether the network or the server failed, so that the request may have been processed, and may succeed later. */
function isFault(failure: Failure): boolean {
  const { status } = failure
  return (status === 0 || status === 408 || status >= 500) && !wasNotSent(failure)
}

/** Whether a failed write may have taken effect all the same. */
export function mayHaveBeenProcessed(failure: Failure): boolean {
  return failure.method !== 'GET' && isFault(failure)
}

/** Whether the same request may be sent again: if it is idempotent, or if it surely had no effect. */
export function mayRetry(failure: Failure): boolean {
  const { method, status, code = '' } = failure
  // The API checks its limit before it does anything, so even a POST is safe.
  if (status === 429 || notConnected.test(code)) return true
  return (method === 'GET' || method === 'DELETE') && isFault(failure)
}

/** What an error says about sending its request again. */
export type Prospects = Pick<ErrorContext, 'retryable' | 'mayHaveBeenProcessed' | 'hint'>

/** Returns what the error of a failure says about sending the request again. */
export function prospectsOf(failure: Failure): Prospects {
  const retryable = mayRetry(failure)
  const isUnsure = mayHaveBeenProcessed(failure)
  const hint = isUnsure && !retryable ? 'It may have been saved: look before you send it again.' : undefined
  return { retryable, mayHaveBeenProcessed: isUnsure, hint }
}

/** The context that all errors of a call without a complete response share. */
export function withoutResponse(
  { method, operation }: Pick<Call, 'method' | 'operation'>,
  code?: string,
): ErrorContext {
  return { operation, code, ...prospectsOf({ method, status: 0, code }) }
}

/** Ends a message with what to do. */
export function withHint(problem: string, hint: string | undefined): string {
  return hint ? `${problem} ${hint}` : problem
}

/** Makes the error of a call that took too long. */
export function timeoutError(call: Call, timeout: number): TimeoutError {
  const context = withoutResponse(call)
  const problem = `No complete response to ${call.operation} within ${timeout} ms.`
  return new TimeoutError(withHint(problem, context.hint), context)
}

/**
 * Makes the error of a call that `fetch` rejected or can't send. Only the code of the runtime's error is kept: some
 * runtimes put the whole URL into its message, filters and all.
 *
 * @param isPathOnly - Whether the URL is a path, which belongs to no page here.
 */
export function fetchError(call: Call, error: unknown, isPathOnly = false): NetworkError | ConfigError {
  const { operation } = call
  const code = codeOf(error)
  const shown = code ? ` (${code})` : ''
  if (isPathOnly || isMisuse(error, code)) {
    const remedy = 'Check fetch and baseUrl: a path is only enough in a web page.'
    return new ConfigError(`${operation} was not sent: fetch refused its URL or options${shown}. ${remedy}`, {
      operation,
      code,
    })
  }
  const context = withoutResponse(call, code)
  return new NetworkError(
    withHint(`No complete response to ${operation}: the network failed${shown}.`, context.hint),
    context,
  )
}

/** What a `fetch` says of URLs and options that it doesn't take. What follows a bracket or a slash may be a URL. */
const misuse = /^[^(/]*\b(invalid|expected|execute|parse|not an?|cannot|must)\b/i

function isMisuse(error: unknown, code: string | undefined): boolean {
  const { name, message, cause } = fieldsOf(error)
  return code ? code.includes('ERR_INVALID') : name === 'TypeError' && !cause && misuse.test(String(message))
}

/** Anything else in the place of a code could be a message. */
const codePattern = /^[A-Z][A-Z0-9_]{1,39}$/

function codeOf(error: unknown, depth = 0): string | undefined {
  const { code, cause } = fieldsOf(error)
  if (typeof code === 'string' && codePattern.test(code)) return code
  return cause && depth < 3 ? codeOf(cause, depth + 1) : undefined
}
