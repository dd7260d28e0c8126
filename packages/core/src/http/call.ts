import type { Priority, TurnOptions } from './limiter.js'

/** The HTTP methods that the API uses. */
export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** A fetch function, such as the runtime's own. */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>

/** Options of a single request. */
export interface RequestOptions extends TurnOptions {
  /** Aborts the request at any time: while it waits for its turn, is sent, waits for a retry, or its response is read. */
  readonly signal?: AbortSignal | undefined
  /** `background` requests wait until no `user` request is queued. Default: `user`. */
  readonly priority?: Priority | undefined
  /** Whose request it is, such as the id of a user: on a server, the requests of different callers take turns. */
  readonly key?: string | undefined
  /** Milliseconds for one attempt, from sending the request to the last byte of the response. Default: the client's, 30 000. */
  readonly timeout?: number | undefined
}

/** A request, ready to be sent. */
export interface Call extends RequestOptions {
  readonly method: Method
  /** Path and query below the base URL, percent-encoded. */
  readonly url: string
  /** Method and path template, such as `GET /patients/{id}`. Errors and events use it as the request's name. */
  readonly operation: string
  /** How many ids it requests, if it fetches records by a list of ids. */
  readonly ids?: number | undefined
  /** Serialised as JSON. */
  readonly body?: unknown
  /** Links whose records a proxy adds to the response if it offers that: header `x-cliniko-include`. */
  readonly mayInclude?: readonly string[] | undefined
  /** Whether a proxy may join all pages of a list in one response: header `x-cliniko-pages`. */
  readonly allPages?: boolean | undefined
}

/**
 * Sends a call and returns what `read` makes of the response, whatever its status. The timeout covers both.
 *
 * If `read` throws a retryable `ClinikoError` without a status, the attempt counts as failed and may be retried.
 */
export type Send = <T>(call: Call, read: (response: Response) => T | Promise<T>) => Promise<T>
