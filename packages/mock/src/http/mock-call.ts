import { ConfigError } from '@cliniko/core'

/** The parts of a `Request` that a mock reads. */
export type MockCall = Pick<Request, 'method' | 'url' | 'headers' | 'text'> &
  Partial<Pick<Request, 'formData' | 'signal'>>

/**
 * Reads the arguments of `fetch`. No `Request` is made of them, because a browser's drops the `User-Agent`, and those of
 * jsdom and happy-dom refuse each other's signals and forms.
 *
 * @throws {@link ConfigError} if the URL is relative, or no URL.
 */
export function toMockCall(input: string | URL | Request, init: RequestInit = {}): MockCall {
  const request = isRequest(input) ? input : undefined
  const { method = request?.method ?? 'GET', headers = request?.headers, body } = init
  const signal = init.signal ?? request?.signal
  const source = body === undefined && request ? request : bodyOf(body)
  return {
    method: method.toUpperCase(),
    url: absoluteUrl(request?.url ?? String(input)),
    headers: headersOf(headers, body),
    text: () => source.text(),
    formData: () => source.formData(),
    ...(signal && { signal }),
  }
}

function isRequest(input: unknown): input is Request {
  return typeof input === 'object' && input !== null && 'url' in input && 'headers' in input
}

function absoluteUrl(url: string): string {
  if (URL.canParse(url)) return url
  throw new ConfigError(
    'mock.fetch takes the whole URL of a request to Cliniko. For a client without a key, use mock.client().',
  )
}

/** The parts of a body that a mock reads. */
type Body = Pick<Request, 'formData' | 'text'>

/** A form is passed on as it is: an environment's `Response` may not know the environment's own `FormData`. */
function bodyOf(body: RequestInit['body']): Body {
  if (isForm(body)) return { formData: async () => body, text: async () => '' }
  return { formData: () => new Response(body).formData(), text: () => new Response(body).text() }
}

function isForm(body: unknown): body is FormData {
  return typeof FormData !== 'undefined' && body instanceof FormData
}

function headersOf(init: RequestInit['headers'], body: RequestInit['body']): Headers {
  const headers = new Headers(init)
  if (isForm(body)) headers.set('content-type', 'multipart/form-data')
  return headers
}
