import { describe, expect, test } from 'vitest'
import { apiKey, app, fakeClock, fakeFetch, hangingFetch, json, patientsPage } from '../../test/kit.js'
import { type ClientOptions, createClient } from '../client.js'
import * as availableTimes from '../resources/available-times.js'
import * as patients from '../resources/patients.js'
import type { Fetch } from './call.js'
import type { ApiError, ClinikoError } from './errors.js'

const ada = { first_name: 'Ada', last_name: 'Nguyen' }

function setUp(fetch: Fetch, options: Partial<ClientOptions> = {}) {
  const clock = fakeClock()
  const client = createClient({ apiKey, app, fetch, clock, random: () => 1, ...options } as ClientOptions)
  return { client, clock }
}

/** The error a promise rejects with. */
async function errorOf(promise: PromiseLike<unknown>): Promise<ClinikoError> {
  return Promise.resolve(promise).then(
    () => expect.unreachable('should have rejected'),
    (error: unknown) => error as ClinikoError,
  )
}

describe('what is sent', () => {
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

  test('C05 behavior: a client of a proxy sends no authorization', async () => {
    const fetch = fakeFetch(() => json({ id: '1' }))
    await createClient({ baseUrl: '/api/cliniko/', fetch }).request(patients.get, '1')
    expect(fetch.seen[0]?.url).toBe('/api/cliniko/patients/1')
    expect(fetch.seen[0]?.headers.has('authorization')).toBe(false)
  })

  test('behavior: 204 answers undefined', async () => {
    const { client } = setUp(fakeFetch(() => new Response(null, { status: 204 })))
    expect(await client.request(patients.archive, '1')).toBeUndefined()
  })
})

