import type { Filters } from '../list/filters.js'
import type { Call } from './call.js'
import {
  ApiError,
  AuthenticationError,
  type ErrorContext,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ResponseError,
  ServerError,
  ValidationError,
} from './errors.js'
import { prospectsOf, withAdvice, withHint, withoutResponse } from './failure.js'
import { namesOf, readFieldErrors } from './field-errors.js'
import { type Hints, hintFor, type Refusal } from './hints.js'
import { type ProxyError, readProxyError } from './proxy-error.js'
import { readReset } from './reset.js'

/** What reading a response takes, beside the response and its call. */
export interface ReadOptions {
  /** Milliseconds since 1970, to tell when the rate limit resets. */
  readonly now: number
  readonly hints: Hints
  /** Whether a proxy responds, which may refuse a request in its own words. */
  readonly isProxied: boolean
  /** The filters by which a single record can be found although it is hidden. */
  readonly filters: Filters
}

/**
 * Returns the JSON of a successful response, or undefined for a 204.
 *
 * @throws {@link ApiError} by status; {@link ResponseError} if the response is not the API's.
 */
export async function readResponse(response: Response, call: Call, options: ReadOptions): Promise<unknown> {
  const { status, headers } = response
  if (status === 204) return undefined
  const context = { operation: call.operation, requestId: headers.get('x-request-id') ?? undefined }
  // A foreign Response may have no text.
  const text = String((await response.text()) ?? '')
  if (response.ok) return parseJson(text, call, context, options)
  if (status < 400) throw redirectError(status, context, options)
  const resetAt = status === 429 ? readReset(headers, options.now) : undefined
  const isUnmarked = options.isProxied && headers.get('x-should-retry') === null
  const proxyError = options.isProxied ? readProxyError(headers, text) : undefined
  throw apiError(text, call, { ...context, status, resetAt }, { ...options, isUnmarked, proxyError })
}

function parseJson(text: string, call: Call, context: ErrorContext, { hints }: ReadOptions): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's message quotes the body, so it is not kept as a cause.
    const isPage = text.trimStart().startsWith('<')
    const problem = isPage ? 'HTML instead of JSON' : text === '' ? 'an empty response' : 'invalid JSON'
    const { hint = '', ...rest } = withoutResponse(call)
    // The same page would be returned again.
    const page = isPage && { retryable: false, hint: `${hints.page} ${hint}`.trim() }
    const all = { ...context, ...rest, hint: hint || undefined, ...page }
    throw new ResponseError(withHint(`${call.operation} returned ${problem}.`, all.hint), all)
  }
}

function redirectError(status: number, context: ErrorContext, { hints }: ReadOptions): ResponseError {
  const hint = hints.page
  return new ResponseError(`${context.operation} was redirected, and redirects are not followed. ${hint}`, {
    ...context,
    // In a browser a redirect that isn't followed has no status.
    status: status || undefined,
    hint,
  })
}

const classes: { readonly [status: number]: typeof ApiError } = {
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  422: ValidationError,
  429: RateLimitError,
}

type Reading = ReadOptions & Pick<Refusal, 'isUnmarked'> & { readonly proxyError: ProxyError | undefined }

function apiError(text: string, call: Call, context: ErrorContext & { status: number }, options: Reading): ApiError {
  const { operation, method } = call
  const { status } = context
  const { proxyError } = options
  const Class = classes[status] ?? (status >= 500 ? ServerError : ApiError)
  const problem = `${operation} returned status ${status}.${proxyError ? ` The proxy says: ${proxyError.message}` : ''}`
  // A proxy knows whether it reached Cliniko.
  const prospects = proxyError ? withAdvice(proxyError.prospects) : prospectsOf({ method, status })
  const fields = status === 422 ? readFieldErrors(text) : undefined
  const names = fields && namesOf(Object.keys(fields))
  const hints = [
    !proxyError && hintFor({ ...options, status, operation, text }),
    names && `Check ${names}: error.fields says why.`,
    prospects.hint,
  ]
  // The words of a proxy may end in the same hint.
  const hint = hints.filter((part) => part && !problem.includes(part)).join(' ') || undefined
  return new Class(withHint(problem, hint), { ...context, ...prospects, hint, fields, code: proxyError?.code })
}
