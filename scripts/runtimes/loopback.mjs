import { createServer } from 'node:http'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../steps.mjs'

/**
 * @callback Handler
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} path - Without the route.
 * @returns {unknown}
 */

/**
 * Serves a clinic in memory on 127.0.0.1, adding its key as a proxy does, beside a blank page and the faults of networks.
 * @returns {Promise<{ url: string, close: () => void }>}
 */
export async function serveLoopback() {
  /** @type {typeof import('@cliniko/mock')} */
  const { createMock } = await import(pathToFileURL(join(root, 'packages/mock/dist/index.js')).href)
  const mock = createMock({ rateLimit: false, now: '2026-03-02T00:00:00Z', patients: 60 })
  /** @type {Set<number>} */
  const seen = new Set()
  let followed = false

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   * @param {string} path
   */
  async function passOn(request, response, path) {
    const chunks = []
    for await (const chunk of request) chunks.push(/** @type {Buffer} */ (chunk))
    const answer = await mock.handle(
      new Request(`https://api.au1.cliniko.com/v1${path}`, {
        method: request.method ?? 'GET',
        headers: {
          authorization: `Basic ${btoa(`${mock.apiKey}:`)}`,
          'user-agent': 'Runtime checks (dev@runtime-checks.org)',
        },
        ...(chunks.length && { body: Buffer.concat(chunks) }),
      }),
    )
    response.writeHead(answer.status, Object.fromEntries(answer.headers))
    response.end(Buffer.from(await answer.arrayBuffer()))
  }

  /**
   * By the first segment of the path.
   * @type {Record<string, Handler>}
   */
  const routes = {
    '': (_request, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>-</title>'),
    v1: passOn,
    redirect: (_request, response) => response.writeHead(302, { location: '/elsewhere' }).end(),
    elsewhere(_request, response) {
      followed = true
      response.end('{}')
    },
    followed: (_request, response) => response.end(String(followed)),
    hang() {},
    stall: (_request, response) => response.writeHead(200).write('{"patients":['),
    cut(_request, response) {
      response.writeHead(200, { 'content-length': 1000 }).write('{"patients":[')
      setTimeout(() => response.destroy(), 50)
    },
    'busy-429': once(429),
    'busy-502': once(502),
    'busy-503': once(503),
  }

  /**
   * @param {number} status
   * @returns {Handler}
   */
  function once(status) {
    return (request, response, path) => {
      if (seen.has(status)) return passOn(request, response, path)
      seen.add(status)
      response.writeHead(status, { 'retry-after': '1' }).end('Try again.')
    }
  }

  const server = createServer((request, response) => {
    const [, route = '', path = ''] = /^\/([^/?]*)(.*)$/.exec(request.url ?? '') ?? []
    const handler = routes[route]
    if (handler) return handler(request, response, path)
    response.writeHead(404).end()
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
