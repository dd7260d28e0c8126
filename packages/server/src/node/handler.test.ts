import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect } from 'node:net'
import express from 'express'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { listen, type Served } from '../../test/listen.js'
import { rawRequest, sendRaw, statusesOf } from '../../test/raw.js'
import type { ClinikoProxy } from '../proxy.js'
import { type NodeHandlerOptions, toNodeHandler } from './handler.js'

const open: Served[] = []
const rejections: unknown[] = []
const note = (error: unknown) => rejections.push(error)

beforeEach(() => {
  process.on('unhandledRejection', note).on('uncaughtException', note)
})
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
  process.off('unhandledRejection', note).off('uncaughtException', note)
  expect(rejections.splice(0)).toEqual([])
})

async function serve(server: Server): Promise<Served> {
  const served = await listen(server)
  open.push(served)
  return served
}

/** Serves a proxy that records what it received. */
async function setUp(respond: ClinikoProxy = async () => new Response('ok'), options: NodeHandlerOptions = {}) {
  const requests: Request[] = []
  const handler = toNodeHandler(async (request) => {
    requests.push(request)
    return respond(request)
  }, options)
  const { url } = await serve(createServer(handler))
  return { url, requests }
}

const host = 'Host: clinic.test'

describe('requests', () => {
  test('default: passes on method, URL and headers', async () => {
    const { url, requests } = await setUp()
    await sendRaw(
      url,
      rawRequest(
        'GET /api/cliniko/patients?q[]=id:=1%2C2 HTTP/1.1',
        host,
        'X-A: 1',
        'X-A: 2',
        'Cookie: a=1',
        'Cookie: b=2',
      ),
    )
    const [request] = requests
    expect([request?.method, request?.url]).toEqual(['GET', 'http://clinic.test/api/cliniko/patients?q[]=id:=1%2C2'])
    expect(Object.fromEntries(request?.headers ?? [])).toMatchObject({
      host: 'clinic.test',
      'x-a': '1, 2',
      cookie: 'a=1; b=2',
    })
    expect(request?.body).toBeNull()
  })

  test.each([
    ['//evil.test/api', 'http://clinic.test//evil.test/api'],
    ['/%zz/%2e%2e/%', 'http://clinic.test/%'],
    ['/a?b#c', 'http://clinic.test/a?b#c'],
    ['/a%00b', 'http://clinic.test/a%00b'],
    ['/\\evil.test', 'http://clinic.test//evil.test'],
    ['/a b', undefined],
    ['/@evil.test', 'http://clinic.test/@evil.test'],
    ['http://clinic.test/a', 'http://clinic.test/a'],
    ['HTTP://CLINIC.test?a', 'http://clinic.test/?a'],
    ['http://clinic.test', 'http://clinic.test/'],
    ['http://evil.test/a', undefined],
    ['http://clinic.test@evil.test/a', undefined],
    ['file:///etc/passwd', undefined],
    ['*', undefined],
    ['evil', undefined],
    [`/${'a'.repeat(20_000)}`, undefined],
  ])('input: the URL %.60s', async (target, expected) => {
    const { url, requests } = await setUp()
    const received = await sendRaw(url, rawRequest(`GET ${target} HTTP/1.1`, host))
    expect(requests.map((request) => request.url)).toEqual(expected === undefined ? [] : [expected])
    const [status = 0] = statusesOf(received)
    expect(expected === undefined ? status >= 400 && status < 500 : status === 200).toBe(true)
  })

  test.each([
    ['none, in HTTP/1.1', 'GET / HTTP/1.1', []],
    ['two', 'GET / HTTP/1.1', [host, 'Host: evil.test']],
    ['two equal ones', 'GET / HTTP/1.1', [host, host]],
    ['one with a path', 'GET / HTTP/1.1', ['Host: evil.test/api?']],
    ['one with a user', 'GET / HTTP/1.1', ['Host: clinic.test@evil.test']],
    ['one with a fragment', 'GET / HTTP/1.1', ['Host: evil.test#']],
    ['one with spaces', 'GET / HTTP/1.1', ['Host: clinic test']],
    ['one beyond ASCII', 'GET / HTTP/1.1', ['Host: cl\xefnic.test']],
    ['an empty one', 'GET / HTTP/1.1', ['Host:']],
    ['an impossible port', 'GET / HTTP/1.1', ['Host: clinic.test:99999']],
    ['an impossible address', 'GET / HTTP/1.1', ['Host: 999.1.1.1']],
  ])('input: refuses a request with a wrong Host: %s', async (_name, line, headers) => {
    const { url, requests } = await setUp()
    expect(statusesOf(await sendRaw(url, rawRequest(line, ...headers)))).toEqual([400])
    expect(requests).toHaveLength(0)
  })

  test('behavior: HTTP/1.0 needs no Host', async () => {
    const { url, requests } = await setUp()
    expect(statusesOf(await sendRaw(url, rawRequest('GET /a HTTP/1.0')))).toEqual([200])
    expect([requests[0]?.url, requests[0]?.headers.get('host')]).toEqual(['http://localhost/a', null])
  })

  test.each(['TRACE', 'PUT', 'PROPFIND', 'OPTIONS', 'M-SEARCH', 'QUERY', 'CONNECT', 'get', 'JUNK'])(
    'input: the method %s',
    async (method) => {
      const { url, requests } = await setUp()
      const received = await sendRaw(url, rawRequest(`${method} /a HTTP/1.1`, host))
      if (method === 'TRACE') {
        expect(received).toMatch(/^HTTP\/1\.1 405 .*\r\nallow: GET, HEAD.*"code":"method_not_allowed"/is)
      }
      expect(requests.map((request) => request.method)).toEqual(statusesOf(received)[0] === 200 ? [method] : [])
    },
  )

  test('input: a GET with a body is a GET', async () => {
    const { url, requests } = await setUp()
    const message = `${rawRequest('GET /a HTTP/1.1', host, 'Content-Length: 5')}hello`
    expect(statusesOf(await sendRaw(url, message))).toEqual([200])
    expect(requests[0]?.body).toBeNull()
  })

  test('input: malformed requests get a 400, and the next caller a response', async () => {
    const { url } = await setUp()
    for (const message of [
      '\r\n\r\nGET',
      'GET / HTTP/9.9\r\n\r\n',
      'GET / HTTP/1.1\r\nHost: a\r\nX Y: 1\r\n\r\n',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na',
      '\x16\x03\x01\x02\x00',
    ]) {
      const [status = 400] = statusesOf(
        await sendRaw(url, message.startsWith('\r\n\r\nGET') ? `${message}\r\n\r\n` : message),
      )
      expect(status).toBe(400)
    }
    expect((await fetch(url)).status).toBe(200)
  })

  test('behavior: several requests on one connection, and a body after 100 Continue', async () => {
    const bodies: string[] = []
    const { url } = await setUp(async (request) => {
      bodies.push(await request.text())
      return new Response('ok')
    })
    const post = `POST /a HTTP/1.1\r\n${host}\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\nhello`
    const received = await sendRaw(url, post + post + rawRequest('GET /b HTTP/1.1', host))
    expect(statusesOf(received)).toEqual([100, 200, 100, 200, 200])
    expect(bodies.toSorted()).toEqual(['', 'hello', 'hello'])
  })

  test('behavior: a body that breaks off is an error for the proxy, and aborts its signal', async () => {
    const errors: unknown[] = []
    const { promise, resolve } = deferred()
    const { url } = await setUp(async (request) => {
      await request.text().catch((error: unknown) => errors.push(error))
      resolve(request.signal.aborted)
      return new Response('ok')
    })
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.write(`POST /a HTTP/1.1\r\n${host}\r\nContent-Length: 50\r\n\r\nhel`)
    await once(socket, 'connect')
    setImmediate(() => socket.destroy())
    await promise
    expect(errors).toHaveLength(1)
  })
})

