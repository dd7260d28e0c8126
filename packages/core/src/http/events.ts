/** An attempt was sent. No event holds personal data: no URL, id, filter, header or body. */
export interface RequestEvent {
  /** Method and path template, such as `GET /patients/{id}`. */
  readonly operation: string
  /** How many ids share the request, if it fetches records by a list of ids. */
  readonly ids?: number | undefined
  /** Which attempt at the request it is, from 1. */
  readonly attempt: number
}

/** An attempt is over: its response was read, or there was none. */
export interface ResponseEvent extends RequestEvent {
  /** Absent if there was no response: the network failed, it took too long, or it was aborted. */
  readonly status?: number | undefined
  /** The API's id of the request. Give it to Cliniko's support. */
  readonly requestId?: string | undefined
  /** Milliseconds from sending the request to the last byte that was read. */
  readonly duration: number
}

/** An attempt failed, and the request will be retried. */
export interface RetryEvent extends RequestEvent {
  /** The status of the response, or 0 if there was none, or none that could be read. */
  readonly status: number
  /** Milliseconds until the next attempt. A wait for the rate limit may come on top. */
  readonly delay: number
}

/** The rate limit holds an attempt back. Only limiters with a `state` cause this event. */
export interface WaitEvent extends RequestEvent {
  /** The shortest wait in milliseconds: requests that are queued already may go first. */
  readonly delay: number
}

/**
 * Hooks called during the life of a request, for logs and metrics.
 * A hook can't break or delay a request: it is not awaited, and its errors go to `console.error`.
 */
export interface Listeners {
  /** Called when an attempt is sent. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined
  /** Called when an attempt is over, with or without a response: once after each `onRequest`. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined
  /** Called when an attempt failed and the request will be retried. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined
  /** Called when the rate limit holds an attempt back. */
  readonly onWait?: ((event: WaitEvent) => void) | undefined
}

/**
 * Calls a hook, and prints what it throws or rejects with. An error that nobody catches would end the whole program in
 * Node and Deno, for the sake of a log.
 */
export function tell<E>(listener: ((event: E) => void) | undefined, event: E): void {
  // biome-ignore lint/suspicious/noConsole: an error that nobody sees can't be fixed
  if (listener) (async () => listener(event))().catch(console.error)
}
