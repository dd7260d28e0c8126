import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import express from 'express'
import fastify from 'fastify'
import { Hono } from 'hono'
import { clinikoProxy } from '../src/hono.js'
import { createRouteHandlers } from '../src/next.js'
import { toNodeHandler } from '../src/node/handler.js'
import { createProxy, type ProxyOptions } from '../src/proxy.js'
import { createWorker } from '../src/worker.js'
import { listen, type Served } from './listen.js'

/** Serves a proxy over HTTP, mounted at `/api/cliniko`. */
export type Adapter = (options: ProxyOptions) => Promise<Served>

const mount = '/api/cliniko'

const http: Adapter = (options) => listen(createServer(toNodeHandler(createProxy(options))))

/** What Next does: it calls the export of the request's method. */
const next: Adapter = (options) => {
  const handlers = new Map(Object.entries(createRouteHandlers(options)))
  const respond = async (request: Request) =>
    handlers.get(request.method)?.(request) ?? new Response(null, { status: 405 })
  return listen(createServer(toNodeHandler(respond)))
}

const expressMounted: Adapter = (options) => {
  const app = express()
  app.use(mount, toNodeHandler(createProxy(options)))
  return listen(createServer(app))
}

/** The bytes of each body are kept, for the webhooks of others. */
const expressParsed: Adapter = (options) => {
  const app = express()
  app.use(
    express.json({ limit: '10mb', verify: (request, _response, bytes) => Object.assign(request, { rawBody: bytes }) }),
  )
  app.use(mount, toNodeHandler(createProxy(options)))
  return listen(createServer(app))
}

const fastifyHijacked: Adapter = async (options) => {
  const app = fastify({ forceCloseConnections: true })
  const handle = toNodeHandler(createProxy(options))
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _body, done) => done(null))
    scope.all(`${mount}/*`, (request, reply) => {
      reply.hijack()
      return handle(request.raw, reply.raw)
    })
  })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  return { url, close: () => app.close() }
}

const hono: Adapter = (options) => {
  const app = new Hono()
  app.all(`${mount}/*`, clinikoProxy(options))
  return listen(createServer(getRequestListener(app.fetch)))
}

const worker: Adapter = (options) => {
  const { fetch } = createWorker<Pick<ProxyOptions, 'apiKey'>>(({ apiKey }) => ({ ...options, apiKey }))
  return listen(createServer(toNodeHandler((request) => fetch(request, { apiKey: options.apiKey }))))
}

export const adapters: readonly (readonly [name: string, adapter: Adapter])[] = [
  ['node:http', http],
  ['Next route handlers', next],
  ['Express', expressMounted],
  ['Express after express.json()', expressParsed],
  ['Fastify', fastifyHijacked],
  ['Hono', hono],
  ['a worker', worker],
]
