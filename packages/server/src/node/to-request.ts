import type { IncomingMessage } from 'node:http'
import { refuseMethod } from '../methods.js'
import { refuse } from '../respond.js'
import { toWebStream } from './web-stream.js'

/** How the browser reaches the server, if not directly. */
export interface AddressOptions {
  /** The origin that browsers use, such as `https://desk.clinic.test`. Default: made from the request. */
  readonly origin?: string | undefined
  /**
   * Whether to believe `X-Forwarded-Proto` and `X-Forwarded-Host`. Only behind a reverse proxy that always sets both, because
   * anyone can send them. The last value counts, which is the nearest proxy's. Default: false.
   */
  readonly trustProxy?: boolean | undefined
}

/** What frameworks add to a request. */
export interface NodeRequest extends IncomingMessage {
  /** The whole URL, where Express and middie have cut the mount path from `url`. */
  readonly originalUrl?: string
  /** The bytes of a body that was read before, as Cloud Functions and `express.json({ verify })` keep them. */
  readonly rawBody?: unknown
}

/**
 * Makes the web's request of Node's.
 *
 * @throws {@link RefusedError} if the URL, the host, a header or the method is not one that a `Request` can have, or if the body is gone.
 */
export function toRequest(incoming: NodeRequest, signal: AbortSignal, options: AddressOptions): Request {
  const { method = 'GET' } = incoming
  if (/^(connect|trace|track)$/i.test(method)) refuseMethod()
  const host = hostOf(incoming)
  const headers = headersOf(incoming)
  const origin = options.origin ?? originOf(incoming, host, options.trustProxy)
  // The host that the browser used, for whoever compares it with the origin of a page.
  if (host !== undefined) headers.set('host', origin.slice(origin.indexOf('//') + 2))
  const init: RequestInit = { method, headers, signal }
  if (method !== 'GET' && method !== 'HEAD') Object.assign(init, { body: bodyOf(incoming), duplex: 'half' })
  try {
    return new Request(origin + targetOf(incoming, host), init)
  } catch {
    refuse(400, 'bad_request', 'The URL, the host or the method is malformed.')
  }
}

function headersOf({ rawHeaders }: IncomingMessage): Headers {
  const headers = new Headers()
  try {
    for (let index = 0; index < rawHeaders.length; index += 2) {
      headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '')
    }
  } catch {
    refuse(400, 'bad_request', 'A header is malformed.')
  }
  return headers
}

/** A host and a port. Anything else, such as a slash, could change the path of the URL. */
const hostPattern = /^([\w.-]+|\[[\da-f:.]+\])(:\d{1,5})?$/i

/** Undefined if there is none, as HTTP/1.0 allows. */
function hostOf({ headersDistinct }: IncomingMessage): string | undefined {
  const { host: [host, ...others] = [] } = headersDistinct
  if (others.length > 0 || (host !== undefined && !hostPattern.test(host))) {
    refuse(400, 'bad_request', 'The Host header is malformed.')
  }
  return host
}

function originOf(incoming: IncomingMessage, host = 'localhost', trustProxy = false): string {
  const forwarded = (name: string) => {
    const value = trustProxy ? incoming.headers[name] : undefined
    return typeof value === 'string' ? value.slice(value.lastIndexOf(',') + 1).trim() : undefined
  }
  const isSecure = 'encrypted' in incoming.socket && incoming.socket.encrypted === true
  const protocol = forwarded('x-forwarded-proto') ?? (isSecure ? 'https' : 'http')
  const shownHost = forwarded('x-forwarded-host') ?? host
  if (!/^https?$/.test(protocol) || !hostPattern.test(shownHost)) {
    refuse(400, 'bad_request', 'X-Forwarded-Proto or X-Forwarded-Host is malformed.')
  }
  return `${protocol}://${shownHost}`
}

/** Returns path and query. They are never resolved against the origin, since `//evil.test` would replace its host. */
function targetOf({ originalUrl, url }: NodeRequest, host: string | undefined): string {
  const target = originalUrl ?? url ?? '/'
  if (target.startsWith('/')) return target
  // The absolute form, which is meant for other proxies.
  const [, authority, path] = /^https?:\/\/([^/?#]*)(.*)$/i.exec(target) ?? []
  if (path === undefined || authority?.toLowerCase() !== host?.toLowerCase()) {
    refuse(400, 'bad_request', 'The URL must be a path.')
  }
  return path.startsWith('/') ? path : `/${path}`
}

function bodyOf(incoming: NodeRequest): BodyInit | null {
  const { rawBody } = incoming
  if (rawBody instanceof Uint8Array) return new Uint8Array(rawBody)
  if (typeof rawBody === 'string') return rawBody
  if (incoming.readableDidRead) {
    refuse(
      500,
      'internal',
      'The body was read before the proxy could read it. Mount the proxy before body parsers, or keep the bytes in request.rawBody.',
    )
  }
  const { 'content-length': length, 'transfer-encoding': encoding } = incoming.headers
  if (encoding === undefined && (length === undefined || Number(length) === 0)) return null
  return toWebStream(incoming, () => incoming.resume())
}
