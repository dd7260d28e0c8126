import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Server } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { createCliniko, patients } from '@cliniko/core'
import { afterEach, describe, expect, test } from 'vitest'
import { listen, type Served } from '../../test/listen.js'
import { wholeBodyOf } from '../whole-body.js'
import { createUndiciFetch, type UndiciFetchOptions } from './undici.js'

const open: Served[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})

async function setUp(
  respond: (request: IncomingMessage, response: ServerResponse) => void,
  options?: UndiciFetchOptions,
) {
  let connections = 0
  const server = createServer(respond).on('connection', () => connections++)
  const served = await listen(server)
  open.push(served)
  return { url: served.url, fetch: createUndiciFetch(options), connections: () => connections }
}

test('default: sends what fetch would send, and returns a response', async () => {
  const { url, fetch } = await setUp(async (request, response) => {
    const { authorization, 'content-type': type } = request.headers
    const body = await text(request)
    response.writeHead(
      201,
      [
        ['x-a', '1'],
        ['x-a', '2'],
        ['set-cookie', 'a=1'],
        ['set-cookie', 'b=2'],
      ].flat(),
    )
    response.end(JSON.stringify([request.method, request.url, authorization, type, body]))
  })
  const headers = new Headers({ Authorization: 'Basic x', 'content-type': 'application/json' })
  const response = await fetch(`${url}/patients?q[]=a%2Cb#c`, { method: 'POST', headers, body: '{"a":"é"}' })
  expect(response).toBeInstanceOf(Response)
  expect([response.status, response.ok, response.headers.get('x-a')]).toEqual([201, true, '1, 2'])
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(await response.json()).toEqual(['POST', '/patients?q[]=a%2Cb', 'Basic x', 'application/json', '{"a":"é"}'])
})

test('default: a client uses it', async () => {
  const { url, fetch } = await setUp((_request, response) => {
    response.setHeader('content-type', 'application/json').end('{"id":"1","first_name":"Ada"}')
  })
  const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }
  const cliniko = createCliniko({ apiKey: 'MS1zZWNyZXQta2V5-au1', app, baseUrl: url, fetch })
  expect(await cliniko.request(patients.get, '1')).toMatchObject({ first_name: 'Ada' })
})

test('behavior: keeps connections open, and opens no more than it may', async () => {
  const responses: ServerResponse[] = []
  const { url, fetch, connections } = await setUp(
    (_request, response) => {
      responses.push(response)
      if (responses.length >= 2) for (const waiting of responses) waiting.end('ok')
    },
    { connections: 2 },
  )
  const texts = await Promise.all(Array.from({ length: 10 }, async () => (await fetch(url, {})).text()))
  expect([texts.length, connections()]).toEqual([10, 2])
})

test('behavior: streams a large body, whose reader never waits for anything else', async () => {
  const page = Buffer.alloc(5_000_000, 'x')
  const { url, fetch } = await setUp((_request, response) => response.end(page))
  // Wrapped once more, as a proxy does it.
  const { body } = await fetch(url, {})
  expect((await new Response(body).text()).length).toBe(page.length)
})

test.each([204, 304])('behavior: a %d has no body, and its connection is used again', async (status) => {
  const { url, fetch, connections } = await setUp((_request, response) => response.writeHead(status).end(), {
    connections: 1,
  })
  for (let count = 0; count < 3; count++) {
    const response = await fetch(url, { method: 'DELETE' })
    expect([response.status, response.body]).toEqual([status, null])
  }
  expect(connections()).toBe(1)
})

test('behavior: does not follow a redirect', async () => {
  const { url, fetch } = await setUp((_request, response) => response.writeHead(302, { location: '/a' }).end())
  const { status, headers } = await fetch(url, { redirect: 'manual' })
  expect([status, headers.get('location')]).toEqual([302, '/a'])
})

describe('compressed responses', () => {
  const zipped = gzipSync('{"patients":[]}')

  test('behavior: are decompressed', async () => {
    const { url, fetch } = await setUp((request, response) => {
      expect(request.headers['accept-encoding']).toBe('gzip')
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': zipped.length }).end(zipped)
    })
    const response = await fetch(url, {})
    expect([response.headers.get('content-encoding'), response.headers.get('content-length')]).toEqual([null, null])
    expect(await response.text()).toBe('{"patients":[]}')
  })

  test.each([
    ['break off', (response: ServerResponse) => response.write(zipped.subarray(0, 20), () => response.destroy())],
    ['end too early', (response: ServerResponse) => response.end(zipped.subarray(0, 20))],
    ['are not compressed', (response: ServerResponse) => response.end('{"patients":[]}')],
  ])('C104 input: fail if they %s', async (_name, finish) => {
    const { url, fetch } = await setUp((_request, response) => {
      response.setHeader('content-encoding', 'gzip')
      finish(response)
    })
    await expect(fetch(url, {}).then((response) => response.text())).rejects.toThrow()
  })
})