describe('timeout and abort', () => {
  test('C34 behavior: a request that hangs ends after the timeout, 30 s by default', async () => {
    const { client, clock } = setUp(hangingFetch(), { retry: { limit: 0 } })
    const error = await errorOf(clock.run(client.request(patients.get, '1')))
    expect(error).toMatchObject({ name: 'TimeoutError', operation: 'GET /patients/{id}', retryable: true })
    expect(clock.elapsed()).toBe(30_000)
  })

  test('C34 behavior: the timeout holds beside a signal, and for a body that stops in its middle', async () => {
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

  test('behavior: a timeout of the request wins over that of the client', async () => {
    const { client, clock } = setUp(hangingFetch(), { retry: { limit: 0 } })
    await errorOf(clock.run(client.request(patients.get, '1', { timeout: 100 })))
    expect(clock.elapsed()).toBe(100)
  })

  test('abort before: nothing is sent, and the reason comes out', async () => {
    const fetch = hangingFetch()
    const reason = new Error('left the page')
    const error = await errorOf(setUp(fetch).client.request(patients.get, '1', { signal: AbortSignal.abort(reason) }))
    expect(error).toBe(reason)
    expect(fetch.seen).toHaveLength(0)
  })

  test('abort during: the request ends with the reason, and is not tried again', async () => {
    const fetch = hangingFetch()
    const controller = new AbortController()
    const { client, clock } = setUp(fetch)
    const promise = client.request(patients.get, '1', { signal: controller.signal })
    const reason = new Error('left the page')
    setImmediate(() => controller.abort(reason))
    expect(await errorOf(promise)).toBe(reason)
    expect(fetch.seen).toHaveLength(1)
    expect(fetch.seen[0]?.signal?.aborted).toBe(true)
    expect(clock.elapsed()).toBe(0)
  })

  test('C31 abort while it waits for the rate limit: the wait ends', async () => {
    const controller = new AbortController()
    const fetch = fakeFetch(() => json({}, { status: 429, headers: { 'x-ratelimit-reset': '1772409659' } }))
    const { client } = setUp(fetch)
    const promise = errorOf(client.request(patients.get, '1', { signal: controller.signal }))
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
    controller.abort(new Error('left the page'))
    expect((await promise).message).toBe('left the page')
    expect(fetch.seen).toHaveLength(1)
  })

  test('abort after: the answer stays what it was', async () => {
    const controller = new AbortController()
    const { client } = setUp(fakeFetch(() => json({ id: '1' })))
    const patient = await client.request(patients.get, '1', { signal: controller.signal })
    controller.abort()
    expect(patient.id).toBe('1')
  })
})

describe('retries', () => {
  test('429: waits for the reset, then succeeds, a POST too', async () => {
    const fetch = fakeFetch((_seen, count) =>
      count === 1
        ? json({}, { status: 429, headers: { 'x-ratelimit-reset': String(Date.parse('2026-03-02T00:00:20Z') / 1000) } })
        : json({ id: '1' }, { status: 201 }),
    )
    const { client, clock } = setUp(fetch)
    await clock.run(client.request(patients.create, ada))
    expect(fetch.seen).toHaveLength(2)
    expect(clock.elapsed()).toBeGreaterThanOrEqual(20_000)
    expect(clock.elapsed()).toBeLessThan(21_000)
  })

  test('C31 429 for ever: ends after its attempts with an error that says when it resets', async () => {
    const fetch = fakeFetch(() => json({}, { status: 429 }))
    const { client, clock } = setUp(fetch)
    const error = await errorOf(clock.run(client.request(patients.get, '1')))
    expect(error).toMatchObject({ name: 'RateLimitError', status: 429, retryable: true })
    expect(fetch.seen).toHaveLength(4)
  })

  test.each([
    ['with a reset', { 'retry-after': '20' }, 20_000],
    ['without one', {}, 15_000 * 0.75],
    ['with an absurd one', { 'x-ratelimit-reset': '99999999999' }, 60_000],
  ])('C30, C32 429 %s: all requests wait, not just the one that was refused', async (_name, headers, least) => {
    const fetch = fakeFetch((_seen, count) =>
      count === 1 ? json({}, { status: 429, headers: new Headers(headers) }) : json({ id: '1' }),
    )
    const { client, clock } = setUp(fetch)
    const first = client.request(patients.get, '1')
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect(client.limits?.remaining).toBe(0)
    await clock.run(client.request(patients.get, '2'))
    expect(clock.elapsed()).toBeGreaterThanOrEqual(least)
    expect(clock.elapsed()).toBeLessThan(61_000)
    await clock.run(first)
    expect(fetch.seen).toHaveLength(3)
  })

  test('C32 429 with a longer wait than allowed: fails at once and says until when', async () => {
    const fetch = fakeFetch(() => json({}, { status: 429, headers: { 'retry-after': '50' } }))
    const { client, clock } = setUp(fetch, { retry: { maxWait: 10_000 } })
    const error = await errorOf(clock.run(client.request(patients.get, '1')))
    expect(error).toMatchObject({ name: 'RateLimitError', resetAt: clock.now() + 50_000 })
    expect(clock.elapsed()).toBe(0)
  })

  test('C29 a POST whose answer is lost is not sent again, and says that it may have worked', async () => {
    const fetch = fakeFetch(() =>
      Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } })),
    )
    const error = await errorOf(setUp(fetch).client.request(patients.create, ada))
    expect(error).toMatchObject({ name: 'NetworkError', code: 'ECONNRESET', mayHaveBeenProcessed: true })
    expect(fetch.seen).toHaveLength(1)
  })

  test('C29 a POST that got a 500 is not sent again', async () => {
    const fetch = fakeFetch(() => new Response('oops', { status: 500 }))
    const error = await errorOf(setUp(fetch).client.request(patients.create, ada))
    expect(error).toMatchObject({ name: 'ServerError', status: 500, mayHaveBeenProcessed: true })
    expect(fetch.seen).toHaveLength(1)
  })

  test('C29 a GET is tried again on faults and 5xx, as often as the user says', async () => {
    const fetch = fakeFetch((_seen, count) => {
      if (count === 1) throw new TypeError('fetch failed')
      return new Response('busy', { status: 503 })
    })
    const { client, clock } = setUp(fetch, { retry: { limit: 5 } })
    const error = await errorOf(clock.run(client.request(patients.get, '1')))
    expect(error).toMatchObject({ name: 'ServerError', status: 503 })
    expect(fetch.seen).toHaveLength(6)
  })

  const faultOf = (code: string) => Object.assign(new TypeError('fetch failed'), { cause: { code } })

  test('C29 a POST that could not be sent is tried again', async () => {
    const fetch = fakeFetch((_seen, count) => {
      if (count === 1) throw faultOf('ECONNREFUSED')
      return json({ id: '1' }, { status: 201 })
    })
    const { client, clock } = setUp(fetch)
    expect(await clock.run(client.request(patients.create, ada))).toEqual({ id: '1' })
    const error = await errorOf(
      setUp(() => Promise.reject(faultOf('ECONNREFUSED')), { retry: { limit: 0 } }).client.request(
        patients.create,
        ada,
      ),
    )
    expect(error).toMatchObject({ name: 'NetworkError', retryable: true, mayHaveBeenProcessed: false })
  })

  test('a DELETE whose answer is lost is sent again; that the record is gone by then is no error', async () => {
    const fetch = fakeFetch((_seen, count) => {
      if (count === 1) throw faultOf('ECONNRESET')
      return json({}, { status: 404 })
    })
    const { client, clock } = setUp(fetch)
    expect(await clock.run(client.request(patients.delete, '1'))).toBeUndefined()
    expect(fetch.seen).toHaveLength(2)
  })

  test('a DELETE of what never was is an error, after a wait for the limit too', async () => {
    const fetch = fakeFetch((_seen, count) => json({}, { status: count === 1 ? 429 : 404 }))
    const { client, clock } = setUp(fetch)
    expect(await errorOf(clock.run(client.request(patients.delete, '1')))).toMatchObject({ name: 'NotFoundError' })
  })

  test('behavior: a service that is down is not kept down: tries are budgeted over all requests', async () => {
    let isDown = true
    const fetch = fakeFetch(() => (isDown ? new Response('busy', { status: 503 }) : json({ id: '1' })))
    const { client, clock } = setUp(fetch, { retry: { budget: 5 } })
    for (let count = 0; count < 4; count++) await errorOf(clock.run(client.request(patients.get, '1')))
    expect(fetch.seen).toHaveLength(4 + 5)
    isDown = false
    for (let count = 0; count < 4; count++) await client.request(patients.get, '1')
    isDown = true
    fetch.seen.length = 0
    await errorOf(clock.run(client.request(patients.get, '1')))
    // Each answer gives half a try back.
    expect(fetch.seen).toHaveLength(1 + 2)
  })

  test.each([400, 401, 403, 404, 422])('C29 %i is not tried again', async (status) => {
    const fetch = fakeFetch(() => json({}, { status }))
    const error = await errorOf(setUp(fetch).client.request(patients.get, '1'))
    expect(error).toMatchObject({ status, retryable: false })
    expect(fetch.seen).toHaveLength(1)
  })

  test('C35 behavior: a client keeps no state of a request: many at once each get their own', async () => {
    const fetch = fakeFetch(async ({ url }) => json({ id: url.split('/').at(-1) }))
    const { client } = setUp(fetch)
    const ids = Array.from({ length: 50 }, (_, n) => String(n))
    const all = await Promise.all(ids.map((id) => client.request(patients.get, id)))
    expect(all.map(({ id }) => id)).toEqual(ids)
  })
})