describe('the origin', () => {
  const forwarded = ['X-Forwarded-Proto: https', 'X-Forwarded-Host: desk.clinic.test']

  test.each<[string, NodeHandlerOptions, string[], string]>([
    ['forwarded headers count for nothing by default', {}, forwarded, 'http://clinic.test/a'],
    ['trustProxy believes them', { trustProxy: true }, forwarded, 'https://desk.clinic.test/a'],
    ['trustProxy needs none', { trustProxy: true }, [], 'http://clinic.test/a'],
    [
      'trustProxy believes the last one, which the nearest proxy has added',
      { trustProxy: true },
      ['X-Forwarded-Proto: http, https', 'X-Forwarded-Host: evil.test', 'X-Forwarded-Host: desk.clinic.test'],
      'https://desk.clinic.test/a',
    ],
    [
      'origin counts alone',
      { origin: 'https://desk.clinic.test' },
      forwarded.slice(0, 1),
      'https://desk.clinic.test/a',
    ],
  ])('C100 behavior: %s', async (_name, options, headers, expected) => {
    const { url, requests } = await setUp(undefined, options)
    await sendRaw(url, rawRequest('GET /a HTTP/1.1', host, ...headers))
    expect(requests.map((request) => request.url)).toEqual([expected])
    expect(requests[0]?.headers.get('host')).toBe(new URL(expected).host)
  })

  test.each(['X-Forwarded-Proto: javascript', 'X-Forwarded-Host: evil.test/path', 'X-Forwarded-Host: '])(
    'C100 input: refuses %s',
    async (header) => {
      const { url, requests } = await setUp(undefined, { trustProxy: true })
      expect(statusesOf(await sendRaw(url, rawRequest('GET /a HTTP/1.1', host, header)))).toEqual([400])
      expect(requests).toHaveLength(0)
    },
  )

  test.each([
    [{ origin: 'clinic.test' }, /^origin must be/],
    [{ origin: 'https://clinic.test/' }, /^origin must be/],
    [{ origin: 'ftp://clinic.test' }, /^origin must be/],
    [{ origin: 1 }, /^origin must be/],
    [{ trustProxy: 'yes' }, /^trustProxy must be/],
    [{ origin: 'https://clinic.test', trustProxy: true }, /^Set origin or trustProxy/],
  ])('input: refuses the options %j', (options, message) => {
    const junk: object = options
    expect(() => toNodeHandler(async () => new Response(), junk)).toThrow(message)
  })

  test('input: takes a proxy', () => {
    const junk: unknown = { apiKey: '…' }
    expect(() => toNodeHandler(junk as ClinikoProxy)).toThrow('toNodeHandler takes a proxy')
  })
})

