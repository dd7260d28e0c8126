import type { Clock } from '@cliniko/core'
import { isJson } from '../is-json.js'
import { within } from '../within.js'
import type { SignInForm } from './session.js'

/** A form, or why it can't be read. */
export type FormResult =
  | { readonly form: SignInForm }
  | {
      readonly status: 408 | 413 | 415 | 422
      readonly code: 'body_timeout' | 'body_too_large' | 'invalid_body'
      readonly message: string
    }

/** No sign-in form is larger. */
const maxBytes = 16_384

/** The milliseconds that a browser has to send it. */
const timeout = 10_000

const notAForm: FormResult = {
  status: 422,
  code: 'invalid_body',
  message: 'The body is not a form or a JSON object of texts.',
}

/** Reads the fields of a form: as a browser sends it, or as a JSON object of texts. */
export async function readForm(request: Request, clock: Clock): Promise<FormResult> {
  const type = request.headers.get('content-type') ?? ''
  if (!isJson(request) && !/^(application\/x-www-form-urlencoded|multipart\/form-data)\s*(;|$)/i.test(type))
    return { status: 415, code: 'invalid_body', message: 'Send a form or application/json.' }
  const bytes = await readBytes(request, clock).catch(() => 'broken' as const)
  if (bytes === 'too slow') return { status: 408, code: 'body_timeout', message: 'The body did not arrive in time.' }
  if (bytes === 'too large') return { status: 413, code: 'body_too_large', message: 'The body is too large.' }
  if (bytes === 'broken') return notAForm
  try {
    const response = new Response(bytes, { headers: { 'content-type': type } })
    const fields = isJson(request) ? jsonFields(await response.json()) : [...(await response.formData())]
    return { form: new Map(fields.filter((field): field is [string, string] => typeof field[1] === 'string')) }
  } catch {
    // The message repeats nothing of the body, which holds a password.
    return notAForm
  }
}

function jsonFields(body: unknown): [string, unknown][] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new TypeError('not an object')
  return Object.entries(body)
}

async function readBytes(request: Request, clock: Clock): Promise<Uint8Array<ArrayBuffer> | 'too large' | 'too slow'> {
  const reader = request.body?.getReader()
  if (!reader) return new Uint8Array()
  const bytes = new Uint8Array(maxBytes)
  const fill = async () => {
    let size = 0
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
      if (size + chunk.value.byteLength > maxBytes) return 'too large'
      bytes.set(chunk.value, size)
      size += chunk.value.byteLength
    }
    return bytes.slice(0, size)
  }
  const result = await within(clock, timeout, fill(), () => 'too slow' as const)
  // Nobody waits for a stream that may never end.
  if (typeof result === 'string') void reader.cancel().catch(() => undefined)
  return result
}