describe('answers that are not the API’s', () => {
  test('input: truncated JSON is tried again, then named, with nothing of it in the error', async () => {
    const fetch = fakeFetch(() => new Response('{"first_name":"Canary'))
    const { client, clock } = setUp(fetch)
    const error = await errorOf(clock.run(client.request(patients.get, '1')))
    expect(error.name).toBe('ResponseError')
    expect(error.message).toBe('The answer to GET /patients/{id} holds broken JSON where JSON was due.')
    expect(fetch.seen).toHaveLength(4)
  })

  test('input: an HTML page with status 200', async () => {
    const fetch = fakeFetch(() => new Response('<html>Canary</html>'))
    const error = await errorOf(setUp(fetch, { retry: { limit: 0 } }).client.request(patients.get, '1'))
    expect(error.message).toContain('holds HTML')
  })

  test('input: an HTML page with status 502', async () => {
    const fetch = fakeFetch(() => new Response('<html>Canary</html>', { status: 502 }))
    const error = await errorOf(setUp(fetch, { retry: { limit: 0 } }).client.request(patients.get, '1'))
    expect(error).toMatchObject({ name: 'ServerError', status: 502, retryable: true })
  })

  test('C04 input: a redirect to another host is not followed', async () => {
    const fetch = fakeFetch(() => new Response(null, { status: 302, headers: { location: 'https://evil.example/' } }))
    const error = await errorOf(setUp(fetch).client.request(patients.get, '1'))
    expect(error).toMatchObject({ name: 'ResponseError', status: 302 })
    expect(fetch.seen).toHaveLength(1)
  })

  test('C39 input: a list without its records', async () => {
    const fetch = fakeFetch(() => json({ contacts: [{ id: '1' }], total_entries: 1 }))
    const error = await errorOf(setUp(fetch).client.request(patients.list))
    expect(error.message).toBe('The answer to GET /patients has no list of patients.')
  })
})

