import { type ClientOptions, createClient, type Fetch, patients } from '@cliniko/core'
import { fromOfetch } from '@cliniko/core/ofetch'
import { createFetch } from 'ofetch'
import { describe, expect, test } from 'vitest'
import { fakeClock, hangingFetch } from '../../core/test/kit.js'
import { errorOf } from '../../core/test/send.js'
import { createProxy, type ProxyOptions } from './proxy.js'

const origin = 'https://clinic.test'

/** A page's client, its proxy and Cliniko, whose requests are counted. */
function setUp(
  respond: Fetch,
  { viaOfetch = false, ...options }: Partial<ProxyOptions> & { viaOfetch?: boolean } = {},
) {
  const clock = fakeClock()
  let attempts = 0
  const fetch: Fetch = async (url, init) => {
    attempts++
    return respond(url, init)
  }
  const proxy = createProxy({
    apiKey: 'MS1zZWNyZXQta2V5-au1',
    app: { name: 'Test clinic', email: 'dev@clinic-tests.org' },
    allow: [patients.get, patients.create, patients.delete],
    authenticate: () => ({ user: 'ada' }),
    clock,
    random: () => 1,
    fetch,
    ...options,
  })
  const toProxy: Fetch = (url, init) => proxy(new Request(url, { ...init, headers: { ...init.headers, origin } }))
  const engine = createFetch({ fetch: (url, init = {}) => toProxy(String(url), init), defaults: { retry: 5 } })
  const client = createClient({
    baseUrl: `${origin}/api/cliniko`,
    clock,
    random: () => 1,
    fetch: viaOfetch ? fromOfetch(engine) : toProxy,
  })
  return { client, clock, attempts: () => attempts }
}

