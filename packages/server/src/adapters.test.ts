import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { patients } from '@cliniko/core'
import { afterEach, describe, expect, test } from 'vitest'
import { adapters } from '../test/adapters.js'
import { listen, type Served } from '../test/listen.js'
import type { ProxyOptions } from './proxy.js'

const apiKey = 'MS1zZWNyZXQta2V5-au1'
const open: Served[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})

type Respond = (request: IncomingMessage, response: ServerResponse) => void

const json: Respond = (_request, response) => response.setHeader('content-type', 'application/json').end('{"id":"1"}')

/** More than the proxy reads before it passes a response on. */
const firstPart = `{"filling":"${'x'.repeat(600_000)}","patients":`

/** Resolves when the connection of a response is closed. */
async function closing(response: ServerResponse): Promise<void> {
  if (!response.closed) await once(response, 'close')
}

describe.each(adapters)('%s', (name, adapter) => {
  /** Serves a proxy, and what stands for Cliniko. */
  async function setUp(respond: Respond = json, options: Partial<ProxyOptions> = {}) {
    let requests = 0
    const upstream = await listen(
      createServer((request, response) => {
        requests++
        respond(request, response)
      }),
    )
    open.push(upstream)
    const served = await adapter({
      apiKey,
      app: { name: 'Test clinic', email: 'dev@clinic-tests.org' },
      baseUrl: upstream.url,
      allow: [patients.list, patients.get, patients.create, patients.archive],
      authenticate: () => ({ user: '1' }),
      retry: { limit: 0 },
      ...options,
    })
    open.push(served)
    const { url } = served
    const send = (path: string, init: RequestInit = {}) =>
      fetch(`${url}/api/cliniko${path}`, {
        ...init,
        headers: { origin: url, 'sec-fetch-site': 'same-origin', ...Object.fromEntries(new Headers(init.headers)) },
      })
    const post = (body: unknown, headers: Record<string, string> = {}) =>
      send('/patients', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
    return { send, post, requests: () => requests }
  }

  /** The response begins, and goes on as the test wants. */
  async function setUpStream() {
    const responses: ServerResponse[] = []
    const { send } = await setUp((_request, response) => {
      responses.push(response.setHeader('content-type', 'application/json'))
      response.write(firstPart)
    })
    return { send, responses }
  }

  test('default: reads, with the key on the server alone', async () => {
    const seen: unknown[] = []
    const { send } = await setUp((request, response) => {
      seen.push([request.method, request.url, request.headers.authorization])
      json(request, response)
    })
    const response = await send('/patients?page=2&q[]=last_name:~%C3%B3&q[]=id:=1,2')
    expect([response.status, await response.text()]).toEqual([200, '{"id":"1"}'])
    expect(response.headers.get('cache-control')).toBe('no-store')
    const query = '?page=2&q[]=last_name%3A~%C3%B3&q[]=id%3A%3D1%2C2'
    expect(seen).toEqual([['GET', `/patients${query}`, `Basic ${btoa(`${apiKey}:`)}`]])
  })

  test('default: writes', async () => {
    const bodies: string[] = []
    const { send, post } = await setUp((request, response) => {
      void text(request).then((body) => {
        bodies.push(body)
        if (request.method === 'POST' && body) response.writeHead(201, { 'content-type': 'application/json' }).end(body)
        else response.writeHead(204).end()
      })
    })
    const ada = { first_name: 'Björk', last_name: '李', notes: 'x'.repeat(100_000) }
    const created = await post(ada)
    expect([created.status, await created.json()]).toEqual([201, ada])
    const archived = await send('/patients/1752849161776013508/archive', { method: 'POST' })
    expect([archived.status, await archived.text()]).toEqual([204, ''])
    expect(bodies).toEqual([JSON.stringify(ada), ''])
  })

  test('behavior: refuses in JSON, with the code of why', async () => {
    const refusing = await setUp(json, { authenticate: () => null })
    const response = await refusing.send('/patients')
    expect([response.status, response.headers.get('x-proxy-error')]).toEqual([401, 'unauthenticated'])
    expect(await response.json()).toMatchObject({ code: 'unauthenticated' })
    const { send, post, requests } = await setUp()
    const foreign = { origin: 'https://evil.test', 'sec-fetch-site': 'cross-site' }
    expect((await post({ first_name: 'Ada' }, foreign)).status).toBe(403)
    expect((await send('/users')).status).toBe(403)
    expect((await send('/patients?order=desc')).status).toBe(400)
    expect(requests()).toBe(0)
  })

  // Hono's own server closes a connection whose request isn't read within half a second.
  test.skipIf(name === 'Hono')('behavior: after a refused body, the connection serves further requests', async () => {
    const { send, post, requests } = await setUp(json, { maxBodyBytes: 1000 })
    for (let count = 0; count < 3; count++) {
      const response = await post({ notes: 'x'.repeat(2_000_000) })
      expect([response.status, await response.json()]).toMatchObject([413, { code: 'body_too_large' }])
      expect((await send('/patients')).status).toBe(200)
    }
    expect(requests()).toBe(3)
  })

  test('C101 behavior: HEAD has no body, and no other method passes', async () => {
    const { send, requests } = await setUp()
    const head = await send('/patients', { method: 'HEAD' })
    expect([head.status < 500, await head.text()]).toEqual([true, ''])
    const before = requests()
    for (const method of ['PUT', 'PROPFIND']) {
      const { status } = await send('/patients', { method })
      expect(status >= 400 && status < 500).toBe(true)
    }
    expect(requests()).toBe(before)
  })

  test('C43 behavior: streams a large response as it arrives', async () => {
    const { send, responses } = await setUpStream()
    const reader = (await send('/patients')).body?.getReader()
    let size = 0
    while (size < firstPart.length) size += (await reader?.read())?.value?.length ?? 0
    responses[0]?.end('[]}')
    expect(new TextDecoder().decode((await reader?.read())?.value)).toBe('[]}')
    expect(await reader?.read()).toMatchObject({ done: true })
  })

  test('C104 behavior: if the browser leaves before the response, the request to Cliniko is aborted', async () => {
    const controller = new AbortController()
    const responses: ServerResponse[] = []
    const { send } = await setUp((_request, response) => {
      responses.push(response)
      controller.abort()
    })
    await expect(send('/patients', { signal: controller.signal })).rejects.toThrow()
    await Promise.all(responses.map(closing))
  })

  test('C104 behavior: if the browser leaves mid-response, the request to Cliniko is aborted', async () => {
    const controller = new AbortController()
    const { send, responses } = await setUpStream()
    const { body } = await send('/patients', { signal: controller.signal })
    await body?.getReader().read()
    controller.abort()
    await Promise.all(responses.map(closing))
  })

  test('C104 behavior: if Cliniko breaks off mid-response, so does the response', async () => {
    const { send, responses } = await setUpStream()
    const response = await send('/patients')
    responses[0]?.destroy()
    await expect(response.text()).rejects.toThrow()
  })

  test('behavior: sets each cookie of a response of authenticate', async () => {
    const headers = new Headers({ location: '/sign-in' })
    headers.append('set-cookie', 'a=1; Path=/; Expires=Thu, 01 Jan 2026 00:00:00 GMT')
    headers.append('set-cookie', 'b=2; Path=/')
    const { send } = await setUp(json, { authenticate: () => new Response(null, { status: 303, headers }) })
    const response = await send('/patients', { redirect: 'manual' })
    expect(response.status).toBe(303)
    expect(response.headers.getSetCookie()).toEqual(headers.getSetCookie())
  })
})