describe('errors', () => {
  test('422: fields say what is wrong', async () => {
    const body = {
      message: 'Validation failed',
      errors: { email: 'is invalid', last_name: ["can't be blank", 'is too short'] },
    }
    const error = await errorOf(
      setUp(fakeFetch(() => json(body, { status: 422 }))).client.request(patients.create, ada),
    )
    expect(error).toMatchObject({
      name: 'ValidationError',
      fields: { email: 'is invalid', last_name: "can't be blank, is too short" },
      mayHaveBeenProcessed: false,
    })
  })

  test.each(['not JSON', '[]', '{"errors":null}', '{}'])('422 input: body %j is read leniently', async (text) => {
    const error = await errorOf(
      setUp(fakeFetch(() => new Response(text, { status: 422 }))).client.request(patients.create, ada),
    )
    expect(error).toMatchObject({ name: 'ValidationError', fields: {} })
  })

  test.each([
    [400, 'ApiError'],
    [401, 'AuthenticationError'],
    [403, 'PermissionError'],
    [404, 'NotFoundError'],
    [500, 'ServerError'],
  ])('%i is a %s with operation, status and request id', async (status, name) => {
    const fetch = fakeFetch(
      () => new Response('HTTP Basic: Access denied.', { status, headers: { 'x-request-id': 'r-1' } }),
    )
    const error = (await errorOf(setUp(fetch, { retry: { limit: 0 } }).client.request(patients.get, '1'))) as ApiError
    expect(error).toMatchObject({ name, status, operation: 'GET /patients/{id}', requestId: 'r-1' })
    expect(error).toBeInstanceOf(Error)
  })

  test.each([
    [401, 'Access denied.', 'belongs to another shard'],
    [404, '{"status":"404","error":"<b>Not Found"}', 'Archived and cancelled'],
    [404, '\n<!DOCTYPE html><title>Canary</title>', 'is the base URL right?'],
    [422, '{"message":"patient_phone_numbers must be an object"}', 'A field takes an object'],
    [400, 'Canary\nmust be an object', 'A field takes an object'],
    [400, '', 'Look at filters'],
    [418, 'must be an object', 'with 418.'],
  ])('behavior: %i %j is explained', async (status, text, hint) => {
    const fetch = fakeFetch(() => new Response(text, { status }))
    const error = await errorOf(setUp(fetch).client.request(patients.get, '1'))
    expect(error.message).toContain(hint)
    expect(error.message).not.toContain('Canary')
  })

  test('behavior: a 404 on available times says what to check', async () => {
    const { client } = setUp(fakeFetch(() => json({ status: '404', error: 'Not Found' }, { status: 404 })))
    const days = { from: '2026-03-02', to: '2026-03-08' }
    for (const request of [
      client.request(availableTimes.list, '1', '2', '3', days),
      client.request(availableTimes.next, '1', '2', '3', days),
    ]) {
      const error = await errorOf(request)
      expect(error.name).toBe('NotFoundError')
      expect(error.message).toContain('Are business, practitioner and type all set to be booked online?')
    }
  })

  test('C08, C41 behavior: no error holds the key, a filter value or what a body said', async () => {
    const { inspect } = await import('node:util')
    const answers: (() => Response | Promise<Response>)[] = [
      () => json({ message: 'unknown Canary' }, { status: 400 }),
      () => new Response('Canary', { status: 500 }),
      () => new Response('{"Canary'),
      () =>
        Promise.reject(
          Object.assign(new TypeError('failed: https://api/patients?q[]=last_name:=Canary'), { path: 'Canary' }),
        ),
    ]
    for (const answer of answers) {
      const { client } = setUp(fakeFetch(answer), { retry: { limit: 0 } })
      const error = await errorOf(client.request(patients.list, { where: { last_name: 'Canary' } }))
      const shown = [
        inspect(error, { depth: 9 }),
        JSON.stringify(error),
        String(error),
        error.stack,
        error.message,
      ].join()
      expect(shown).not.toContain('Canary')
      expect(shown).not.toContain(apiKey)
      expect(shown).not.toContain(btoa(`${apiKey}:`))
    }
  })
})

describe('client options', () => {
  test.each([
    [{}, /Give baseUrl/],
    [{ baseUrl: '' }, /Give baseUrl/],
    [{ baseUrl: '//evil.example' }, /Give baseUrl/],
    [{ baseUrl: 'ftp://proxy' }, /Give baseUrl/],
    [{ baseUrl: 'https://user:pass@proxy' }, /Give baseUrl/],
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