const faults: readonly [title: string, most: number, name: string, respond: Fetch][] = [
  ['a 500', 4, 'ServerError', async () => new Response('', { status: 500 })],
  ['a 503', 4, 'ServerError', async () => new Response('<html>', { status: 503 })],
  ['a 429', 4, 'RateLimitError', async () => new Response('', { status: 429, headers: { 'retry-after': '1' } })],
  ['a network failure', 4, 'ServerError', () => Promise.reject(new TypeError('fetch failed'))],
  [
    'a refused connection',
    4,
    'ServerError',
    () => Promise.reject(Object.assign(new Error(), { code: 'ECONNREFUSED' })),
  ],
  ['a response that never comes', 4, 'TimeoutError', hangingFetch()],
  ['a refused key', 1, 'ServerError', async () => new Response('', { status: 401 })],
  ['a redirect', 1, 'ServerError', async () => new Response(null, { status: 302, headers: { location: '/login' } })],
  ['a web page', 1, 'ServerError', async () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
  ['a certificate', 1, 'ServerError', () => Promise.reject(Object.assign(new Error(), { code: 'CERT_HAS_EXPIRED' }))],
  [
    'a wrong option',
    1,
    'ServerError',
    () => Promise.reject(new TypeError('RequestInit: Expected mode to be one of …')),
  ],
  [
    'a response that breaks off',
    4,
    // The proxy reads it to its end before it passes it on.
    'ServerError',
    async () =>
      new Response(
        new ReadableStream({
          pull: (controller) => controller.error(Object.assign(new Error(), { code: 'EHOSTUNREACH' })),
        }),
        { headers: { 'content-type': 'application/json' } },
      ),
  ],
  ['a missing record', 1, 'NotFoundError', async () => new Response('{}', { status: 404 })],
]

describe.each([
  ['fetch', false],
  ['ofetch', true],
])('C53 one request through client and proxy, over %s', (_engine, viaOfetch) => {
  test.each(faults)('%s: at most %i attempts at Cliniko', async (_title, most, name, respond) => {
    const { client, clock, attempts } = setUp(respond, { viaOfetch })
    const error = await errorOf(clock.run(client.request(patients.get, '1')))
    expect(error.name).toBe(name)
    expect(attempts()).toBeGreaterThan(0)
    expect(attempts()).toBeLessThanOrEqual(most)
  })

  test.each([
    [1000, 4, 'ServerError'],
    [12_000, 3, 'TimeoutError'],
  ])('Cliniko hangs, and the proxy tries for %i ms each: %i attempts', async (timeout, count, name) => {
    const { client, clock, attempts } = setUp(hangingFetch(), { viaOfetch, timeout })
    expect((await errorOf(clock.run(client.request(patients.get, '1')))).name).toBe(name)
    expect(attempts()).toBe(count)
  })

  test.each(faults)('%s: a write is sent at most as often', async (_title, most, _name, respond) => {
    const { client, clock, attempts } = setUp(respond, { viaOfetch })
    await errorOf(clock.run(client.request(patients.create, { first_name: 'Ada', last_name: 'Nguyen' })))
    expect(attempts()).toBeLessThanOrEqual(most)
  })
})

describe('C53 the mark of a final response', () => {
  test('behavior: every error has it, no success does', async () => {
    for (const status of [200, 201, 400, 403, 404, 422, 429, 500]) {
      const proxy = createProxy({
        apiKey: 'MS1zZWNyZXQta2V5-au1',
        app: { name: 'Test clinic', email: 'dev@clinic-tests.org' },
        allow: [patients.get],
        authenticate: () => ({ user: 'ada' }),
        retry: { limit: 0 },
        fetch: async () => Response.json({}, { status }),
      })
      const { headers } = await proxy(new Request(`${origin}/api/cliniko/patients/1`))
      expect(headers.get('x-should-retry')).toBe(status < 400 ? null : 'false')
    }
  })

  test('behavior: without it, a client repeats a 429 when the limit resets; with it, resetAt says when', async () => {
    const run = async (headers: Record<string, string>) => {
      const clock = fakeClock()
      let attempts = 0
      const fetch: Fetch = async () => {
        attempts++
        return attempts === 1 ? new Response('', { status: 429, headers }) : Response.json({ id: '1' })
      }
      const client = createClient({ baseUrl: '/api/cliniko', clock, fetch } as ClientOptions)
      const outcome = await clock.run(client.request(patients.get, '1')).catch((error: unknown) => error)
      return { outcome, now: clock.now() }
    }
    expect((await run({ 'retry-after': '20' })).outcome).toEqual({ id: '1' })
    const { outcome, now } = await run({ 'retry-after': '20', 'x-should-retry': 'false' })
    expect(outcome).toMatchObject({ name: 'RateLimitError', resetAt: now + 20_000 })
  })

  test('behavior: a write that failed at Cliniko may have been saved, one that the proxy refused was not', async () => {
    const ada = { first_name: 'Ada', last_name: 'Nguyen' }
    const lost = setUp(async () => new Response('', { status: 500 }))
    expect(await errorOf(lost.clock.run(lost.client.request(patients.create, ada)))).toMatchObject({
      retryable: false,
      mayHaveBeenProcessed: true,
    })
    const cut = setUp(() => Promise.reject(new TypeError('fetch failed')))
    const { message } = await errorOf(cut.clock.run(cut.client.request(patients.create, ada)))
    expect(message).toBe(
      'POST /patients returned status 502. The proxy says: No complete response to POST /patients: the network failed. It may have been saved: look before you send it again.',
    )
    const refused = setUp(async () => new Response('', { status: 401 }))
    expect(await errorOf(refused.clock.run(refused.client.request(patients.create, ada)))).toMatchObject({
      code: 'upstream_refused_key',
      retryable: false,
      mayHaveBeenProcessed: false,
    })
  })
})

describe('C53 faults between client and proxy', () => {
  const busy = () => new Response('', { status: 503 })
  const cut = () => {
    const body = new ReadableStream({ pull: (controller) => controller.error(new TypeError('x')) })
    return new Response(body, { headers: { 'content-type': 'application/json' } })
  }

  test('input: three faults, and then a body that breaks off: 4 attempts', async () => {
    let count = 0
    const { client, clock, attempts } = setUp(async () => (++count % 4 ? busy() : cut()))
    expect((await errorOf(clock.run(client.request(patients.get, '1')))).name).toBe('ServerError')
    expect(attempts()).toBe(4)
  })

  test.each([
    ['a gateway that gives up', async () => new Response('<html>', { status: 504 }), 1],
    ['a gateway that returns a 502 in JSON', async () => Response.json({}, { status: 502 }), 1],
    ['a broken connection', () => Promise.reject(new TypeError('Failed to fetch')), 1],
    ['a reset connection', () => Promise.reject(Object.assign(new Error(), { code: 'ECONNRESET' })), 1],
    ['no connection', () => Promise.reject(Object.assign(new Error(), { code: 'ECONNREFUSED' })), 4],
    ['a gateway with a rate limit of its own', async () => new Response('', { status: 429 }), 4],
  ] as [string, Fetch, number][])('input: %s: how often a client sends', async (_title, respond, count) => {
    for (const method of ['GET', 'DELETE'] as const) {
      const clock = fakeClock()
      let attempts = 0
      const fetch: Fetch = (url, init) => {
        attempts++
        return respond(url, init)
      }
      const client = createClient({ baseUrl: `${origin}/api/cliniko`, clock, fetch })
      await errorOf(clock.run(client.request({ method, path: '/patients/1' })))
      expect(attempts).toBe(count)
    }
  })

  test("input: a DELETE that failed, then the app's own 404, is no success", async () => {
    const clock = fakeClock()
    let count = 0
    const fetch: Fetch = async () => Response.json({}, { status: ++count === 1 ? 503 : 404 })
    const client = createClient({ baseUrl: `${origin}/api/cliniko`, clock, fetch })
    expect(await errorOf(clock.run(client.request(patients.delete, '1')))).toMatchObject({ status: 503 })
  })
})

describe('C66 a write that did not reach Cliniko', () => {
  const coded = (code: string) => Promise.reject(Object.assign(new Error(), { code }))
  const ada = { first_name: 'Ada', last_name: 'Nguyen' }

  test.each([
    ['ECONNREFUSED', { retryable: true, mayHaveBeenProcessed: false }],
    ['CERT_HAS_EXPIRED', { retryable: false, mayHaveBeenProcessed: false }],
    ['ERR_INVALID_URL', { retryable: false, mayHaveBeenProcessed: false }],
    ['ECONNRESET', { retryable: false, mayHaveBeenProcessed: true }],
  ])('input: %s at the proxy', async (code, prospects) => {
    const { client, clock } = setUp(() => coded(code))
    const error = await errorOf(clock.run(client.request(patients.create, ada)))
    expect(error).toMatchObject({ name: 'ServerError', code: 'upstream_failed', ...prospects })
    expect(error.message.includes('It may have been saved')).toBe(prospects.mayHaveBeenProcessed)
  })

  test('input: a redirect of Cliniko: nobody knows', async () => {
    const { client, clock } = setUp(async () => new Response(null, { status: 303, headers: { location: '/x' } }))
    expect(await errorOf(clock.run(client.request(patients.create, ada)))).toMatchObject({ mayHaveBeenProcessed: true })
    expect(await errorOf(clock.run(client.request(patients.get, '1')))).toMatchObject({ mayHaveBeenProcessed: false })
  })
})