describe('aborts and failures', () => {
  test('C104 behavior: a body that breaks off is an error', async () => {
    const { url, fetch } = await setUp((_request, response) => {
      response.write('{"patients":', () => response.destroy())
    })
    const response = await fetch(url, {})
    await expect(response.text()).rejects.toThrow()
  })

  test('C104 behavior: a small body is read as a whole, or is an error', async () => {
    const { url, fetch } = await setUp((request, response) => {
      response.setHeader('content-length', 13)
      if (request.url?.endsWith('?whole')) response.end('{"patients":1}'.slice(0, 13))
      else response.write('{"patients":', () => response.destroy())
    })
    const whole = await fetch(`${url}?whole`, {})
    expect(whole.headers.get('content-length')).toBe('13')
    expect(wholeBodyOf(whole)?.size).toBe(13)
    expect(await whole.text()).toBe('{"patients":1')
    expect(wholeBodyOf(whole)).toBeUndefined()
    await expect(fetch(url, {})).rejects.toThrow()
  })

  test('C34 behavior: an abort rejects with its reason, before, while waiting, and while reading', async () => {
    const controllers = Array.from({ length: 3 }, () => new AbortController())
    const [early, waiting, reading] = controllers
    const closed: Promise<unknown>[] = []
    const { url, fetch } = await setUp((request, response) => {
      closed.push(once(response, 'close'))
      if (request.url === '/waiting') waiting?.abort('waiting')
      else response.write('{')
    })
    early?.abort('early')
    await expect(fetch(url, { signal: early?.signal ?? null })).rejects.toBe('early')
    await expect(fetch(`${url}/waiting`, { signal: waiting?.signal ?? null })).rejects.toBe('waiting')
    const response = await fetch(`${url}/reading`, { signal: reading?.signal ?? null })
    reading?.abort(new Error('reading'))
    await expect(response.text()).rejects.toThrow('reading')
    await Promise.all(closed)
  })

  test('behavior: an abort while every connection is in use sends nothing', async () => {
    const urls: unknown[] = []
    const responses: ServerResponse[] = []
    const { url, fetch } = await setUp(
      ({ url }, response) => {
        urls.push(url)
        responses.push(response.writeHead(200))
        response.write('1')
      },
      { connections: 1 },
    )
    const first = await fetch(`${url}/first`, {})
    const controller = new AbortController()
    const second = fetch(`${url}/second`, { signal: controller.signal })
    controller.abort(new Error('left'))
    await expect(second).rejects.toThrow('left')
    responses[0]?.end('2')
    expect(await first.text()).toBe('12')
    const third = fetch(`${url}/third`, {})
    await third.then(({ body }) => body?.cancel())
    expect(urls).toEqual(['/first', '/third'])
  })

  test('C104 behavior: a body that is cancelled closes its connection', async () => {
    const closed: Promise<unknown>[] = []
    const { url, fetch } = await setUp((_request, response) => {
      closed.push(once(response, 'close'))
      response.write('{')
    })
    const { body } = await fetch(url, {})
    await body?.cancel()
    await Promise.all(closed)
  })

  test('behavior: a refused connection has its code', async () => {
    const port = await freePort()
    await expect(createUndiciFetch()(`http://127.0.0.1:${port}`, {})).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  })

  test('input: another body goes through the global fetch', async () => {
    const types: unknown[] = []
    const { url, fetch } = await setUp((request, response) => {
      types.push(request.headers['content-type'])
      request.resume().on('end', () => response.end('ok'))
    })
    const body = new FormData()
    body.set('file', new Blob(['a']), 'a.txt')
    expect(await (await fetch(url, { method: 'POST', body })).text()).toBe('ok')
    expect(types).toEqual([expect.stringMatching(/^multipart\/form-data; boundary=/)])
  })

  test.each([
    [{ connections: 0 }, /^connections must be/],
    [{ connections: 1.5 }, /^connections must be/],
    [{ keepAliveTimeout: 0 }, /^keepAliveTimeout must be/],
    [{ keepAliveTimeout: Number.NaN }, /^keepAliveTimeout must be/],
  ])('input: refuses the options %j', (options, message) => {
    expect(() => createUndiciFetch(options)).toThrow(message)
  })
})

async function freePort(): Promise<number> {
  const server: Server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
