import { describe, expect, test, vi } from 'vitest'
import { bareSignal } from '../../test/bare-signal.js'
import { apiKey, app, fakeFetch, hangingFetch, json, patientsPage } from '../../test/kit.js'
import { ada, errorOf, settle, setUp } from '../../test/send.js'
import { type ClientOptions, createClient } from '../client.js'
import * as patients from '../resources/patients.js'

describe('the request', () => {
  test('default: method, URL, headers, body', async () => {
    const fetch = fakeFetch(() => json({ id: '1' }, { status: 201 }))
    const { client } = setUp(fetch)
    await client.request(patients.create, ada)
    const [seen] = fetch.seen
    expect(seen).toMatchObject({
      method: 'POST',
      url: 'https://api.au2.cliniko.com/v1/patients',
      body: JSON.stringify(ada),
    })
    expect(seen?.headers.get('accept')).toBe('application/json')
    expect(seen?.headers.get('content-type')).toBe('application/json')
    expect(seen?.headers.get('user-agent')).toBe('Test clinic (dev@clinic-tests.org)')
    expect(seen?.headers.get('authorization')).toBe(`Basic ${btoa(`${apiKey}:`)}`)
  })

  test('behavior: without a body there is no content type, and redirects are manual', async () => {
    const inits: RequestInit[] = []
    const { client } = setUp(async (_url, init) => {
      inits.push(init)
      return json({ id: '1' })
    })
    await client.request(patients.get, '1')
    expect(inits[0]).toMatchObject({ method: 'GET', redirect: 'manual' })
    expect(inits[0]).not.toHaveProperty('body')
    expect(new Headers(inits[0]?.headers).has('content-type')).toBe(false)
  })

  test("behavior: the runtime's fetch is looked up when a request is sent, so that a test can replace it", async () => {
    const client = createClient({ baseUrl: '/api/cliniko' })
    vi.stubGlobal('fetch', async () => json({ id: '1' }))
    try {
      expect((await client.request(patients.get, '1')).id).toBe('1')
    } finally {
      vi.unstubAllGlobals()
    }
  })

  test('C05 behavior: a client of a proxy sends no authorization', async () => {
    const fetch = fakeFetch(() => json({ id: '1' }))
    await createClient({ baseUrl: '/api/cliniko/', fetch }).request(patients.get, '1')
    expect(fetch.seen[0]?.url).toBe('/api/cliniko/patients/1')
    expect(fetch.seen[0]?.headers.has('authorization')).toBe(false)
  })

  test('behavior: a 204 returns undefined', async () => {
    const { client } = setUp(fakeFetch(() => new Response(null, { status: 204 })))
    expect(await client.request(patients.archive, '1')).toBeUndefined()
  })

  test('C35 behavior: a client holds no state of a request: fifty at once each get their own response', async () => {
    const fetch = fakeFetch(async ({ url }) => json({ id: url.split('/').at(-1) }))
    const { client } = setUp(fetch)
    const ids = Array.from({ length: 50 }, (_, n) => String(n))
    const records = await Promise.all(ids.map((id) => client.request(patients.get, id)))
    expect(records.map(({ id }) => id)).toEqual(ids)
  })
})

describe('timeout', () => {
  test('C34 default: 30 s', async () => {
    const { client, clock } = setUp(hangingFetch(), { retry: { limit: 0 } })
    const error = await errorOf(clock.run(client.request(patients.get, '1')))
    expect(error).toMatchObject({ name: 'TimeoutError', operation: 'GET /patients/{id}', retryable: true })
    expect(error.message).toBe('No complete response to GET /patients/{id} within 30000 ms.')
    expect(clock.elapsed()).toBe(30_000)
  })

  test('C34 behavior: it holds beside a signal, and for a body that stops halfway', async () => {
    const body = () => new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"id":')) })
    const fetch = fakeFetch(({ signal }) => {
      const stream = body()
      return new Response(stream.pipeThrough(new TransformStream(), signal ? { signal } : {}), {
        headers: { 'content-type': 'application/json' },
      })
    })
    const { client, clock } = setUp(fetch, { retry: { limit: 0 }, timeout: 5000 })
    const { signal } = new AbortController()
    const error = await errorOf(clock.run(client.request(patients.get, '1', { signal })))
    expect(error.name).toBe('TimeoutError')
    expect(clock.elapsed()).toBe(5000)
  })

  test('C34 behavior: it holds for a fetch and a body that ignore their signal', async () => {
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"id":')) })
    for (const fetch of [() => new Promise<Response>(() => {}), async () => new Response(body)]) {
      const { client, clock } = setUp(fetch, { retry: { limit: 0 }, timeout: 5000 })
      expect((await errorOf(clock.run(client.request(patients.get, '1')))).name).toBe('TimeoutError')
      expect(clock.elapsed()).toBe(5000)
    }
  })

  test('behavior: the timeout of the request wins over that of the client', async () => {
    const { client, clock } = setUp(hangingFetch(), { retry: { limit: 0 } })
    await errorOf(clock.run(client.request(patients.get, '1', { timeout: 100 })))
    expect(clock.elapsed()).toBe(100)
  })
})

