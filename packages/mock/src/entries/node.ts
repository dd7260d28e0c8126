import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Mock } from '../create-mock.js'
import { isAllowedHost } from '../http/hosts.js'
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
  /** Called for each request once its response is sent. */
  readonly onAnswered?: (answered: Answered) => void
  /**
   * Other host names by which programs reach it, such as that of a container. Requests to any name but `localhost`,
   * `127.0.0.1`, `[::1]` and these are refused, so that no web page can read it by a name of its own.
   */
  readonly hosts?: readonly string[]
}

/**
 * Serves a mock on this machine, for programs in other processes. It listens on 127.0.0.1 only.
 *
 * @param port - The port, or 0 for a free one. Default: 0.
 * @throws Node's error with the code `EADDRINUSE` if the port is in use.
 * @example
 * const mock = createMock()
 * const { url, close } = await serve(mock, 4010)
 * const cliniko = createCliniko({ apiKey: mock.apiKey, app, baseUrl: url })
 */
export async function serve(
  mock: Pick<Mock, 'handle'>,
  port = 0,
  { onAnswered, hosts }: ServeOptions = {},
): Promise<MockServer> {
  const server = createServer((incoming, outgoing) => {
    const startedAt = performance.now()
    const { method = 'GET', url = '/' } = incoming
    outgoing.once('finish', () =>
      onAnswered?.({ method, url, status: outgoing.statusCode, milliseconds: performance.now() - startedAt }),
    )
    if (!isAllowedHost(incoming.headers.host, hosts)) {
      outgoing.writeHead(403, { 'content-type': 'text/plain' }).end('This host name is not allowed.')
      return
    }
    respond(mock, incoming, outgoing).catch((error: unknown) =>
      outgoing.destroy(error instanceof Error ? error : undefined),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return { url: `http://127.0.0.1:${portOf(server)}/v1`, close: () => closeServer(server) }
}

async function respond(mock: Pick<Mock, 'handle'>, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const chunks: Uint8Array[] = []
  for await (const chunk of incoming) chunks.push(chunk)
  const response = await mock.handle(
    new Request(new URL(incoming.url ?? '/', 'http://127.0.0.1'), {
      method: incoming.method ?? 'GET',
      headers: Object.entries(incoming.headersDistinct).flatMap(([name, values = []]) =>
        values.map((value): [string, string] => [name, value]),
      ),
      ...(chunks.length && { body: Buffer.concat(chunks) }),
    }),
  )
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(new Uint8Array(await response.arrayBuffer()))
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())))
}
