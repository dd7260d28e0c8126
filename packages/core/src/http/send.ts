import { createFetch } from 'ofetch'
import type { Call, Fetch, Send } from './call.js'
import { type Clock, sleep } from './clock.js'
import { ClinikoError, NetworkError, TimeoutError } from './errors.js'
import { type Listeners, type RequestEvent, tell } from './events.js'
import type { RateLimiter } from './rate-limit.js'
import { type Failure, fault, mayRetry, type RetryOptions, readReset, retryDelay } from './retry.js'

/** What a sender is made from. */
export interface SenderOptions extends Listeners {
  readonly baseUrl: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeout: number
  readonly clock: Clock
  readonly fetch?: Fetch
  readonly retry?: RetryOptions
  readonly rateLimiter?: RateLimiter | undefined
  readonly random?: () => number
}

/** What an attempt came to: what was read, or how long to wait for the next. */
type Outcome<T> = { readonly value: T } | { readonly status: number; readonly delay: number }

/** Makes the function that all requests go through: limit, timeout, retries. */
export function createSend(options: SenderOptions): Send {
  const { clock, rateLimiter, random = Math.random } = options
  const { limit = 3, maxWait = 65_000, budget = 100 } = options.retry ?? {}
  /** How often faults may still be tried again. */
  let left = budget
  const ofetch = createFetch({
    // The URL goes in as a string and comes out as one.
    fetch: (input, init = {}) => (options.fetch ?? fetch)(String(input), init),
    Headers,
    AbortController,
  })

  /** How long to wait before attempt `count` is made again, or undefined where it shouldn't be. */
  function delayAfter(failure: Failure, count: number, headers?: Headers): number | undefined {
    if (!mayRetry(failure)) return undefined
    const now = clock.now()
    const isLimit = failure.status === 429
    const delay = retryDelay(failure.status, headers && readReset(headers, now), count, now, random())
    // Whoever comes next would be refused as well.
    if (isLimit) rateLimiter?.pauseUntil(now + delay)
    if (count > limit || delay > maxWait || (!isLimit && left < 1)) return undefined
    if (!isLimit) left--
    return delay
  }

  /**
   * One attempt.
   * @param isAgain - Whether one before may have had its effect.
   */
  async function attempt<T>(
    call: Call,
    read: (response: Response) => T | Promise<T>,
    event: RequestEvent,
    isAgain: boolean,
  ): Promise<Outcome<T>> {
    const { signal, method, operation } = call
    const count = event.attempt
    const timeout = call.timeout ?? options.timeout
    // AbortSignal.any isn't there on every runtime, and ofetch drops its timeout when it's given a signal.
    const controller = new AbortController()
    const abort = () => controller.abort(signal?.reason)
    signal?.addEventListener('abort', abort, { once: true })
    const cancelTimer = clock.after(timeout, () =>
      controller.abort(new TimeoutError(`No complete answer to ${operation} within ${timeout} ms.`, fault(call))),
    )
    const sentAt = clock.now()
    let response: Response | undefined
    tell(options.onRequest, event)
    try {
      response = await ofetch.raw(options.baseUrl + call.url, {
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
      const { status } = response
      // Gone: an attempt before, whose answer was lost, has done it.
      if (isAgain && status === 404 && method === 'DELETE') response = new Response(null, { status: 204 })
      const delay = delayAfter({ method, status }, count, response.headers)
      if (delay === undefined) {
        const value = await read(response)
        left = Math.min(left + 0.5, budget)
        return { value }
      }
      // A body that nobody reads would hold the connection.
      await response.body?.cancel()
      return { status, delay }
    } catch (error) {
      if (signal?.aborted) throw signal.reason
      // Not every runtime rejects with the reason it was aborted for.
      const cause: unknown = controller.signal.reason ?? error
      const failure =
        cause instanceof ClinikoError
          ? cause
          : new NetworkError(`The network failed on ${operation}.`, fault(call, codeOf(error)))
      // An answer with an error status has had its attempts above; one that can't be read is like none.
      const { retryable, status = 0, code } = failure
      const delay = retryable && !status ? delayAfter({ method, status, code }, count) : undefined
      if (delay === undefined) throw failure
      return { status: 0, delay }
    } finally {
      cancelTimer()
      signal?.removeEventListener('abort', abort)
      if (options.onResponse) {
        const requestId = response?.headers.get('x-request-id') ?? undefined
        tell(options.onResponse, { ...event, status: response?.status, requestId, duration: clock.now() - sentAt })
      }
    }
  }

  return async <T>(call: Call, read: (response: Response) => T | Promise<T>) => {
    const { operation, signal, priority } = call
    let isAgain = false
    for (let count = 1; ; count++) {
      signal?.throwIfAborted()
      const event = { operation, attempt: count }
      const limits = options.onWait && rateLimiter?.state?.()
      if (limits?.remaining === 0) tell(options.onWait, { ...event, delay: limits.resetAt - clock.now() })
      await rateLimiter?.acquire({ signal, priority })
      const outcome: Outcome<T> = await attempt(call, read, event, isAgain)
      if ('value' in outcome) return outcome.value
      isAgain ||= outcome.status !== 429
      tell(options.onRetry, { ...event, ...outcome })
      await sleep(clock, outcome.delay, signal)
    }
  }
}

/** The code of a network fault. Its message isn't kept: some runtimes put the whole URL there, filters and all. */
function codeOf(error: unknown, depth = 0): string | undefined {
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown }
  if (typeof code === 'string') return code
  return cause && depth < 3 ? codeOf(cause, depth + 1) : undefined
}
