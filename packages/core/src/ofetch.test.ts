import { inspect } from 'node:util'
import { createFetch, type FetchOptions } from 'ofetch'
import { describe, expect, test, vi } from 'vitest'
import { apiKey, app, fakeClock, fakeFetch, hangingFetch, json } from '../test/kit.js'
import { ada, errorOf, settle } from '../test/send.js'
import { type ClientOptions, createClient } from './client.js'
import type { Fetch } from './http/call.js'
import { fromOfetch } from './ofetch.js'
import * as patients from './resources/patients.js'

/** Creates a client over an ofetch instance with these defaults, which sends through `fetch`. */
function setUp(fetch: Fetch, defaults: FetchOptions = {}, options: Partial<ClientOptions> = {}) {
  const clock = fakeClock()
  const inits: RequestInit[] = []
  const instance = createFetch({
    fetch: (url, init = {}) => {
      inits.push(init)
      return fetch(String(url), init)
    },
    defaults,
  })
  const overOfetch = fromOfetch(instance)
  const client = createClient({ apiKey, app, clock, random: () => 1, fetch: overOfetch, ...options } as ClientOptions)
  return { client, clock, inits }
}

describe('the request', () => {
  test('default: as without ofetch', async () => {
    const fetch = fakeFetch(() => json({ id: '1' }))
    const { client, inits } = setUp(fetch)
    await client.request(patients.create, ada)
    await client.request(patients.get, '1')
    expect(fetch.seen).toMatchObject([
      { method: 'POST', url: 'https://api.au2.cliniko.com/v1/patients', body: JSON.stringify(ada) },
      { method: 'GET', url: 'https://api.au2.cliniko.com/v1/patients/1', body: undefined },
    ])
    expect([...(fetch.seen[0]?.headers ?? [])]).toEqual([
      ['accept', 'application/json'],
      ['authorization', `Basic ${btoa(`${apiKey}:`)}`],
      ['content-type', 'application/json'],
      ['user-agent', 'Test clinic (dev@clinic-tests.org)'],
    ])
    expect([...(fetch.seen[1]?.headers ?? [])].map(([name]) => name)).toEqual(['accept', 'authorization', 'user-agent'])
    for (const init of inits) expect(init).toMatchObject({ redirect: 'manual' })
  })

  test('behavior: no feature that the instance has as a default changes it', async () => {
    const parseResponse = vi.fn()
    const fetch = fakeFetch(() => json({ id: '1' }))
    const { client } = setUp(fetch, {
      baseURL: 'https://elsewhere.test/api',
      query: { locale: 'en' },
      params: { locale: 'en' },
      body: { everywhere: true },
      method: 'PUT',
      redirect: 'follow',
      signal: AbortSignal.abort(),
      timeout: 1,
      retry: 9,
      responseType: 'arrayBuffer',
      parseResponse,
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
    })
    expect((await client.request(patients.get, '1')).id).toBe('1')
    await client.request(patients.create, ada)
    expect(fetch.seen).toMatchObject([
      { method: 'GET', url: 'https://api.au2.cliniko.com/v1/patients/1', body: undefined },
      { method: 'POST', url: 'https://api.au2.cliniko.com/v1/patients', body: JSON.stringify(ada) },
    ])
    expect(fetch.seen[0]?.headers.get('accept')).toBe('application/json')
    expect(fetch.seen[1]?.headers.get('content-type')).toBe('application/json')
    expect(parseResponse).not.toHaveBeenCalled()
  })

  test('behavior: dispatcher and headers of the instance are kept', async () => {
    const fetch = fakeFetch(() => json({ id: '1' }))
    const dispatcher = {} as NonNullable<FetchOptions['dispatcher']>
    const { client, inits } = setUp(fetch, { dispatcher, headers: { 'x-trace-id': '1' } })
    await client.request(patients.get, '1')
    expect(inits[0]).toHaveProperty('dispatcher', dispatcher)
    expect(fetch.seen[0]?.headers.get('x-trace-id')).toBe('1')
  })

  test('behavior: a path without a host stays one, for the routes of an app', async () => {
    const fetch = fakeFetch(() => json({ id: '1' }))
    const options = { apiKey: undefined, app: undefined, baseUrl: '/api/cliniko' } as Partial<ClientOptions>
    await setUp(fetch, { baseURL: '/base' }, options).client.request(patients.get, '1')
    expect(fetch.seen[0]?.url).toBe('/api/cliniko/patients/1')
  })
})

