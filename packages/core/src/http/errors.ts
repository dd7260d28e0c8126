/** The field errors of a refused body: the API's words, by field. They may quote what was sent. */
export type FieldErrors = Readonly<Record<string, string>>

/** What an error knows of the request it came from. */
export interface ErrorContext {
  /** Method and path template, such as `GET /patients/{id}`; never the ids or filters themselves. */
  readonly operation?: string | undefined
  readonly status?: number | undefined
  /** The API's id of the request, to give to Cliniko's support. */
  readonly requestId?: string | undefined
  /** What to do about it, where its status has a usual cause; the message ends with it. */
  readonly hint?: string | undefined
  /** Whether the same request may succeed later. */
  readonly retryable?: boolean | undefined
  /** Whether the write may have taken effect although its answer was lost: look before sending it again. */
  readonly mayHaveBeenProcessed?: boolean | undefined
  /** When the rate limit resets, in milliseconds since 1970. */
  readonly resetAt?: number | undefined
  /** What refused the fields of a body. */
  readonly fields?: FieldErrors | undefined
  /** The runtime's code of a network fault, such as `ECONNRESET`. */
  readonly code?: string | undefined
}

/**
 * Every error of this library. No message, and nothing else that is logged with it, holds a key, a header or the value
 * of a filter. An aborted request is not one of these: it rejects with the signal's own reason.
 */
export class ClinikoError extends Error implements ErrorContext {
  override name = 'ClinikoError'
  declare readonly operation?: string | undefined
  declare readonly status?: number | undefined
  declare readonly requestId?: string | undefined
  declare readonly hint?: string | undefined
  declare readonly retryable?: boolean | undefined
  declare readonly mayHaveBeenProcessed?: boolean | undefined
  declare readonly resetAt?: number | undefined
  declare readonly fields?: FieldErrors | undefined
  declare readonly code?: string | undefined

  constructor(message: string, context: ErrorContext = {}) {
    super(message)
    Object.assign(this, context)
  }
}

/** The client was made with options that can't work: no key, a key with no shard, no contact. Thrown at once. */
export class ConfigError extends ClinikoError {
  override name = 'ConfigError'
}

/** An operation was called with something the API would refuse or, worse, ignore. Nothing was sent. */
export class InputError extends ClinikoError {
  override name = 'InputError'
}

/** A link in a response leads where no request will be sent: another host, another API version, a page read before. */
export class LinkError extends ClinikoError {
  override name = 'LinkError'

  constructor(why: string) {
    super(`A link in the response ${why}: not followed.`)
  }
}

/** The request got no answer: the network failed before or while it was read. */
export class NetworkError extends ClinikoError {
  override name = 'NetworkError'
}

/** No complete answer came within the timeout. */
export class TimeoutError extends ClinikoError {
  override name = 'TimeoutError'
}

/** The answer isn't what the API documents: HTML, truncated JSON, a redirect, a list without its records. */
export class ResponseError extends ClinikoError {
  override name = 'ResponseError'
}

/** The API answered with a status of 400 or above. Its subclasses name the ones worth telling apart. */
export class ApiError extends ClinikoError {
  override name = 'ApiError'
  declare readonly status: number
}

/** 401: the key is missing, wrong, revoked, or belongs to another shard. */
export class AuthenticationError extends ApiError {
  override name = 'AuthenticationError'
}

/** 403: the role of the key's user doesn't allow it. */
export class PermissionError extends ApiError {
  override name = 'PermissionError'
}

/** 404: there is no such record, or it's archived, cancelled or deleted and the request didn't ask for those. */
export class NotFoundError extends ApiError {
  override name = 'NotFoundError'
}

/** 422: the API refused the body; `fields` says which fields and why. */
export class ValidationError extends ApiError {
  override name = 'ValidationError'
}

/** 429: more than 200 requests a minute, and the wait would have been longer than allowed; `resetAt` says until when. */
export class RateLimitError extends ApiError {
  override name = 'RateLimitError'
}

/** 5xx: Cliniko failed. Reads have been tried again before this is thrown. */
export class ServerError extends ApiError {
  override name = 'ServerError'
}
