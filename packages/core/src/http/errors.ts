import { fieldsOf } from '../fields.js'
import { docsUrlOf, withDocs } from './docs-url.js'
import type { ProxyErrorCode } from './proxy-error.js'

/** The field errors of a refused body, in the API's words, by field. They may quote what was sent. */
export type FieldErrors = Readonly<Record<string, string>>

/** What an error knows about the request that failed. */
export interface ErrorContext {
  /** Method and path template, such as `GET /patients/{id}`; never the ids or filters themselves. */
  readonly operation?: string | undefined
  readonly status?: number | undefined
  /** The API's id of the request. Give it to Cliniko's support. */
  readonly requestId?: string | undefined
  /** What to do, where the status has a usual cause. The message ends with it. */
  readonly hint?: string | undefined
  /** Whether the same request can be sent again: it may succeed later, and surely doesn't take effect twice. */
  readonly retryable?: boolean | undefined
  /** Whether the write may have taken effect although its response was lost. Check before you send it again. */
  readonly mayHaveBeenProcessed?: boolean | undefined
  /** When the rate limit resets, in milliseconds since 1970. */
  readonly resetAt?: number | undefined
  /** Why the fields of a body were refused. */
  readonly fields?: FieldErrors | undefined
  /** The runtime's code of a network error, such as `ECONNRESET`, or the proxy's code, such as `unauthenticated`. */
  readonly code?: ErrorCode | undefined
}

/** A code of the proxy, or any other. */
export type ErrorCode = ProxyErrorCode | (string & {})

/** The error classes by name. Each class adds itself. */
export interface ClinikoErrors {
  ClinikoError: ClinikoError
  ConfigError: ConfigError
  InputError: InputError
  LinkError: LinkError
  NetworkError: NetworkError
  TimeoutError: TimeoutError
  ResponseError: ResponseError
  ApiError: ApiError
  AuthenticationError: AuthenticationError
  PermissionError: PermissionError
  NotFoundError: NotFoundError
  ValidationError: ValidationError
  RateLimitError: RateLimitError
  ServerError: ServerError
}

/** The name of an error of this library. */
export type ClinikoErrorName = keyof ClinikoErrors

/** Any error of this library. A `switch` over its `name` narrows it to one class. */
export type AnyClinikoError = {
  [Name in ClinikoErrorName]: ClinikoErrors[Name] & { readonly name: Name }
}[ClinikoErrorName]

/**
 * The base of every error that this library throws. No message, and nothing else that is logged with it, holds a key, a
 * header or the value of a filter. An aborted request does not throw one: it rejects with the signal's own reason.
 */
export class ClinikoError extends Error implements ErrorContext {
  override get name(): ClinikoErrorName {
    return 'ClinikoError'
  }
  declare readonly operation?: string | undefined
  declare readonly status?: number | undefined
  declare readonly requestId?: string | undefined
  declare readonly hint?: string | undefined
  declare readonly retryable?: boolean | undefined
  declare readonly mayHaveBeenProcessed?: boolean | undefined
  declare readonly resetAt?: number | undefined
  declare readonly fields?: FieldErrors | undefined
  declare readonly code?: ErrorCode | undefined

  constructor(message: string, context: ErrorContext = {}) {
    // The prototype knows the name. As a field it would be set after the message, and an error that is logged has to have it.
    super(withDocs(message, new.target.prototype.name))
    Object.defineProperty(this, 'name', { value: this.name, enumerable: true, configurable: true, writable: true })
    const { fields, ...rest } = context
    // A printed error has only fields that say something.
    Object.assign(this, Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined)))
    // What the API says about a field may quote what was sent: loggers, which print what they can list, don't see it.
    if (fields) Object.defineProperty(this, 'fields', { value: fields })
  }

  /** The page about errors of this class. Undefined until the documentation has an address. */
  get docsUrl(): string | undefined {
    return docsUrlOf(this.name)
  }

  /**
   * Marks the errors of this library: two copies of the package have two classes, but the same mark.
   * @internal
   */
  get '~cliniko'(): true {
    return true
  }
}

