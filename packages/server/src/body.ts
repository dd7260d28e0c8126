import type { Clock } from '@cliniko/core'
import { isJson } from './is-json.js'
import { refuse } from './respond.js'

/** How a body is read. */
export interface BodyLimits {
  /** The largest size in bytes. */
  readonly maxBytes: number
  /** Milliseconds until it must have arrived. */
  readonly timeout: number
  readonly clock: Clock
}

/**
 * Reads a JSON object.
 * @throws RefusedError if it is none, too large, or too slow. The bytes are counted while they are read, because the
 * `Content-Length` can be wrong.
 */
export async function readBody(request: Request, limits: BodyLimits): Promise<object> {
  if (!isJson(request)) refuse(415, 'bad_request', 'Send the body as application/json.')
  const text = await readText(request, limits)
  const body = parse(text)
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    refuse(400, 'bad_request', 'The body must be a JSON object.')
  }
  if (depthOf(body) > maxDepth) refuse(400, 'bad_request', 'The body is nested too deeply.')
  if (hasUnsafeNumber(text)) {
    refuse(400, 'bad_request', 'The body has a number that JavaScript would change. Send ids as strings.')
  }
  return body
}

async function readText(request: Request, { maxBytes, timeout, clock }: BodyLimits): Promise<string> {
  const reader = request.body?.getReader()
  if (!reader) return ''
  let isLate = false
  // A cancelled stream ends the read that waits.
  const cancelTimer = clock.after(timeout, () => {
    isLate = true
    void reader.cancel().catch(() => {})
  })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let size = 0
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      size += chunk.value.byteLength
      if (size > maxBytes) {
        void reader.cancel().catch(() => {})
        refuse(413, 'body_too_large', `The body is larger than maxBodyBytes: ${maxBytes}.`)
      }
      text += decode(decoder, chunk.value)
    }
  } finally {
    cancelTimer()
  }
  if (isLate) refuse(408, 'body_timeout', 'The body took too long to arrive.', { retryable: true })
  return text + decode(decoder)
}

function decode(decoder: TextDecoder, bytes?: Uint8Array): string {
  try {
    return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
  } catch {
    return refuse(400, 'bad_request', 'The body must be a JSON object in UTF-8.')
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The message of the parser quotes the body.
    return undefined
  }
}

/** Far more than any body of the API. What is nested much deeper can be parsed, but not printed again. */
const maxDepth = 50

/** How deeply a value is nested, at most one more than `maxDepth`. */
function depthOf(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > maxDepth) return depth
  return Object.values(value).reduce<number>((deepest, inner) => Math.max(deepest, depthOf(inner, depth + 1)), depth)
}

/** Whether the text of a JSON value has a whole number beyond those that JavaScript has exactly: its last digits would change. */
function hasUnsafeNumber(text: string): boolean {
  const withoutStrings = text.replace(/"(?:[^"\\]|\\.)*"/g, '')
  return (withoutStrings.match(/-?\d[\d.eE+-]*/g) ?? []).some((number) => {
    const value = Number(number)
    return !Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))
  })
}
