import { fieldsOf } from '../fields.js'
import type { Call, Method } from './call.js'
import { ConfigError, type ErrorContext, NetworkError, TimeoutError } from './errors.js'

/**
 * How far an attempt without a complete response got: `fetch` refused the URL or an option, the certificate was not
 * trusted, no connection was made, the request may have been sent, or a response began to arrive. Only the last two can
 * have had an effect.
 */
export type Phase = 'refused' | 'untrusted' | 'unconnected' | 'sent' | 'responded'

/** How an attempt failed. */
export interface Failure {
  readonly method: Method
  /** The status of the response, or 0 if there was none, or none that could be read. */
  readonly status: number
  /** Default: `sent`. */
  readonly phase?: Phase | undefined
}

/** Whether the network or the server failed, so that the request may have been processed, and may succeed later. */
function isFault({ status, phase = 'sent' }: Failure): boolean {
  return (phase === 'sent' || phase === 'responded') && (status === 0 || status === 408 || status >= 500)
}

/** Whether a failed write may have taken effect all the same. */
export function mayHaveBeenProcessed(failure: Failure): boolean {
  return failure.method !== 'GET' && isFault(failure)
}

/** Whether the same request surely had no effect, and may succeed later: even a POST can be sent again. */
export function hadNoEffect({ status, phase }: Failure): boolean {
  // The API checks its limit before it does anything.
  return status === 429 || phase === 'unconnected'
}

/** Whether the same request may be sent again: if it is idempotent, or if it surely had no effect. */
export function mayRetry(failure: Failure): boolean {
  const isIdempotent = failure.method === 'GET' || failure.method === 'DELETE'
  return hadNoEffect(failure) || (isIdempotent && isFault(failure))
}

/** What an error says about sending its request again. */
export type Prospects = Pick<ErrorContext, 'retryable' | 'mayHaveBeenProcessed' | 'hint'>

/** Returns what the error of a failure says about sending the request again. */
export function prospectsOf(failure: Failure): Prospects {
  return withAdvice({ retryable: mayRetry(failure), mayHaveBeenProcessed: mayHaveBeenProcessed(failure) })
}

/** Adds what to do about a write that may have been saved. */
export function withAdvice(prospects: Omit<Prospects, 'hint'>): Prospects {
  const isUnsure = prospects.mayHaveBeenProcessed && !prospects.retryable
  return { ...prospects, hint: isUnsure ? 'It may have been saved: look before you send it again.' : undefined }
}

/** The context that all errors of a call without a complete response share. */
export function withoutResponse(
  { method, operation }: Pick<Call, 'method' | 'operation'>,
  phase?: Phase,
): ErrorContext {
  return { operation, ...prospectsOf({ method, status: 0, phase }) }
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

/** What is kept of an error that `fetch` rejects with, or that the body of a response fails with. */
export interface FetchFailure {
  readonly phase: Phase
  /** The runtime's code of the error, such as `ECONNRESET`. */
  readonly code?: string | undefined
  /** Whether the code of `fetch` failed, not the network. */
  readonly isBug?: boolean
}

/**
 * Reads what is kept of an error of `fetch`: no message, since some runtimes put the whole URL into it, filters and all.
 *
 * @param hasResponse - Whether a response began to arrive. The request has been sent then, whatever the error says.
 */
export function readFetchError(error: unknown, hasResponse: boolean): FetchFailure {
  try {
    const { code, syscall } = codeOf(error) ?? {}
    if (hasResponse) return { phase: 'responded', code }
    if (code) return { phase: phaseOf(code, syscall), code }
    const { name, message, cause } = fieldsOf(error)
    const words = name === 'TypeError' && !cause ? String(message) : ''
    return { phase: refusal.test(words) ? 'refused' : 'sent', isBug: name === 'ReferenceError' || bug.test(words) }
  } catch {
    // A foreign fetch can reject with anything, even with an object whose fields throw.
    return { phase: hasResponse ? 'responded' : 'sent' }
  }
}

/**
 * Makes the error of a call that `fetch` rejected or can't send.
 *
 * @param isPathOnly - Whether the URL is a path, which belongs to no page here.
 */
export function fetchError(
  call: Pick<Call, 'method' | 'operation'>,
  { phase, code, isBug }: FetchFailure,
  isPathOnly = false,
): NetworkError | ConfigError {
  const { operation } = call
  const shown = code ? ` (${code})` : ''
  const isMisplaced = isPathOnly && phase === 'sent' && !code
  if (isMisplaced || phase === 'refused') {
    const remedy = 'Check fetch and baseUrl: a path is only enough in a web page.'
    return new ConfigError(`${operation} was not sent: fetch refused its URL or options${shown}. ${remedy}`, {
      operation,
      code,
    })
  }
  if (isBug) return brokenFetchError(call, 'fetch failed because of an error in its code.')
  const context = withoutResponse(call, phase)
  return new NetworkError(withHint(`No complete response to ${operation}: the network failed${shown}.`, context.hint), {
    operation,
    code,
    ...context,
  })
}

/** Makes the error of a `fetch` that doesn't work. It may have sent the request before it failed. */
export function brokenFetchError(call: Pick<Call, 'method' | 'operation'>, problem: string): ConfigError {
  const context = withAdvice({ ...withoutResponse(call), retryable: false })
  return new ConfigError(withHint(`${call.operation}: ${problem}`, context.hint), context)
}

/** What a `fetch` says of URLs and options that it doesn't take. What follows a bracket or a slash may be a URL. */
const refusal =
  /^(?![^(/]*respon)(?=[^(/]*\b(url|fetch|request|header))[^(/]*\b(invalid|expected|execute|parse url|not (a )?valid|not supported|cannot have|must)\b/i

/** What runtimes say of a bug, such as a method that doesn't exist. */
const bug = /\bis not an? (function|object|constructor)|\b(is|of|from) '?(undefined|null)\b/

/** System calls before a connection is open. Others, such as `read`, fail on an open one. */
const beforeConnection = /^(connect|getaddrinfo|query)/

function phaseOf(code: string, syscall: unknown): Phase {
  if (typeof syscall === 'string' && !beforeConnection.test(syscall)) return 'sent'
  if (/REFUSED|NOTFOUND|EAI_AGAIN|UNREACH|CONNECT_TIMEOUT|OPENSOCKET/i.test(code)) return 'unconnected'
  if (/CERT|UNABLE_TO_/.test(code)) return 'untrusted'
  return /ERR_INVALID_(URL|ARG|PROTOCOL|CHAR|HTTP_TOKEN)|NOT_SUPPORTED/.test(code) ? 'refused' : 'sent'
}

/** Codes of Node, and two of Bun. Anything else in the place of a code could be a message. */
const codePattern = /^([A-Z][A-Z0-9_]{1,39}|ConnectionRefused|FailedToOpenSocket)$/

/** Returns the code of an error or of its cause, and the system call beside it. */
function codeOf(error: unknown, depth = 0): { readonly code: string; readonly syscall: unknown } | undefined {
  const { code, syscall, cause } = fieldsOf(error)
  if (typeof code === 'string' && codePattern.test(code)) return { code, syscall }
  return cause && depth < 3 ? codeOf(cause, depth + 1) : undefined
}
