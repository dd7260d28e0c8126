import { throwIfAborted, untilAborted } from './abort.js'
import type { Call, Fetch, Send } from './call.js'
import { has } from './check.js'
import { type Clock, monotonicTime, sleep } from './clock.js'
import { withDeadline } from './deadline.js'
import { discard } from './discard.js'
import { isClinikoError } from './errors.js'
import { type Listeners, type RequestEvent, tell } from './events.js'
import { brokenFetchError, fetchError, readFetchError, timeoutError } from './failure.js'
import { printBody } from './json.js'
import type { RateLimiter } from './limiter.js'
import { createRetryPolicy, type Retry, type RetryOptions } from './retry.js'

/** What a sender is made from. */
export interface SenderOptions {
  readonly baseUrl: string
  /** Whether a proxy responds, which has its own retries. */
  readonly isProxied: boolean
  readonly headers: Readonly<Record<string, string>>
  /** Milliseconds for one attempt of a call that has no timeout of its own. */
  readonly timeout: number
  readonly clock: Clock
  readonly fetch?: Fetch
  readonly retry?: RetryOptions
  readonly rateLimiter?: RateLimiter | undefined
  readonly random?: () => number
  /** The hooks of the client: those of its options, and those added since. */
  readonly listeners: ReadonlySet<Listeners>
}

type Read<T> = (response: Response) => T | Promise<T>

/** How an attempt ended: with a retry, or with a value. */
type Outcome<T> = Retry | { readonly value: T; readonly delay?: undefined }

/** Creates the function that sends every request of a client: rate limit, deadline, retries, events. */
export function createSend(options: SenderOptions): Send {
  const { baseUrl, headers, clock, rateLimiter, listeners } = options
  const fetcher: Fetch = options.fetch ?? ((url, init) => fetch(url, init))
  const headersWithBody = { ...headers, 'content-type': 'application/json' }
  const retries = createRetryPolicy(options)

  async function waitForTurn({ signal, priority, key }: Call, event: RequestEvent): Promise<void> {
    throwIfAborted(signal)
    // Whoever aborts in the tick of the request has nothing sent, and no event.
    await undefined
    throwIfAborted(signal)
    for (const { onWait } of listeners) {
      const limits = onWait && rateLimiter?.state?.()
      if (limits?.remaining === 0) tell(onWait, { ...event, delay: limits.resetAt - clock.now() })
    }
    // A limiter of the user's may ignore the signal.
    await untilAborted(signal, rateLimiter?.acquire({ signal, priority, key }))
  }

  /** Whether a proxy of the same origin responds: that of another may refuse headers that it doesn't know. */
  function isOwnProxy(): boolean {
    if (!options.isProxied) return false
    return baseUrl.startsWith('/') || typeof location === 'undefined' || baseUrl.startsWith(`${location.origin}/`)
  }

  /** A path belongs to a page. A `fetch` of the user's may know another place for it. */
  function isPathOnly(): boolean {
    return !options.fetch && baseUrl.startsWith('/') && typeof location === 'undefined'
  }

  function fetchResponse(call: Call, body: string | undefined, signal: AbortSignal): Promise<Response> {
    const { method, url } = call
    const own = isOwnProxy() ? { ...headers, ...wishesOf(call) } : headers
    // A redirect may point to another host, which must not get the key.
    const init: RequestInit = { method, headers: own, signal, redirect: 'manual' }
    return fetcher(baseUrl + url, body === undefined ? init : { ...init, headers: headersWithBody, body })
  }

  async function attempt<T>(
    call: Call,
    event: RequestEvent,
    body: string | undefined,
    read: Read<T>,
  ): Promise<Outcome<T>> {
    const { method, signal, timeout = options.timeout } = call
    const deadline = { clock, timeout, signal, timeoutError: () => timeoutError(call, timeout) }
    const startedAt = monotonicTime(clock)
    let hasResponse = false
    let response: Response | undefined
    for (const { onRequest } of listeners) tell(onRequest, event)
    try {
      return await withDeadline(deadline, async (signal) => {
        const result = await fetchResponse(call, body, signal)
        hasResponse = true
        response = checkedResponse(call, result)
        const { status, headers } = response
        // A browser hides a redirect behind the status 0. The next attempt would be redirected, too.
        const retry = status ? retries.retryAfter({ method, status }, event.attempt, headers) : undefined
        if (!retry) return { value: await read(response) }
        discard(response)
        return retry
      })
    } catch (error) {
      throwIfAborted(signal)
      const fetchFailure = readFetchError(error, hasResponse)
      const failure = isClinikoError(error) ? error : fetchError(call, fetchFailure, isPathOnly())
      // An error with a status comes from `read`, after a response that is not to be retried.
      if (!failure.retryable || failure.status) throw failure
      const retry = retries.retryAfter({ method, status: 0, phase: fetchFailure.phase }, event.attempt)
      if (!retry) throw failure
      return retry
    } finally {
      for (const { onResponse } of listeners) {
        if (!onResponse) continue
        const requestId = response?.headers.get('x-request-id') ?? undefined
        const duration = monotonicTime(clock) - startedAt
        tell(onResponse, { ...event, status: response?.status, requestId, duration })
      }
    }
  }

  return async <T>(call: Call, read: Read<T>) => {
    const { operation, ids, signal } = call
    const body = printBody(operation, call.body)
    let readAttempt = read
    for (let count = 1; ; count++) {
      const event: RequestEvent = { operation, ids, attempt: count }
      await waitForTurn(call, event)
      throwIfAborted(signal)
      const outcome: Outcome<T> = await attempt(call, event, body, readAttempt)
      throwIfAborted(signal)
      if (outcome.delay === undefined) {
        retries.succeeded()
        return outcome.value
      }
      const { status, delay, mayHaveBeenProcessed } = outcome
      // Of the requests that may have been processed, only a DELETE is repeated.
      if (mayHaveBeenProcessed) readAttempt = missingAsDeleted(read)
      for (const { onRetry } of listeners) tell(onRetry, { ...event, status, delay })
      await sleep(clock, delay, signal)
    }
  }
}

/** What a proxy may do for the client, if it offers that. Any other ignores it. */
function wishesOf({ mayInclude, allPages }: Call): Readonly<Record<string, string>> {
  return {
    ...(mayInclude?.length && { 'x-cliniko-include': mayInclude.join() }),
    ...(allPages && { 'x-cliniko-pages': 'all' }),
  }
}

/** @throws {@link ConfigError} if a `fetch` of the user's returns something else than a response. */
function checkedResponse(call: Call, response: Response): Response {
  if (has('text')(response) && has('get')(response.headers)) return response
  throw brokenFetchError(call, 'fetch returned no Response.')
}

/**
 * Reads a 404 of the API as a success: a previous attempt, whose response was lost, already deleted the record. The API's
 * 404 is JSON. A page comes from somebody else, who knows nothing of the record.
 */
function missingAsDeleted<T>(read: Read<T>): Read<T> {
  return async (response) => {
    const { status, headers } = response
    if (status !== 404) return read(response)
    const text = await response.text()
    return read(isJson(text) ? new Response(null, { status: 204 }) : new Response(text, { status, headers }))
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
