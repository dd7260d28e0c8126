/** An attempt is sent. No event holds personal data: no URL, id, filter, header or body. */
export interface RequestEvent {
  /** Method and path template, such as `GET /patients/{id}`. */
  readonly operation: string
  /** Which attempt at the request it is, from 1. */
  readonly attempt: number
}

/** An attempt is over: its answer was read, or none came. */
export interface ResponseEvent extends RequestEvent {
  /** Absent where no answer came: the network failed, it took too long, or it was aborted. */
  readonly status?: number | undefined
  /** The API's id of the request, to give to Cliniko's support. */
  readonly requestId?: string | undefined
  /** Milliseconds from its sending to the last byte that was read. */
  readonly duration: number
}

/** An attempt failed and will be made again. */
export interface RetryEvent extends RequestEvent {
  /** 0 where no whole answer came. */
  readonly status: number
  /** Milliseconds until the next attempt, to which a wait for the rate limit may be added. */
  readonly delay: number
}

/** An attempt is held back by the rate limit. Only limiters with a `state` make it known. */
export interface WaitEvent extends RequestEvent {
  /** Milliseconds it'll wait at the least: those that wait already may go first. */
  readonly delay: number
}

/**
 * What is called as requests are made, for logs and metrics.
 * A listener can't break or slow down a request: nobody waits for it, and what it throws goes to `console.error`.
 */
export interface Listeners {
  /** An attempt is sent. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined
  /** An attempt is over, with or without an answer: every `onRequest` is followed by one. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined
  /** An attempt failed and will be made again. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined
  /** An attempt is held back by the rate limit. */
  readonly onWait?: ((event: WaitEvent) => void) | undefined
}

/**
 * Calls a listener. Its error, thrown or rejected, isn't thrown on: outside of the request it would end a whole program
 * in Node and Deno, for the sake of a log.
 */
export function tell<E>(listener: ((event: E) => void) | undefined, event: E): void {
  // biome-ignore lint/suspicious/noConsole: an error that nobody sees can't be mended
  if (listener) (async () => listener(event))().catch(console.error)
}
