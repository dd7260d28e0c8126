// One of the compared servers, in a process of its own: `server.mjs NAME UPSTREAM`. It reports its port, then its CPU time and
// memory whenever it is sent a message.
import { createServer } from 'node:http'
import { patients } from '@cliniko/core'
import { createProxy, rule } from '@cliniko/server'
import { toNodeHandler } from '@cliniko/server/node'
import { createUndiciFetch } from '@cliniko/server/undici'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { proxy as honoProxy } from 'hono/proxy'

const [, , name = '', upstream = ''] = process.argv
const apiKey = 'MS1iZW5jaG1hcms-au1'
const authorization = `Basic ${btoa(`${apiKey}:`)}`
const base = '/api/cliniko'

/** @param {Partial<import('@cliniko/server').ProxyOptions>} [options] */
function proxyServer(options) {
  const proxy = createProxy({
    apiKey,
    app: { name: 'Benchmark', email: 'dev@clinic-tests.org' },
    baseUrl: upstream,
    allow: [patients.list],
    authenticate: () => ({ user: '1' }),
    // Cliniko's limit would be reached at once.
    rateLimiter: { acquire: async () => {}, pauseUntil() {} },
    ...options,
  })
  return toNodeHandler(proxy)
}

/** The least that a proxy does: it adds the key. */
function passthrough() {
  return toNodeHandler((request) => {
    const { pathname, search } = new URL(request.url)
    const headers = { authorization, accept: 'application/json' }
    return fetch(upstream + pathname.slice(base.length) + search, {
      headers,
      signal: request.signal,
      redirect: 'manual',
    })
  })
}

function hono() {
  const app = new Hono()
  app.get(`${base}/*`, (context) => {
    const { pathname, search } = new URL(context.req.url)
    return honoProxy(upstream + pathname.slice(base.length) + search, {
      headers: { authorization },
      signal: context.req.raw.signal,
    })
  })
  return getRequestListener(app.fetch)
}

/** @type {Record<string, () => (incoming: import('node:http').IncomingMessage, outgoing: import('node:http').ServerResponse) => unknown>} */
const servers = {
  passthrough,
  proxy: () => proxyServer(),
  'proxy-undici': () => proxyServer({ fetch: createUndiciFetch({ connections: 16 }) }),
  redaction: () => proxyServer({ allow: [rule(patients.list, { redact: ['notes', 'medicare'] })] }),
  hono,
}

const handler = servers[name]?.()
if (!handler) throw new Error(`No server is called ${name}.`)
const server = createServer(handler)
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') process.send?.({ port: address.port })
})
process.on('message', () => {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
  process.send?.({ cpu: process.cpuUsage(), memory: heapUsed + arrayBuffers, rss })
})
process.once('disconnect', () => process.exit())
