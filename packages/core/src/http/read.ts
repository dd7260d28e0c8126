import { fieldsOf } from '../fields.js'
import type { Call } from './call.js'
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
import { fault, isFault, mayHaveBeenProcessed, readReset } from './retry.js'

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
      const seen = text.trimStart().startsWith('<') ? 'HTML' : text === '' ? 'nothing' : 'broken JSON'
      throw new ResponseError(`The answer to ${operation} holds ${seen} where JSON was due.`, {
        ...context,
        ...fault({ method, operation }),
      })
    }
  }
  // In a browser a redirect that isn't followed has no status at all.
  if (status < 400) {
    throw new ResponseError(`${operation} was answered with a redirect. Is the base URL right?`, {
      ...context,
      ...(status && { status }),
    })
  }
  throw apiError(status, text, {
    ...context,
    status,
    retryable: status === 429 || isFault({ method, status }),
    mayHaveBeenProcessed: mayHaveBeenProcessed({ method, status }),
    ...(status === 429 && { resetAt: readReset(response.headers, now) }),
  })
}

/** What an error status is thrown as, and what to do about it. */
const known: { readonly [status: number]: readonly [typeof ApiError, hint: string] } = {
  400: [ApiError, 'Look at filters and sort.'],
  401: [AuthenticationError, 'The key is wrong or revoked, or belongs to another shard.'],
  403: [PermissionError, "The role of the key's user does not allow it."],
  404: [NotFoundError, 'Archived and cancelled records are found with where.'],
  422: [ValidationError, 'See fields.'],
  429: [RateLimitError, 'The rate limit is used up until resetAt.'],
}

/** What an error of one cause among several is known by; tried before the status alone. */
const causes: readonly (readonly [pattern: RegExp, hint: string])[] = [
  [/^404 \S+ \S+available_time/, 'Are business, practitioner and type all set to be booked online?'],
  [/^404 \S+ \S+ </, 'The answer is a web page: is the base URL right?'],
  [/^4(00|22) .*must be an object/s, 'A field takes an object, not a list or JSON.'],
]

function apiError(status: number, text: string, context: ErrorContext): ApiError {
  const [Class, usual = ''] = known[status] ?? [status >= 500 ? ServerError : ApiError]
  const signs = `${status} ${context.operation} ${text.trimStart()}`
  const hint = causes.find(([pattern]) => pattern.test(signs))?.[1] ?? usual
  return new Class(`Cliniko answered ${context.operation} with ${status}. ${hint}`.trim(), {
    ...context,
    ...(hint && { hint }),
    ...(status === 422 && { fields: readFields(text) }),
  })
}

/** The field errors of a 422, read leniently: a message may be a list of them. */
function readFields(text: string): FieldErrors {
  try {
    const { errors } = fieldsOf(JSON.parse(text))
    return Object.fromEntries(
      Object.entries(fieldsOf(errors)).map(([field, what]) => [field, [what].flat().join(', ')]),
    )
  } catch {
    return {}
  }
}
