import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { ConfigError } from '@cliniko/core'
import { checkNames, type NamesOf } from '../check-names.js'
import type { Mock } from '../create-mock.js'
import { hostNameOf, isAllowedHost, isHostName } from '../http/hosts.js'
import type { Answered } from '../http/log.js'

export type { Answered } from '../http/log.js'

/** A mock that is served on this machine. */
export interface MockServer {
  /** Its base URL, such as `http://127.0.0.1:4010/v1`. */
  readonly url: string
  close(): Promise<void>
}

/** Options of {@link serve}. */
export interface ServeOptions {
  /** The port on 127.0.0.1, from 0 to 65535. 0 is any free one. Default: 0. */
  readonly port?: number
  /** Called for each request once its response is sent. */
  readonly onAnswered?: (answered: Answered) => void
  /**
   * Other names of this machine by which programs reach it, such as one in its hosts file, without a port. Requests to any
   * name but `localhost`, `127.0.0.1`, `[::1]` and these are refused, so that no web page can read it by a name of its own.
   */
  readonly hosts?: readonly string[]
}

const names: NamesOf<ServeOptions> = { port: true, hosts: true, onAnswered: true }

/**
 * Serves a mock on this machine, for programs in other processes. It listens on 127.0.0.1 only.
 *
 * @throws {@link ConfigError} if an option doesn't exist or can't work, or if the port is in use.
 * @example
 * const mock = createMock()
 * const { url, close } = await serve(mock, { port: 4010 })
 * const cliniko = createCliniko({ apiKey: mock.apiKey, app, baseUrl: url })
 */
export async function serve(mock: Pick<Mock, 'handle'>, options: ServeOptions = {}): Promise<MockServer> {
  const { port, hosts, onAnswered } = checkOptions(mock, options)
  const server = createServer((incoming, outgoing) => {
    const startedAt = performance.now()
    const { method = 'GET', url = '/' } = incoming
    const { host = '' } = incoming.headers
    const isAllowed = isAllowedHost(host, hosts)
    outgoing.once('finish', () =>
      onAnswered?.({
        method,
        url,
        status: outgoing.statusCode,
        milliseconds: performance.now() - startedAt,
        ...(!isAllowed && { refusedHost: hostNameOf(host) }),
      }),
    )
    if (!isAllowed) {
      outgoing
        .writeHead(403, { 'content-type': 'text/plain' })
        .end('This host name is refused. Allow it with --allow-host, or the option hosts of serve.')
      return
    }
    respond(mock, incoming, outgoing).catch((error: unknown) =>
      outgoing.destroy(error instanceof Error ? error : undefined),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(explain(error, port)))
    server.listen(port, '127.0.0.1', resolve)
  })
  return { url: `http://127.0.0.1:${portOf(server)}/v1`, close: () => closeServer(server) }
}

/** @throws {@link ConfigError} if an option can't work. The message names it. */
function checkOptions(
  mock: Pick<Mock, 'handle'>,
  options: ServeOptions,
): ServeOptions & { readonly port: number; readonly hosts: readonly string[] } {
  if (typeof mock?.handle !== 'function') throw new ConfigError('serve takes a mock, which createMock returns.')
  checkNames('serve', options, names)
  const { port = 0, hosts = [], onAnswered } = options
  if (!(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    throw new ConfigError('port must be a whole number from 0 to 65535.')
  }
  if (!(Array.isArray(hosts) && hosts.every(isHostName))) {
    throw new ConfigError('hosts must be a list of host names without a scheme or a port, such as ["clinic.test"].')
  }
  if (onAnswered !== undefined && typeof onAnswered !== 'function') {
    throw new ConfigError('onAnswered must be a function.')
  }
  return { ...options, port, hosts }
}

/** Returns an error that says what to do about a port. */
function explain(error: NodeJS.ErrnoException, port: number): Error {
  const { code } = error
  if (code === 'EADDRINUSE') {
    return new ConfigError(`Port ${port} is in use: stop the other program, or choose another port.`, { code })
  }
  if (code === 'EACCES') {
    return new ConfigError(`Port ${port} is reserved by the system: choose one above 1023.`, { code })
  }
  return error
}

async function respond(mock: Pick<Mock, 'handle'>, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const signal = signalOf(outgoing)
  const chunks: Uint8Array[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const headers = new Headers(
    Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
      values.map((value): [string, string] => [name, value]),
    ),
  )
  // Not a Request, which refuses the body of a GET.
  const body = new Response(Buffer.concat(chunks), { headers })
  const response = await mock.handle({
    method: incoming.method ?? 'GET',
    url: new URL(incoming.url ?? '/', 'http://127.0.0.1').href,
    headers,
    text: () => body.text(),
    formData: () => body.formData(),
    signal,
  })
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(new Uint8Array(await response.arrayBuffer()))
}

/** Returns a signal that aborts when the caller disconnects. */
function signalOf(outgoing: ServerResponse): AbortSignal {
  const controller = new AbortController()
  outgoing.once('close', () => controller.abort())
  return controller.signal
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())))
}