describe('abort', () => {
  const reason = new Error('left the page')

  test('before the request: nothing is sent', async () => {
    const fetch = hangingFetch()
    const error = await errorOf(setUp(fetch).client.request(patients.get, '1', { signal: AbortSignal.abort(reason) }))
    expect(error).toBe(reason)
    expect(fetch.seen).toHaveLength(0)
  })

  test.each([
    ['with a rate limiter', {}],
    ['without one', { apiKey: undefined, app: undefined, baseUrl: '/api/cliniko' }],
  ])('C49 in the tick of the request, %s: nothing is sent', async (_title, options) => {
    const fetch = fakeFetch(() => json({ id: '1' }, { status: 201 }))
    const { client } = setUp(fetch, options as Partial<ClientOptions>)
    const controller = new AbortController()
    const created = client.request(patients.create, ada, { signal: controller.signal })
    controller.abort(reason)
    expect(await errorOf(created)).toBe(reason)
    expect(fetch.seen).toHaveLength(0)
  })

  test.each([1, 2, 3])('C49 %i microtasks after the request: it rejects', async (microtasks) => {
    const fetch = fakeFetch(() => json({ patients: [], total_entries: 0, links: {} }))
    const { client } = setUp(fetch)
    const controller = new AbortController()
    const outcome = client.request(patients.list, { signal: controller.signal }).then(
      () => 'resolved',
      (error: unknown) => error,
    )
    for (let count = 0; count < microtasks; count++) await null
    controller.abort(reason)
    expect(await outcome).toBe(reason)
  })

  test('while it is sent: not retried', async () => {
    const fetch = hangingFetch()
    const controller = new AbortController()
    const { client, clock } = setUp(fetch)
    const promise = client.request(patients.get, '1', { signal: controller.signal })
    await settle()
    controller.abort(reason)
    expect(await errorOf(promise)).toBe(reason)
    expect(fetch.seen).toHaveLength(1)
    expect(fetch.seen[0]?.signal?.aborted).toBe(true)
    expect(clock.elapsed()).toBe(0)
  })

  test('C49 while the body is read, of a fetch that ignores its signal', async () => {
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"id":')) })
    const controller = new AbortController()
    const { client } = setUp(async () => new Response(body))
    const promise = client.request(patients.get, '1', { signal: controller.signal })
    await settle()
    controller.abort(reason)
    expect(await errorOf(promise)).toBe(reason)
  })

  test('C31 while it waits for the rate limit: the wait ends', async () => {
    const controller = new AbortController()
    const fetch = fakeFetch(() => json({}, { status: 429, headers: { 'x-ratelimit-reset': '1772409659' } }))
    const { client } = setUp(fetch)
    const error = errorOf(client.request(patients.get, '1', { signal: controller.signal }))
    await settle()
    controller.abort(reason)
    expect(await error).toBe(reason)
    expect(fetch.seen).toHaveLength(1)
  })

  test('after the response: the record stays what it was', async () => {
    const controller = new AbortController()
    const { client } = setUp(fakeFetch(() => json({ id: '1' })))
    const patient = await client.request(patients.get, '1', { signal: controller.signal })
    controller.abort()
    expect(patient.id).toBe('1')
  })

  test('C50 with a signal that has neither reason nor throwIfAborted', async () => {
    const fetch = hangingFetch()
    const { client } = setUp(fetch)
    const { signal, listeners, abort } = bareSignal()
    const promise = client.request(patients.get, '1', { signal })
    await settle()
    expect(listeners.size).toBe(1)
    abort()
    expect(await errorOf(promise)).toMatchObject({ name: 'AbortError', message: 'The request was aborted.' })
    expect(listeners.size).toBe(0)
  })

  test('C50 a signal that has neither: a timeout is still a TimeoutError', async () => {
    const { signal, listeners } = bareSignal()
    const { client, clock } = setUp(hangingFetch(), { retry: { limit: 0 } })
    expect((await errorOf(clock.run(client.request(patients.get, '1', { signal })))).name).toBe('TimeoutError')
    expect(listeners.size).toBe(0)
  })

  test('C50 twenty requests on one signal: one listener at a time, none left, and no warning of a leak', async () => {
    const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => {})
    const { signal, listeners } = bareSignal()
    const counts = new Set<number>()
    const fetch = fakeFetch(async () => {
      counts.add(listeners.size)
      return json({ id: '1' })
    })
    const { client } = setUp(fetch)
    for (const shared of [signal, new AbortController().signal]) {
      await Promise.all(
        Array.from({ length: 20 }, (_, n) => client.request(patients.get, String(n), { signal: shared })),
      )
    }
    expect(fetch.seen).toHaveLength(40)
    expect(Math.max(...counts)).toBe(1)
    expect(listeners.size).toBe(0)
    expect(warn).not.toHaveBeenCalled()
    warn.mockRestore()
  })
})

describe('client options', () => {
  test.each([
    [{}, /apiKey and baseUrl are both missing/],
    [{ baseUrl: '' }, /baseUrl must be a path such as/],
    [{ baseUrl: '//evil.example' }, /baseUrl must be a path such as/],
    [{ baseUrl: 'ftp://proxy' }, /baseUrl must be a path such as/],
    [{ baseUrl: 'https://user:pass@proxy' }, /baseUrl must be a path such as/],
    [{ apiKey, app, baseUrl: '/api' }, /apiKey or baseUrl/],
    [{ apiKey }, /app\.name/],
    [{ baseUrl: '/api', timeout: 0 }, /timeout/],
    [{ baseUrl: '/api', batchSize: 101 }, /batchSize/],
  ])('C47 input: %j says what to do', (options, message) => {
    expect(() => createClient(options as ClientOptions)).toThrow(message)
  })

  test('C42 behavior: two accounts have two scopes', () => {
    const scope = (key: string) => createClient({ apiKey: key, app }).scope
    expect(scope('abc-au1')).not.toBe(scope('abd-au1'))
    expect(createClient({ baseUrl: '/api', scope: 'clinic' }).scope).toBe('clinic')
  })

  test('behavior: a client with a key limits itself to 200 a minute', async () => {
    const fetch = fakeFetch(() => patientsPage(['1']))
    const { client, clock } = setUp(fetch)
    await clock.run(Promise.all(Array.from({ length: 201 }, () => client.request(patients.list).then((page) => page))))
    expect(clock.elapsed()).toBe(60_000)
  })
})
