import type { IncomingMessage, ServerResponse } from 'node:http'
import { ConfigError } from '@cliniko/core'
import type { ClinikoProxy } from '../proxy.js'
import { type Refusal, RefusedError, refusalResponse } from '../respond.js'
import { type AddressOptions, type NodeRequest, toRequest } from './to-request.js'
import { writeResponse } from './write-response.js'

/** Options of {@link toNodeHandler}. */
export type NodeHandlerOptions = AddressOptions

/**
 * Handles a request of `node:http`, and so of Express, Fastify and Connect. Resolves when the response is written or its
 * connection is closed, and never rejects.
 */
export type NodeHandler = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>

/** The milliseconds for the rest of a body whose request has its response. */
const lingerTime = 10_000

/**
 * Makes a handler for `node:http`, Express, Fastify and Connect.
 *
 * - If the browser leaves, `request.signal` aborts, and so does the request to Cliniko.
 * - If Cliniko's response breaks off, the connection is closed, so that no browser takes it for complete.
 * - A response is read no faster than the browser receives it.
 * - The rest of a refused body is dropped for up to 10 seconds, so that the browser can read the refusal. Then the connection
 *   is closed.
 *
 * It reads bodies itself: mount it before `express.json()`, or keep the bytes in `request.rawBody`.
 *
 * @throws {@link ConfigError} if an option can't work.
 * @example createServer(toNodeHandler(createProxy(options))).listen(3000)
 * @example app.use('/api/cliniko', toNodeHandler(createProxy(options))) // Express
 */
export function toNodeHandler(proxy: ClinikoProxy, options: NodeHandlerOptions = {}): NodeHandler {
  checkOptions(proxy, options)
  return async (incoming, outgoing) => {
    const controller = new AbortController()
    // Without a listener, the error of a connection that the browser closed would end the process.
    outgoing.on('error', () => {})
    outgoing.once('finish', () => dropRest(incoming))
    outgoing.once('close', () => {
      if (!outgoing.writableFinished) controller.abort()
    })
    try {
      await writeResponse(await respond(proxy, incoming, controller.signal, options), outgoing)
    } catch {
      outgoing.destroy()
    }
  }
}

function checkOptions(proxy: ClinikoProxy, { origin, trustProxy }: NodeHandlerOptions): void {
  if (typeof proxy !== 'function') throw new ConfigError('toNodeHandler takes a proxy, which createProxy returns.')
  if (origin !== undefined && !isOrigin(origin)) {
    throw new ConfigError('origin must be a scheme and a host without a path, such as "https://desk.clinic.test".')
  }
  if (trustProxy !== undefined && typeof trustProxy !== 'boolean') {
    throw new ConfigError('trustProxy must be true or false.')
  }
  if (origin !== undefined && trustProxy) {
    throw new ConfigError('Set origin or trustProxy, not both: origin needs no header.')
  }
}

function isOrigin(value: unknown): boolean {
  return typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value) && new URL(value).origin === value
}

async function respond(
  proxy: ClinikoProxy,
  incoming: NodeRequest,
  signal: AbortSignal,
  options: NodeHandlerOptions,
): Promise<Response> {
  try {
    return await proxy(toRequest(incoming, signal, options))
  } catch (error) {
    return refusalResponse(error instanceof RefusedError ? error.refusal : failure)
  }
}

/** Of a function that isn't a proxy: a proxy never rejects. */
const failure: Refusal = { status: 500, code: 'internal', message: 'The app failed.' }

/** Drops the rest of a body that nobody wants, because a connection that is closed with unread bytes loses the response. */
function dropRest(incoming: IncomingMessage): void {
  if (incoming.readableEnded) return
  incoming.removeAllListeners('data').resume()
  if (incoming.complete) return
  const timer = setTimeout(() => incoming.destroy(), lingerTime)
  incoming.once('close', () => clearTimeout(timer))
}
