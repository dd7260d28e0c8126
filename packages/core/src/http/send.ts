import { throwIfAborted } from './abort.js'
import type { Call, Fetch, Send } from './call.js'
import { type Clock, monotonicTime, sleep } from './clock.js'
import { withDeadline } from './deadline.js'
import { type ClinikoError, isClinikoError } from './errors.js'
import { type Listeners, type RequestEvent, tell } from './events.js'
import { mayHaveBeenProcessed, networkError, timeoutError } from './failure.js'
import type { RateLimiter } from './rate-limit.js'
import { createRetryPolicy, type RetryOptions } from './retry.js'

/** What a sender is made from. */
export interface SenderOptions extends Listeners {
  readonly baseUrl: string
  readonly headers: Readonly<Record<string, string>>
  /** Milliseconds for one attempt of a call that has no timeout of its own. */
  readonly timeout: number
  readonly clock: Clock
  readonly fetch?: Fetch
  readonly retry?: RetryOptions
  readonly rateLimiter?: RateLimiter | undefined
  readonly random?: () => number
}

type Read<T> = (response: Response) => T | Promise<T>

/** One attempt at a call. */
interface Attempt<T> {
  readonly call: Call
  /** The body as JSON. */
  readonly body: string | undefined
  readonly read: Read<T>
  readonly event: RequestEvent
  /** Whether an attempt before may have been processed, though its response was lost. */
  readonly mayBeDone: boolean
}

/** An attempt that failed and is to be repeated. */
interface Retry {
  readonly status: number
  /** Milliseconds until the next attempt. */
  readonly delay: number
  readonly mayBeDone: boolean
}

/** How an attempt ended. */
type Outcome<T> = Retry | { readonly value: T; readonly delay?: undefined }

/** Creates the function that sends every request of a client: rate limit, deadline, retries, events. */
export function createSend(options: SenderOptions): Send {
  const { baseUrl, headers, clock, rateLimiter } = options
  const fetcher: Fetch = options.fetch ?? ((url, init) => fetch(url, init))
  const headersWithBody = { ...headers, 'content-type': 'application/json' }
  const retries = createRetryPolicy(options)

  async function waitForTurn({ signal, priority }: Call, event: RequestEvent): Promise<void> {
    throwIfAborted(signal)
    const limits = options.onWait && rateLimiter?.state?.()
    if (limits?.remaining === 0) tell(options.onWait, { ...event, delay: limits.resetAt - clock.now() })
    await rateLimiter?.acquire({ signal, priority })
  }

  function fetchResponse({ method, url }: Call, body: string | undefined, signal: AbortSignal): Promise<Response> {
    // A redirect may point to another host, which must not get the key.
    const init: RequestInit = { method, headers, signal, redirect: 'manual' }
    return fetcher(baseUrl + url, body === undefined ? init : { ...init, headers: headersWithBody, body })
  }

  /** Reads the response, or discards it if the request is to be retried. */
  async function settle<T>(response: Response, { call, read, event, mayBeDone }: Attempt<T>): Promise<Outcome<T>> {
    const failure = { method: call.method, status: response.status }
    const delay = retries.delayAfter(failure, event.attempt, response.headers)
    if (delay === undefined) {
      const value = await read(mayBeDone && isMissing(failure) ? new Response(null, { status: 204 }) : response)
      retries.succeeded()
      return { value }
    }
    discard(response)
    return { status: response.status, delay, mayBeDone: mayHaveBeenProcessed(failure) }
  }

  /** Retries an attempt without a response that can be read, or throws. */
  function recover({ call, event }: Attempt<unknown>, error: unknown): Retry {
    throwIfAborted(call.signal)
    const { method } = call
    const thrown: ClinikoError = isClinikoError(error) ? error : networkError(call, error)
    const failure = { method, status: 0, code: thrown.code }
    // Whether to retry a response with an error status has been decided before it was read.
    const delay = thrown.retryable && !thrown.status ? retries.delayAfter(failure, event.attempt) : undefined
    if (delay === undefined) throw thrown
    return { status: 0, delay, mayBeDone: mayHaveBeenProcessed(failure) }
  }

  async function run<T>(attempt: Attempt<T>): Promise<Outcome<T>> {
    const { call, body, event } = attempt
    const { signal, timeout = options.timeout } = call
    const deadline = { clock, timeout, signal, timeoutError: () => timeoutError(call, timeout) }
    const startedAt = monotonicTime(clock)
    let response: Response | undefined
    tell(options.onRequest, event)
    try {
      return await withDeadline(deadline, async (signal) => {
        response = await fetchResponse(call, body, signal)
        throwIfAborted(signal)
        return settle(response, attempt)
      })
    } catch (error) {
      return recover(attempt, error)
    } finally {
      if (options.onResponse) {
        const requestId = response?.headers.get('x-request-id') ?? undefined
        const duration = monotonicTime(clock) - startedAt
        tell(options.onResponse, { ...event, status: response?.status, requestId, duration })
      }
    }
  }

  return async <T>(call: Call, read: Read<T>) => {
    const { operation, signal } = call
    const body = call.body === undefined ? undefined : JSON.stringify(call.body)
    let mayBeDone = false
    for (let count = 1; ; count++) {
      const event = { operation, attempt: count }
      await waitForTurn(call, event)
      const outcome: Outcome<T> = await run({ call, body, read, event, mayBeDone })
      if (outcome.delay === undefined) return outcome.value
      const { status, delay } = outcome
      mayBeDone ||= outcome.mayBeDone
      tell(options.onRetry, { ...event, status, delay })
      await sleep(clock, delay, signal)
    }
  }
}

/** Whether a record that should be deleted is missing: after a lost response, a previous attempt deleted it. */
function isMissing({ method, status }: { readonly method: string; readonly status: number }): boolean {
  return method === 'DELETE' && status === 404
}

/** Frees the connection, which a body that nobody reads would hold. */
function discard({ body }: Response): void {
  body?.cancel().catch(() => {})
}