describe('interceptors', () => {
  test('default: each attempt calls them, and onRequest can add a header', async () => {
    const onResponse = vi.fn()
    let count = 0
    const fetch = fakeFetch((_seen, attempt) => (attempt === 1 ? json({}, { status: 503 }) : json({ id: '1' })))
    const { client, clock } = setUp(fetch, {
      onRequest: ({ options }) => options.headers.set('x-attempt', String(++count)),
      onResponse: ({ response }) => onResponse(response.status, response.bodyUsed),
    })
    expect((await clock.run(client.request(patients.get, '1'))).id).toBe('1')
    expect(fetch.seen.map(({ headers }) => headers.get('x-attempt'))).toEqual(['1', '2'])
    expect(onResponse.mock.calls).toEqual([
      [503, false],
      [200, false],
    ])
  })

  test('behavior: onRequestError sees the error of the network', async () => {
    const onRequestError = vi.fn()
    const fault = new TypeError('fetch failed')
    const { client } = setUp(() => Promise.reject(fault), { onRequestError }, { retry: { limit: 0 } })
    await errorOf(client.request(patients.get, '1'))
    expect(onRequestError.mock.calls[0]?.[0]).toMatchObject({ error: fault })
  })
})

describe('retries, the client’s alone', () => {
  test.each([408, 409, 425, 429, 500, 502, 503, 504])(
    'a GET with %i: as many attempts as the client makes',
    async (status) => {
      const fetch = fakeFetch(() => json({}, { status }))
      const { client, clock } = setUp(fetch, { retry: 5, retryStatusCodes: [status] })
      await errorOf(clock.run(client.request(patients.get, '1')))
      expect(fetch.seen).toHaveLength(status === 409 || status === 425 ? 1 : 4)
    },
  )

  test('a POST whose response is lost: one attempt', async () => {
    const fetch = fakeFetch(() => Promise.reject(new TypeError('fetch failed')))
    const { client, clock } = setUp(fetch, { retry: 5 })
    expect(await errorOf(clock.run(client.request(patients.create, ada)))).toMatchObject({ mayHaveBeenProcessed: true })
    expect(fetch.seen).toHaveLength(1)
  })
})

describe('C53 interceptors that change the request', () => {
  const meddle = ({ options }: { options: object }) =>
    void Object.assign(options, {
      retry: 3,
      retryStatusCodes: [404, 500, 503],
      method: 'PUT',
      query: { locale: 'en' },
      params: { locale: 'en' },
      baseURL: 'https://elsewhere.test',
      body: 'else',
      redirect: 'follow',
      timeout: 1,
      ignoreResponseError: false,
    })
  const hooks = ['onRequest', 'onRequestError', 'onResponse', 'onResponseError'] as const

  test.each(hooks)('behavior: %s can change neither what is sent nor how often', async (hook) => {
    const fetch = fakeFetch((_seen, count) => {
      if (count === 1) throw new TypeError('fetch failed')
      return json({}, { status: count === 2 ? 503 : 404 })
    })
    const { client, clock, inits } = setUp(fetch, { [hook]: meddle })
    const error = await errorOf(clock.run(client.request(patients.get, '1')))
    expect(error).toMatchObject({ name: 'NotFoundError', status: 404 })
    // The client has repeated it after the fault of the network and the 503, and ofetch never.
    expect(fetch.seen).toHaveLength(3)
    for (const seen of fetch.seen) {
      expect(seen).toMatchObject({ method: 'GET', url: 'https://api.au2.cliniko.com/v1/patients/1', body: undefined })
    }
    for (const init of inits) expect(init).toMatchObject({ redirect: 'manual' })
  })

  test('behavior: a write is sent once, with its own body', async () => {
    const fetch = fakeFetch(() => json({}, { status: 500 }))
    const { client, clock } = setUp(fetch, { onRequest: meddle })
    expect((await errorOf(clock.run(client.request(patients.create, ada)))).name).toBe('ServerError')
    expect(fetch.seen).toMatchObject([{ method: 'POST', body: JSON.stringify(ada) }])
  })

  test('behavior: an interceptor that asks for retries again and again makes no loop', async () => {
    const fetch = fakeFetch(() => Promise.reject(new TypeError('fetch failed')))
    const { client } = setUp(fetch, { onRequest: meddle, onRequestError: meddle }, { retry: { limit: 0 } })
    expect((await errorOf(client.request(patients.get, '1'))).name).toBe('NetworkError')
    expect(fetch.seen).toHaveLength(1)
  })

  test('behavior: its headers are taken, and what it throws is thrown', async () => {
    const fetch = fakeFetch(() => json({ id: '1' }))
    const headers = { 'x-trace-id': '1' }
    const { client } = setUp(fetch, { onRequest: ({ options }) => void Object.assign(options, { headers }) })
    await client.request(patients.get, '1')
    expect(fetch.seen[0]?.headers.get('x-trace-id')).toBe('1')
    const broken = setUp(
      fetch,
      {
        onResponse: () => {
          throw new Error('Canary')
        },
      },
      { retry: { limit: 0 } },
    )
    expect((await errorOf(broken.client.request(patients.get, '1'))).name).toBe('NetworkError')
  })
})

