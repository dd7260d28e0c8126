import {
  ApiError,
  AuthenticationError,
  type ErrorContext,
  type FieldErrors,
  NotFoundError,
  PermissionError,
  RateLimitError,
  ResponseError,
  ServerError,
  ValidationError,
} from './errors.js'
import { mayHaveBeenProcessed, readReset } from './retry.js'
import type { Call } from './send.js'

/**
 * Reads the answer to a call: the JSON of a success, undefined for 204.
 * @throws {@link ApiError} by status, {@link ResponseError} for an answer that isn't the API's.
 */
export async function readAnswer(response: Response, { method, operation }: Call, now: number): Promise<unknown> {
  const { status } = response
  const context = { operation, requestId: response.headers.get('x-request-id') ?? undefined }
  if (status === 204) return undefined
  const text = await response.text()
  if (response.ok) {
    try {
      return JSON.parse(text)
    } catch {
      // The parser's own message quotes the body, so it isn't kept as a cause.
      const seen = text.trimStart().startsWith('<') ? 'HTML' : text === '' ? 'nothing' : 'incomplete or invalid JSON'
      throw new ResponseError(`The answer to ${operation} holds ${seen} where JSON was due.`, {
        ...context,
        retryable: true,
        mayHaveBeenProcessed: mayHaveBeenProcessed({ method, status: 0 }),
      })
    }
  }
  // In a browser a redirect that isn't followed has no status at all.
  if (status < 400) {
    throw new ResponseError(`${operation} was answered with a redirect, which is not followed. Is the base URL right, and the session still valid?`, {
      ...context,
      ...(status && { status }),
    })
  }
  throw apiError(status, text, {
    ...context,
    status,
    retryable: status === 408 || status === 429 || status >= 500,
    mayHaveBeenProcessed: mayHaveBeenProcessed({ method, status }),
    ...(status === 429 && { resetAt: readReset(response.headers, now) }),
  })
}

const hints: { readonly [status: number]: string } = {
  400: 'Look at the filters, the sort columns and the page size.',
  401: 'The key is wrong or revoked, or belongs to another shard than the one it was sent to.',
  403: "The role of the key's user does not allow it.",
  404: 'It may not exist, or be archived, cancelled or deleted: ask for those with where.',
  422: 'The fields property says what is wrong with which field.',
  429: 'The limit of 200 requests a minute is used up; resetAt says until when.',
}

function apiError(status: number, text: string, context: ErrorContext): ApiError {
  const message = [`Cliniko answered ${context.operation} with ${status}.`, hints[status] ?? ''].join(' ').trim()
  switch (status) {
    case 401:
      return new AuthenticationError(message, context)
    case 403:
      return new PermissionError(message, context)
    case 404:
      return new NotFoundError(message, context)
    case 422:
      return new ValidationError(message, { ...context, fields: readFields(text) })
    case 429:
      return new RateLimitError(message, context)
    default:
      return new (status >= 500 ? ServerError : ApiError)(message, context)
  }
}

/** The field errors of a 422, read leniently: a message may be a list of them. */
function readFields(text: string): FieldErrors {
  try {
    const body: unknown = JSON.parse(text)
    const errors = typeof body === 'object' && body !== null && 'errors' in body ? body.errors : undefined
    if (typeof errors !== 'object' || errors === null) return {}
    return Object.fromEntries(Object.entries(errors).map(([field, message]) => [field, [message].flat().join(', ')]))
  } catch {
    return {}
  }
}