describe('parsed bodies', () => {
  test('C105 input: says what to do if a parser has read the body', async () => {
    const app = express()
    app.use(express.json())
    app.use(
      '/api/cliniko',
      toNodeHandler(async (request) => new Response(await request.text())),
    )
    const { url } = await serve(createServer(app))
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"a":1}' }
    const response = await fetch(`${url}/api/cliniko/patients`, init)
    expect([response.status, await response.json()]).toEqual([
      500,
      expect.objectContaining({
        code: 'internal',
        message: expect.stringContaining('Mount the proxy before body parsers'),
      }),
    ])
  })

  test.each([
    ['bytes', Buffer.from('{"id":1752849161776013508}')],
    ['text', '{"id":1752849161776013508}'],
  ])('C105 behavior: reads rawBody, as %s', async (_name, rawBody) => {
    const handler = toNodeHandler(async (request) => new Response(await request.text()))
    const { url } = await serve(
      createServer((incoming, outgoing) => {
        incoming.resume().on('end', () => handler(Object.assign(incoming, { rawBody }), outgoing))
      }),
    )
    const response = await fetch(url, { method: 'POST', body: '…' })
    expect(await response.text()).toBe('{"id":1752849161776013508}')
  })
})

describe('responses', () => {
  test('behavior: a proxy that throws is a 500 in JSON, without the error', async () => {
    const { url } = await setUp(async () => {
      throw new Error('secret')
    })
    const response = await fetch(url)
    expect([response.status, response.headers.get('x-proxy-error')]).toEqual([500, 'internal'])
    expect(await response.text()).not.toContain('secret')
  })

  test('behavior: keeps the headers that a framework has set, cookies too', async () => {
    const handler = toNodeHandler(async () => {
      const response = new Response('ok', { status: 201 })
      response.headers.append('set-cookie', 'b=2')
      response.headers.append('set-cookie', 'c=3')
      return response
    })
    const { url } = await serve(
      createServer((incoming, outgoing) => {
        outgoing.setHeader('set-cookie', 'a=1').setHeader('x-frame', 'DENY')
        void handler(incoming, outgoing)
      }),
    )
    const { status, headers } = await fetch(url)
    expect([status, headers.get('x-frame'), headers.getSetCookie()]).toEqual([201, 'DENY', ['a=1', 'b=2', 'c=3']])
  })

  test('C101 behavior: a HEAD cancels the body that it does not send', async () => {
    const cancel = vi.fn()
    const { url } = await setUp(async () => new Response(new ReadableStream({ cancel })))
    expect(await (await fetch(url, { method: 'HEAD' })).text()).toBe('')
    expect(cancel).toHaveBeenCalledOnce()
  })

  test('C104 behavior: a body that fails closes the connection before its end', async () => {
    for (const chunks of [[], ['{"patients":']]) {
      const { url } = await setUp(async () => new Response(failingStream(chunks)))
      await expect(fetch(url).then((response) => response.text())).rejects.toThrow()
    }
  })

  test('behavior: a response is read no faster than the browser reads it', async () => {
    const chunk = new Uint8Array(100_000)
    let produced = 0
    const { promise: stalled, resolve } = deferred()
    const stream = new ReadableStream({
      pull(controller) {
        produced += chunk.length
        controller.enqueue(chunk)
      },
    })
    const handler = toNodeHandler(async () => new Response(stream))
    const { url } = await serve(
      createServer((incoming, outgoing) => {
        const write = outgoing.write.bind(outgoing)
        vi.spyOn(outgoing, 'write').mockImplementation((data) => {
          const isFlowing = write(data)
          if (!isFlowing && outgoing.socket && outgoing.socket.writableLength > 0) resolve(undefined)
          return isFlowing
        })
        void handler(incoming, outgoing)
      }),
    )
    const socket = connect(Number(new URL(url).port), '127.0.0.1')
    socket.pause()
    socket.write(rawRequest('GET / HTTP/1.1', host))
    await stalled
    // The buffers of the system take a few megabytes.
    expect(produced).toBeLessThan(20_000_000)
    const before = produced
    for (let turn = 0; turn < 50; turn++) await new Promise((done) => setImmediate(done))
    expect(produced - before).toBeLessThan(10_000_000)
    socket.destroy()
  })

  test('C104 behavior: the rest of a refused body is dropped, then the connection is closed', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    try {
      const { url } = await setUp(async () => new Response('no', { status: 413 }))
      const socket = connect(Number(new URL(url).port), '127.0.0.1')
      const closed = new Promise((resolve) => socket.once('close', resolve))
      socket.on('error', () => {})
      socket.write(`POST /a HTTP/1.1\r\n${host}\r\nContent-Length: 5000000\r\n\r\n${'x'.repeat(1_000_000)}`)
      const [received] = await once(socket, 'data')
      expect(String(received)).toMatch(/^HTTP\/1\.1 413/)
      await untilTimers()
      await vi.advanceTimersByTimeAsync(10_000)
      await closed
    } finally {
      vi.useRealTimers()
    }
  })
})

function deferred() {
  let resolve: (value: unknown) => void = () => {}
  const promise = new Promise<unknown>((settle) => {
    resolve = settle
  })
  return { promise, resolve }
}

function failingStream(chunks: readonly string[]): ReadableStream<Uint8Array> {
  const rest = [...chunks]
  return new ReadableStream({
    pull(controller) {
      const chunk = rest.shift()
      if (chunk === undefined) controller.error(new Error('broken'))
      else controller.enqueue(new TextEncoder().encode(chunk))
    },
  })
}

/** Resolves once a timer is set. */
async function untilTimers(): Promise<void> {
  while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve))
}
