import { describe, expect, test } from 'vitest'
import { fakeFetch, json } from '../../test/kit.js'
import { ada, errorOf, settle, setUp } from '../../test/send.js'
import * as patients from '../resources/patients.js'

describe('retries', () => {
  test('429: waits for the reset, then succeeds; a POST too', async () => {
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

  test.each([
    ['an open redirect', () => new Response(null, { status: 302, headers: { location: '/sign-in' } })],
    // Its status is 0, like that of a redirect which a browser hides.
    ['a hidden redirect', () => Response.error()],
  ])('C53 %s costs one attempt', async (_name, respond) => {
    const fetch = fakeFetch(respond)
    const { client, clock } = setUp(fetch)
    const error = await errorOf(clock.run(client.request(patients.get, '1')))
    expect(error).toMatchObject({ name: 'ResponseError' })
    expect(fetch.seen).toHaveLength(1)
  })

  test('C31 429 forever: fails after four attempts', async () => {
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
  ])('C30, C32 429 %s: every request waits, not just the refused one', async (_name, headers, least) => {
    const fetch = fakeFetch((_seen, count) =>
      count === 1 ? json({}, { status: 429, headers: new Headers(headers) }) : json({ id: '1' }),
    )
    const { client, clock } = setUp(fetch)
    const first = client.request(patients.get, '1')
    await settle()
    expect(client.limits?.remaining).toBe(0)
    await clock.run(client.request(patients.get, '2'))
    expect(clock.elapsed()).toBeGreaterThanOrEqual(least)
    expect(clock.elapsed()).toBeLessThan(61_000)
    await clock.run(first)
    expect(fetch.seen).toHaveLength(3)
  })

  test('C32 429 with a longer wait than allowed: fails at once with the time of the reset', async () => {
    const fetch = fakeFetch(() => json({}, { status: 429, headers: { 'retry-after': '50' } }))
    const { client, clock } = setUp(fetch, { retry: { maxWait: 10_000 } })
    const error = await errorOf(clock.run(client.request(patients.get, '1')))
    expect(error).toMatchObject({ name: 'RateLimitError', resetAt: clock.now() + 50_000 })
    expect(clock.elapsed()).toBe(0)
  })

  test('C29 a POST whose response is lost: not retried, and the error says that it may have been processed', async () => {
    const fetch = fakeFetch(() =>
      Promise.reject(Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNRESET' } })),
    )
    const error = await errorOf(setUp(fetch).client.request(patients.create, ada))
    expect(error).toMatchObject({ name: 'NetworkError', code: 'ECONNRESET', mayHaveBeenProcessed: true })
    expect(fetch.seen).toHaveLength(1)
  })

  test('C29 a POST with a 500: not retried', async () => {
    const fetch = fakeFetch(() => new Response('oops', { status: 500 }))
    const error = await errorOf(setUp(fetch).client.request(patients.create, ada))
    expect(error).toMatchObject({ name: 'ServerError', status: 500, mayHaveBeenProcessed: true })
    expect(fetch.seen).toHaveLength(1)
  })

  test('C29 a GET: retried after network errors and 5xx, as often as the option says', async () => {
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

  test('C29 a POST that was not sent: retried', async () => {
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

  test('a DELETE whose response is lost: retried, and a 404 then means that the first attempt deleted the record', async () => {
    const fetch = fakeFetch((_seen, count) => {
      if (count === 1) throw faultOf('ECONNRESET')
      return json({}, { status: 404 })
    })
    const { client, clock } = setUp(fetch)
    expect(await clock.run(client.request(patients.delete, '1'))).toBeUndefined()
    expect(fetch.seen).toHaveLength(2)
  })

  test.each([
    ['after a wait for the rate limit', () => json({}, { status: 429 })],
    ['after a connection that was refused', () => Promise.reject(faultOf('ECONNREFUSED'))],
  ])('a DELETE of a record that never was: a NotFoundError, %s too', async (_title, first) => {
    const fetch = fakeFetch((_seen, count) => (count === 1 ? first() : json({}, { status: 404 })))
    const { client, clock } = setUp(fetch)
    expect(await errorOf(clock.run(client.request(patients.delete, '1')))).toMatchObject({ name: 'NotFoundError' })
  })

  test('behavior: retries have a budget over all requests, so that a service that is down is not kept down', async () => {
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
    // Each success gives half a retry back.
    expect(fetch.seen).toHaveLength(1 + 2)
  })

  test.each([400, 401, 403, 404, 422])('C29 %i: not retried', async (status) => {
    const fetch = fakeFetch(() => json({}, { status }))
    const error = await errorOf(setUp(fetch).client.request(patients.get, '1'))
    expect(error).toMatchObject({ status, retryable: false })
    expect(fetch.seen).toHaveLength(1)
  })
})
