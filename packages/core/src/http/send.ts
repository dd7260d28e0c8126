import { createFetch } from 'ofetch'
import type { Method } from '../operation.js'
import { type Clock, sleep } from './clock.js'
import { ClinikoError, type ErrorContext, NetworkError, TimeoutError } from './errors.js'
import type { RateLimiter } from './rate-limit.js'
import { mayHaveBeenProcessed, mayRetry, type RetryOptions, readReset, retryDelay } from './retry.js'

/** A fetch function, such as the runtime's own. */
export type Fetch = (input: string, init: RequestInit) => Promise<Response>

/** How one request is made. */
export interface RequestOptions {
  /** Aborts it: while it waits for its turn, while it runs, while its answer is read. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds for one attempt, from its sending to the last byte. Default: that of the client, 30 000. */
  readonly timeout?: number | undefined
}

/** A request, put together. */
export interface Call extends RequestOptions {
  readonly method: Method
  /** Path and query below the base URL, percent-encoded. */
  readonly url: string
  /** Method and path template: what errors call it. */
  readonly operation: string
  /** Serialised as JSON. */
  readonly body?: unknown
}

/** What a sender is made from. */
export interface SenderOptions {
  readonly baseUrl: string
  readonly headers: Readonly<Record<string, string>>
  readonly fetch: Fetch
  readonly timeout: number
  readonly retry: Required<RetryOptions>
  readonly rateLimiter: RateLimiter | undefined
  readonly clock: Clock
  readonly random: () => number
}

/**
 * Sends a call and hands the answer, whatever its status, to `read`, within the timeout. A read that throws a retryable
 * `ClinikoError` without a status counts as a failed attempt.
 */
export type Send = <T>(call: Call, read: (response: Response) => T | Promise<T>) => Promise<T>

/** Makes the function that all requests go through: limit, timeout, retries. */
export function createSend(options: SenderOptions): Send {
  const { clock, retry, rateLimiter } = options
  const ofetch = createFetch({
    // The URL goes in as a string and comes out as one.
    fetch: (input, init) => options.fetch(String(input), init ?? {}),
    Headers,
    AbortController,
  })

  /** How long to wait before attempt `count` is made again, or undefined where it shouldn't be. */
  function delayAfter(call: Call, count: number, status: number, reset?: number): number | undefined {
    if (count > retry.limit || !mayRetry({ method: call.method, status })) return undefined
    const delay = retryDelay(status, reset, count, clock.now(), options.random())
    return delay > retry.maxWait ? undefined : delay
  }

  /** One attempt: what was read, or how long to wait for the next. */
  async function attempt<T>(
    call: Call,
    read: (response: Response) => T | Promise<T>,
    count: number,
  ): Promise<{ value: T } | { delay: number }> {
    const { signal, method, operation } = call
    const timeout = call.timeout ?? options.timeout
    // AbortSignal.any isn't there on every runtime, and ofetch drops its timeout when it's given a signal.
    const controller = new AbortController()
    let timedOut = false
    const abort = () => controller.abort(signal?.reason)
    signal?.addEventListener('abort', abort, { once: true })
    const cancelTimer = clock.after(timeout, () => {
      timedOut = true
      controller.abort()
    })
    try {
      const response = await ofetch.raw(options.baseUrl + call.url, {
        method,
        headers: options.headers,
        // A redirect is never followed: it may lead to another host.
        redirect: 'manual',
        signal: controller.signal,
        retry: false,
        ignoreResponseError: true,
        responseType: 'stream',
        ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      })
      const { status, headers } = response
      const reset = status === 429 ? readReset(headers, clock.now()) : undefined
      if (reset) rateLimiter?.pauseUntil(reset)
      const delay = delayAfter(call, count, status, reset)
      if (delay === undefined) return { value: await read(response) }
      // A body that nobody reads would hold the connection.
      await response.body?.cancel()
      return { delay }
    } catch (error) {
      if (signal?.aborted) throw signal.reason
      const failure = timedOut
        ? new TimeoutError(`No complete answer to ${operation} within ${timeout} ms.`, fault(call))
        : error instanceof ClinikoError
          ? error
          : new NetworkError(`The network failed on ${operation}.`, { ...fault(call), code: codeOf(error) })
      // An answer with an error status has had its attempts above; one that can't be read is like none.
      const delay = failure.retryable && !failure.status ? delayAfter(call, count, 0) : undefined
      if (delay === undefined) throw failure
      return { delay }
    } finally {
      cancelTimer()
      signal?.removeEventListener('abort', abort)
    }
  }

  return async (call, read) => {
    for (let count = 1; ; count++) {
      call.signal?.throwIfAborted()
      await rateLimiter?.acquire(call.signal)
      const outcome = await attempt(call, read, count)
      if ('value' in outcome) return outcome.value
      await sleep(clock, outcome.delay, call.signal)
    }
  }
}

/** What the errors of a call that got no whole answer have in common. */
function fault({ operation, method }: Call): ErrorContext {
  return { operation, retryable: true, mayHaveBeenProcessed: mayHaveBeenProcessed({ method, status: 0 }) }
}

/** The code of a network fault. Its message isn't kept: some runtimes put the whole URL there, filters and all. */
function codeOf(error: unknown, depth = 0): string | undefined {
  if (typeof error !== 'object' || error === null || depth > 3) return undefined
  if ('code' in error && typeof error.code === 'string') return error.code
  return 'cause' in error ? codeOf(error.cause, depth + 1) : undefined
}
