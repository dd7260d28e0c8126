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
import { isFault, mayHaveBeenProcessed, withoutResponse } from './failure.js'
import { namesOf, readFieldErrors } from './field-errors.js'
import { hintFor } from './hints.js'
import { readReset } from './reset.js'

/**
 * Returns the JSON of a successful response, or undefined for a 204.
 *
 * @param now - Milliseconds since 1970, to tell when the rate limit resets.
 * @throws {@link ApiError} by status; {@link ResponseError} if the response is not the API's.
 */
export async function readResponse(response: Response, call: Call, now: number): Promise<unknown> {
  const { status, headers } = response
  if (status === 204) return undefined
  const context = { operation: call.operation, requestId: headers.get('x-request-id') ?? undefined }
  const text = await response.text()
  if (response.ok) return parseJson(text, call, context)
  if (status < 400) throw redirectError(status, call, context)
  throw apiError(text, call, {
    ...context,
    status,
    ...(status === 429 && { resetAt: readReset(headers, now) }),
  })
}

function parseJson(text: string, call: Call, context: ErrorContext): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's message quotes the body, so it is not kept as a cause.
    const { operation } = call
    const problem = text.trimStart().startsWith('<')
      ? `${operation} returned HTML instead of JSON. Check baseUrl.`
      : `${operation} returned ${text === '' ? 'an empty response' : 'invalid JSON'}.`
    throw new ResponseError(problem, { ...context, ...withoutResponse(call) })
  }
}

function redirectError(status: number, { operation }: Call, context: ErrorContext): ResponseError {
  return new ResponseError(`${operation} was redirected, and redirects are not followed. Check baseUrl.`, {
    ...context,
    // In a browser a redirect that isn't followed has no status.
    ...(status && { status }),
  })
}

const classes: { readonly [status: number]: typeof ApiError } = {
  401: AuthenticationError,
  403: PermissionError,
  404: NotFoundError,
  422: ValidationError,
  429: RateLimitError,
}

function apiError(text: string, { method, operation }: Call, context: ErrorContext & { status: number }): ApiError {
  const { status } = context
  const Class = classes[status] ?? (status >= 500 ? ServerError : ApiError)
  const fields = status === 422 ? readFieldErrors(text) : undefined
  const names = fields && namesOf(fields)
  const hint = [hintFor({ status, operation, text }), names && `Check ${names}: error.fields says why.`]
    .filter(Boolean)
    .join(' ')
  return new Class(`${operation} returned status ${status}. ${hint}`.trim(), {
    ...context,
    retryable: status === 429 || isFault({ method, status }),
    mayHaveBeenProcessed: mayHaveBeenProcessed({ method, status }),
    ...(hint && { hint }),
    ...(fields && { fields }),
  })
}