describe('errors', () => {
  test('default: those of statuses are the client’s', async () => {
    const fetch = fakeFetch(() => json({ errors: { email: 'is invalid' } }, { status: 422 }))
    const error = await errorOf(setUp(fetch).client.request(patients.create, ada))
    expect(error).toMatchObject({ name: 'ValidationError', fields: { email: 'is invalid' } })
  })

  test('behavior: a network error keeps its code, and nothing shows the URL', async () => {
    const fetch: Fetch = (url) =>
      Promise.reject(new TypeError(`failed: ${url}`, { cause: Object.assign(new Error(url), { code: 'ECONNRESET' }) }))
    const { client } = setUp(fetch, {}, { retry: { limit: 0 } })
    const error = await errorOf(client.request(patients.list, { where: { last_name: 'Canary' } }))
    expect(error).toMatchObject({ name: 'NetworkError', code: 'ECONNRESET' })
    const shown = [inspect(error, { depth: 9, showHidden: true }), error.stack, JSON.stringify(error)].join('\n')
    expect(shown).not.toContain('Canary')
  })

  test('behavior: the fetch rejects with the error that the runtime threw, not with one that names the URL', async () => {
    const fault = new TypeError('fetch failed')
    const fetch = fromOfetch(createFetch({ fetch: () => Promise.reject(fault) }))
    await expect(fetch('https://api.test/patients?q[]=last_name:=Canary', { method: 'GET' })).rejects.toBe(fault)
  })
})

describe('abort and timeout', () => {
  test('abort: ends with the reason', async () => {
    const fetch = hangingFetch()
    const { client } = setUp(fetch)
    const controller = new AbortController()
    const promise = client.request(patients.get, '1', { signal: controller.signal })
    await settle()
    const reason = new Error('left the page')
    controller.abort(reason)
    expect(await errorOf(promise)).toBe(reason)
    expect(fetch.seen).toHaveLength(1)
  })

  test('timeout: by the clock of the client, up to the last byte', async () => {
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"id":')) })
    for (const fetch of [hangingFetch(), async () => new Response(body)]) {
      const { client, clock } = setUp(fetch, { timeout: 1 }, { retry: { limit: 0 } })
      expect((await errorOf(clock.run(client.request(patients.get, '1')))).name).toBe('TimeoutError')
      expect(clock.elapsed()).toBe(30_000)
    }
  })
})

describe('the body', () => {
  test.each([
    ['JSON without a content type', new Response('{"id":"1"}'), '1'],
    ['JSON called text', new Response('{"id":"1"}', { headers: { 'content-type': 'text/plain' } }), '1'],
    ['a 19-digit number in a string', json({ id: '1752849161776013508' }), '1752849161776013508'],
  ])('behavior: %s is read by the client', async (_title, response, id) => {
    expect((await setUp(async () => response).client.request(patients.get, id)).id).toBe(id)
  })

  test('behavior: a 204 returns undefined', async () => {
    const { client } = setUp(async () => new Response(null, { status: 204 }))
    expect(await client.request(patients.archive, '1')).toBeUndefined()
  })
})
