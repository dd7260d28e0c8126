import { afterEach, describe, expect, test, vi } from 'vitest'
import { apiKey, app, fakeClock, fakeFetch, hangingFetch, json, patientsPage } from '../../test/kit.js'
import { settle } from '../../test/send.js'
import { createClient } from '../client.js'
import * as individualAppointments from '../resources/individual-appointments.js'
import * as patients from '../resources/patients.js'
import type { Fetch } from './call.js'
import type { Listeners } from './events.js'
import { createRateLimiter } from './rate-limit.js'

/** Creates a client that records its events. */
function setUp(fetch: Fetch, limit = 200) {
  const clock = fakeClock()
  const events: unknown[] = []
  const note = (name: string) => (event: object) => events.push({ on: name, ...event })
  const listeners: Listeners = {
    onRequest: note('request'),
    onResponse: note('response'),
    onRetry: note('retry'),
    onWait: note('wait'),
  }
  const rateLimiter = createRateLimiter({ limit, clock })
  const client = createClient({ apiKey, app, fetch, clock, random: () => 1, rateLimiter, ...listeners })
  return { client, clock, events }
}

const operation = 'GET /patients/{id}'

afterEach(() => vi.restoreAllMocks())

describe('events', () => {
  test('default: an attempt and its response', async () => {
    const fetch = fakeFetch(() => json({ id: '1' }, { headers: { 'x-request-id': 'r-1' } }))
    const { client, events } = setUp(fetch)
    await client.request(patients.get, '1')
    expect(events).toEqual([
      { on: 'request', operation, attempt: 1 },
      { on: 'response', operation, attempt: 1, status: 200, requestId: 'r-1', duration: 0 },
    ])
  })

  test('behavior: a retry, with its delay', async () => {
    const fetch = fakeFetch((_seen, count) => (count === 1 ? json({}, { status: 503 }) : json({ id: '1' })))
    const { client, clock, events } = setUp(fetch)
    await clock.run(client.request(patients.get, '1'))
    expect(events).toMatchObject([
      { on: 'request', attempt: 1 },
      { on: 'response', attempt: 1, status: 503 },
      { on: 'retry', operation, attempt: 1, status: 503, delay: 500 },
      { on: 'request', attempt: 2 },
      { on: 'response', attempt: 2, status: 200 },
    ])
  })

  test('behavior: an attempt without a response is over too, without a status', async () => {
    const { client, clock, events } = setUp(hangingFetch())
    await clock.run(client.request(patients.get, '1', { timeout: 100 }).catch(() => {}))
    expect(events.slice(0, 3)).toEqual([
      { on: 'request', operation, attempt: 1 },
      { on: 'response', operation, attempt: 1, status: undefined, requestId: undefined, duration: 100 },
      { on: 'retry', operation, attempt: 1, status: 0, delay: 500 },
    ])
    expect(events).toHaveLength(11)
  })

  test('behavior: a wait for the rate limit, before it begins', async () => {
    const { client, clock, events } = setUp(
      fakeFetch(() => json({ id: '1' })),
      1,
    )
    await client.request(patients.get, '1')
    events.length = 0
    const second = client.request(patients.get, '2')
    await settle()
    expect(events).toEqual([{ on: 'wait', operation, attempt: 1, delay: 60_000 }])
    await clock.run(second)
    expect(clock.elapsed()).toBe(60_000)
  })

  test('C08, C41 behavior: no event holds an id, a filter, a URL, a header or a body', async () => {
    const canary = '7777777'
    const fetch = fakeFetch((_seen, count) => {
      if (count % 3 === 0) throw new TypeError(`failed: https://api/patients?q[]=last_name:=${canary}`)
      return count % 2
        ? new Response(canary, { status: 503, statusText: canary, headers: { 'x-canary': canary } })
        : patientsPage([canary])
    })
    const { client, clock, events } = setUp(fetch, 1)
    const run = (promise: PromiseLike<unknown>) => clock.run(Promise.resolve(promise).catch(() => {}))
    await run(client.request(patients.list, { where: { last_name: canary }, include: [] }))
    await run(client.request(patients.get, canary))
    await run(client.request(patients.create, { first_name: canary, last_name: canary }))
    await run(client.request(individualAppointments.list, { include: ['patient'] }))
    await run(client.request({ method: 'GET', path: `/recalls/${canary}`, query: { 'q[]': `id:=${canary}` } }))
    await run(client.load('patients', [canary]))
    const kinds = new Set(events.map((event) => (event as { on: string }).on))
    expect([...kinds].sort()).toEqual(['request', 'response', 'retry', 'wait'])
    const shown = JSON.stringify(events)
    expect(shown).not.toContain(canary)
    expect(shown).not.toContain(apiKey)
    expect(shown).not.toContain(btoa(`${apiKey}:`))
    expect(shown).not.toContain('api.au2')
  })

  test('behavior: says how many ids share a request, and nothing of them', async () => {
    const { client, events } = setUp(fakeFetch(() => patientsPage(['1', '2'])))
    await Promise.all([client.load('patients', ['1', '2']), client.load('patients', ['2', '3'])])
    expect(events).toMatchObject([
      { on: 'request', operation: 'GET /patients', ids: 3 },
      { on: 'response', operation: 'GET /patients', ids: 3 },
    ])
    events.length = 0
    await client.request(patients.list, { where: { id: ['1', '2'] } })
    expect(events).toMatchObject([{ ids: undefined }, { ids: undefined }])
  })

  test('behavior: listen adds hooks after those of the options, until it is undone', async () => {
    const fetch = fakeFetch((_seen, count) => (count === 1 ? json({}, { status: 503 }) : json({ id: '1' })))
    const { client, clock, events } = setUp(fetch, 2)
    const added: string[] = []
    const hooks: Listeners = {
      onRequest: ({ attempt }) => added.push(`request ${attempt} after ${events.length}`),
      onResponse: ({ status }) => added.push(`response ${status}`),
      onRetry: ({ delay }) => added.push(`retry in ${delay}`),
      onWait: ({ delay }) => added.push(`wait ${delay}`),
    }
    const stop = client.listen(hooks)
    client.listen(hooks)()
    await clock.run(client.request(patients.get, '1'))
    const waiting = client.request(patients.get, '2')
    await settle()
    stop()
    await clock.run(waiting)
    expect(added).toEqual([
      'request 1 after 1',
      'response 503',
      'retry in 500',
      'request 2 after 4',
      'response 200',
      'wait 59500',
    ])
    expect(events).toHaveLength(8)
  })

  test.each([
    [
      'throws',
      () => {
        throw new Error('log is full')
      },
    ],
    ['rejects', () => Promise.reject(new Error('log is full'))],
  ])('behavior: a hook that %s breaks nothing, and its error is printed', async (_how, listener) => {
    const shown = vi.spyOn(console, 'error').mockImplementation(() => {})
    const fetch = fakeFetch(() => json({ id: '1' }))
    const client = createClient({ apiKey, app, fetch, onRequest: listener, onResponse: listener })
    expect((await client.request(patients.get, '1')).id).toBe('1')
    await new Promise((resolve) => setImmediate(resolve))
    expect(shown.mock.calls).toEqual([[new Error('log is full')], [new Error('log is full')]])
  })
})
