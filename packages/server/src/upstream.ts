import { type Call, type Client, type Clock, isClinikoError, nameOf, type Operation } from '@cliniko/core'
import { isJson } from './is-json.js'
import { type Refusal, RefusedError, refuse } from './respond.js'
import { type AnswerBody, collect } from './stream.js'

/** A request to Cliniko. */
export interface UpstreamCall {
  readonly operation: Operation
  /** Path and query below the API's base URL. */
  readonly url: string
  readonly body?: object | undefined
  /** Whose turn it takes. */
  readonly user: string
  readonly signal: AbortSignal
}

/** What Cliniko returned. */
export interface Answer<Body> {
  readonly status: number
  /** Those headers that reach the caller. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Body
}

/** The headers of Cliniko's response that reach the caller, beside its body. */
const passedHeaders = ['x-request-id', 'x-ratelimit-reset', 'retry-after']

/** The largest response that is parsed, in bytes. A page of 100 records has less than a tenth of it. */
const maxParsed = 20_000_000

/**
 * Sends a call and returns the bytes of its response: as a whole if they are few, else as they arrive.
 * @param timeout - Milliseconds until the next part must have arrived.
 * @throws RefusedError
 */
export function fetchBytes(client: Client, call: UpstreamCall, timeout: number): Promise<Answer<AnswerBody>> {
  const options = { clock: client.clock, timeout, signal: call.signal }
  return send<AnswerBody>(client, call, (response) => collect(response, options))
}

/**
 * Sends a call and returns the JSON of its response, undefined if it has none.
 * @throws RefusedError
 */
export async function fetchJson(client: Client, call: UpstreamCall): Promise<Answer<unknown>> {
  const answer = await send(client, call, (response) => response.text())
  if (answer.status === 204) return { ...answer, body: undefined }
  if (answer.body.length > maxParsed) refuse(502, 'upstream_failed', "Cliniko's response is too large.")
  try {
    return { ...answer, body: JSON.parse(answer.body) as unknown }
  } catch {
    // The parser's message quotes the response.
    return refuse(502, 'upstream_failed', "Cliniko's response is no JSON.", afterSending(call.operation))
  }
}

async function send<Body>(
  client: Client,
  { operation, url, body, user, signal }: UpstreamCall,
  read: (response: Response) => Promise<Body>,
): Promise<Answer<Body>> {
  const call: Call = { method: operation.method, url, operation: nameOf(operation), body, signal, key: user }
  let result: Answer<Body> | { readonly refusal: Refusal }
  try {
    result = await client.send(call, async (response): Promise<typeof result> => {
      const problem = problemOf(response, operation)
      if (problem) void response.body?.cancel().catch(() => {})
      if (problem) return { refusal: problem }
      return { status: response.status, headers: headersOf(response), body: await read(ofJson(response)) }
    })
  } catch (error) {
    const refusal = refusalOf(error, signal, client.clock)
    if (!refusal) throw error
    result = { refusal }
  }
  if (!('refusal' in result)) return result
  throw new RefusedError(result.refusal)
}

/** Why a response can't be passed on. */
function problemOf(response: Response, operation: Operation): Refusal | undefined {
  const { status } = response
  const failed = (message: string): Refusal => ({
    status: 502,
    code: 'upstream_failed',
    message,
    ...afterSending(operation),
  })
  // The key was refused, not the caller's session: a 401 would send the user to sign in for nothing.
  if (status === 401) {
    return { status: 502, code: 'upstream_refused_key', message: "Cliniko refused the server's API key." }
  }
  // A redirect may point to a file that only the key's owner may see.
  if (status < 200 || (status >= 300 && status < 400)) return failed('Cliniko returned a redirect.')
  // No response can be made with such a status and a body.
  if (status === 205 || status > 599) return failed('Cliniko returned a status that it does not have.')
  if (status < 300 && status !== 204 && !isJson(response)) return failed('Cliniko did not respond with JSON.')
  return undefined
}

/** An error without its page, which would run its scripts on the app's origin. */
function ofJson(response: Response): Response {
  if (response.status < 400 || isJson(response)) return response
  void response.body?.cancel().catch(() => {})
  return new Response('{}')
}

function afterSending({ method }: Operation): Pick<Refusal, 'mayHaveBeenProcessed'> {
  return { mayHaveBeenProcessed: method !== 'GET' }
}

function headersOf(response: Response): Readonly<Record<string, string>> {
  const own = passedHeaders.map((name) => [name, response.headers.get(name)] as const)
  return Object.fromEntries(own.filter((entry): entry is readonly [string, string] => entry[1] !== null))
}

/** How a request ends that the client failed to send. Undefined for an error that isn't the client's: a fault of the app. */
export function refusalOf(error: unknown, signal: AbortSignal, clock: Clock): Refusal | undefined {
  // A browser that left reads no response.
  if (signal.aborted) return { status: 499, code: 'aborted', message: 'The request was aborted.' }
  if (!isClinikoError(error)) return undefined
  const { name, message, retryable, mayHaveBeenProcessed, resetAt } = error
  // Too many of this caller's requests wait already, the turn would have come too late, or related records were refused.
  if (name === 'RateLimitError') {
    const seconds = Math.max(1, Math.ceil(((resetAt ?? 0) - clock.now()) / 1000))
    return { status: 429, code: 'busy', message, retryable: true, headers: { 'retry-after': `${seconds}` } }
  }
  return {
    status: name === 'TimeoutError' ? 504 : 502,
    code: 'upstream_failed',
    message,
    retryable,
    mayHaveBeenProcessed,
  }
}