/**
 * Tells whether an error was thrown by this library, and narrows it. Unlike `instanceof` it recognises the errors of
 * another copy of the package, such as one that a dependency brings along.
 *
 * @example
 * try {
 *   await cliniko.patients.create(body)
 * } catch (error) {
 *   if (!isClinikoError(error)) throw error
 *   switch (error.name) {
 *     case 'ValidationError':
 *       return showErrors(error.fields)
 *     case 'RateLimitError':
 *       return tryAgainAt(error.resetAt)
 *     default:
 *       return report(error)
 *   }
 * }
 */
export function isClinikoError(error: unknown): error is AnyClinikoError {
  try {
    // Unlike instanceof, this holds for an error of another window as well, and for no plain object.
    return Object.prototype.toString.call(error) === '[object Error]' && fieldsOf(error)['~cliniko'] === true
  } catch {
    // A proxy, whose traps throw.
    return false
  }
}

/** The client was created with options that can't work: no key, a key without a shard, no contact, a `fetch` that fails. */
export class ConfigError extends ClinikoError {
  override get name(): 'ConfigError' {
    return 'ConfigError'
  }
}

/** An operation was called with something that the API would refuse or, worse, ignore. Nothing was sent. */
export class InputError extends ClinikoError {
  override get name(): 'InputError' {
    return 'InputError'
  }
}

/** A link in a response points to where no request is sent: another host, another API version, a page seen before. */
export class LinkError extends ClinikoError {
  override get name(): 'LinkError' {
    return 'LinkError'
  }

  constructor(why: string) {
    super(`A link in the response ${why}. It was not followed.`)
  }
}

/** No response arrived, or only a part of one: the network failed. */
export class NetworkError extends ClinikoError {
  override get name(): 'NetworkError' {
    return 'NetworkError'
  }
}

/** No complete response arrived within the timeout. */
export class TimeoutError extends ClinikoError {
  override get name(): 'TimeoutError' {
    return 'TimeoutError'
  }
}

/** The response is not what the API documents: HTML, invalid JSON, a redirect, a list without its records. */
export class ResponseError extends ClinikoError {
  override get name(): 'ResponseError' {
    return 'ResponseError'
  }
}

/** The response has a status of 400 or above. The usual ones have a subclass each. */
export class ApiError extends ClinikoError {
  override get name(): ClinikoErrorName {
    return 'ApiError'
  }
  declare readonly status: number
}

/** 401: the key is missing, wrong or revoked, or belongs to another shard; from a proxy: nobody is signed in. */
export class AuthenticationError extends ApiError {
  override get name(): 'AuthenticationError' {
    return 'AuthenticationError'
  }
}

/** 403: the role of the key's user does not allow this, or the proxy doesn't. */
export class PermissionError extends ApiError {
  override get name(): 'PermissionError' {
    return 'PermissionError'
  }
}

/** 404: there is no such record, or it is archived, cancelled or deleted and the request did not include those. */
export class NotFoundError extends ApiError {
  override get name(): 'NotFoundError' | 'NotBookableError' {
    return 'NotFoundError'
  }
}

/** 422: the API refused the body. The message names the fields, `fields` says why. */
export class ValidationError extends ApiError {
  override get name(): 'ValidationError' {
    return 'ValidationError'
  }
}

/** 429: more requests than the rate limit allows, and the wait would be too long. `resetAt` says when it resets. */
export class RateLimitError extends ApiError {
  override get name(): 'RateLimitError' {
    return 'RateLimitError'
  }
}

/** 5xx: Cliniko failed. Reads have been retried before this is thrown. */
export class ServerError extends ApiError {
  override get name(): 'ServerError' {
    return 'ServerError'
  }
}
