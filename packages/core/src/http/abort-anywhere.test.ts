import { describe, expect, test } from 'vitest'
import { bareSignal, polyfilledSignal } from '../../test/bare-signal.js'
import type { Seen } from '../../test/kit.js'
import { apiKey, app, fakeClock, fakeFetch, json } from '../../test/kit.js'
import { type Client, type ClientOptions, createClient } from '../client.js'
import { changes } from '../list/changes.js'
import { exportRecords } from '../list/export.js'
import * as individualAppointments from '../resources/individual-appointments.js'
import * as patients from '../resources/patients.js'

const host = 'https://api.au2.cliniko.com/v1'
const recordAt = (index: number) => ({
  id: String(index + 1),
  updated_at: '2026-03-02T00:00:00Z',
  patient: { links: { self: `${host}/patients/${index + 1}` } },
})

/** A list of three pages, a single record, or a created one. */
function respond({ method, url }: Seen): Response {
  if (method === 'POST') return json({ id: '1' }, { status: 201 })
  const { pathname, searchParams } = new URL(url, 'https://app.test')
  const resource = pathname.split('/').at(-1) ?? ''
  if (/\d/.test(resource)) return json(recordAt(0))
  const page = Number(searchParams.get('page') ?? 1)
  // A walk by id continues after the last record.
  const isAtEnd = searchParams.get('q[]')?.startsWith('id:>')
  const items = isAtEnd ? [] : [recordAt(page * 2), recordAt(page * 2 + 1)]
  const next = page < 3 && !searchParams.has('q[]') ? `${host}/${resource}?page=${page + 1}` : undefined
  return json({ [resource]: items, total_entries: 6, links: next ? { next } : {} })
}

async function drain(records: AsyncIterable<unknown>): Promise<void> {
  for await (const _record of records);
}

/** Everything that sends requests with a signal. */
const flows: { readonly [name: string]: (client: Client, signal: AbortSignal) => PromiseLike<unknown> } = {
  'a record': (client, signal) => client.request(patients.get, '1', { signal }),
  'a write': (client, signal) => client.request(patients.create, { first_name: 'A', last_name: 'B' }, { signal }),
  'a raw request': (client, signal) => client.request({ method: 'GET', path: '/patients/1', signal }),
  'a list': (client, signal) => client.request(patients.list, { signal }),
  'a walk of pages': (client, signal) => drain(client.request(patients.list, { signal }).pages()),
  'all records': (client, signal) => client.request(patients.list, { signal }).toArray(),
  'an include': (client, signal) => client.request(individualAppointments.get, '1', { include: ['patient'], signal }),
  'a walk with an include': (client, signal) =>
    drain(client.request(individualAppointments.list, { include: ['patient'], signal })),
  'an export': (client, signal) => drain(exportRecords(client, patients.list, { signal })),
  'a change feed': (client, signal) => drain(changes(client, [patients], { signal, once: true })),
}

const clients: { readonly [name: string]: Partial<ClientOptions> } = {
  'with a limiter': {},
  'without one': { apiKey: undefined, app: undefined, baseUrl: '/api/cliniko' } as Partial<ClientOptions>,
  'with a limiter that ignores signals': {
    rateLimiter: { acquire: () => new Promise((resolve) => setImmediate(resolve)), pauseUntil: () => {} },
  },
}

const reason = new Error('left the page')

describe.each(Object.entries(clients))('C49 %s', (_name, options) => {
  function setUp() {
    const fetch = fakeFetch(respond)
    const events: string[] = []
    const onRequest = () => events.push('request')
    const onWait = () => events.push('wait')
    const common = { apiKey, app, fetch, clock: fakeClock(), onRequest, onWait }
    return { fetch, events, client: createClient({ ...common, ...options } as ClientOptions) }
  }

  test.each(Object.entries(flows))('%s is aborted at any microtask: it sends nothing more', async (name, run) => {
    const whole = setUp()
    await run(whole.client, new AbortController().signal)
    let isOver = false
    for (let microtasks = 0; !isOver && microtasks < 400; microtasks += microtasks < 40 ? 1 : 7) {
      const { fetch, events, client } = setUp()
      const controller = new AbortController()
      let outcome: unknown
      const done = Promise.resolve(run(client, controller.signal)).then(
        () => {
          outcome = 'resolved'
        },
        (error: unknown) => {
          outcome = error
        },
      )
      for (let count = 0; count < microtasks; count++) await null
      isOver = outcome !== undefined
      const sent = fetch.seen.length
      controller.abort(reason)
      // A promise that is already resolved takes a moment to say so.
      for (let count = 0; count < 5; count++) await null
      const wasOver = outcome === 'resolved'
      // What a walk has fetched can still be iterated over.
      const hasAll = sent === whole.fetch.seen.length && /walk|export|feed|all/.test(name)
      await done
      if (!wasOver && !(hasAll && outcome === 'resolved')) expect(outcome).toBe(reason)
      await new Promise((resolve) => setImmediate(resolve))
      expect(fetch.seen).toHaveLength(sent)
      expect(events).toHaveLength(sent)
    }
  })
})

describe('C49 while it waits', () => {
  test.each([
    ['for a retry', () => json({}, { status: 503 })],
    ['for the rate limit to reset', () => json({}, { status: 429 })],
  ])('%s: the wait ends', async (_title, refuse) => {
    for (const { signal, abort } of [bareSignal(), polyfilledSignal(), nativeSignal()]) {
      const fetch = fakeFetch(refuse)
      const client = createClient({ apiKey, app, fetch, clock: fakeClock() })
      const request = client.request(patients.get, '1', { signal })
      request.catch(() => {})
      for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
      abort()
      await expect(request).rejects.toMatchObject({ name: 'AbortError' })
      expect(fetch.seen).toHaveLength(1)
    }
  })

  test('in the queue of the limiter: it gives up its place', async () => {
    const clock = fakeClock()
    const fetch = fakeFetch(() => json({ id: '1' }))
    const client = createClient({ apiKey, app, fetch, clock })
    await clock.run(Promise.all(Array.from({ length: 200 }, () => client.request(patients.get, '1'))))
    const { signal, abort } = bareSignal()
    const queued = client.request(patients.get, '1', { signal })
    queued.catch(() => {})
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
    abort()
    await expect(queued).rejects.toMatchObject({ name: 'AbortError' })
    expect(fetch.seen).toHaveLength(200)
  })

  test('between the headers and the body', async () => {
    const { signal, abort } = bareSignal()
    const client = createClient({
      apiKey,
      app,
      fetch: async () => new Response(new ReadableStream()),
      clock: fakeClock(),
    })
    const request = client.request(patients.get, '1', { signal })
    request.catch(() => {})
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
    abort()
    await expect(request).rejects.toMatchObject({ name: 'AbortError' })
  })
})

function nativeSignal(): { readonly signal: AbortSignal; abort(): void } {
  const controller = new AbortController()
  return { signal: controller.signal, abort: () => controller.abort() }
}

describe('C50 signals of abortcontroller-polyfill', () => {
  test('behavior: twenty requests with one signal leave no listener', async () => {
    const { signal, listeners } = polyfilledSignal()
    const client = createClient({ apiKey, app, fetch: fakeFetch(respond), clock: fakeClock() })
    await Promise.all(Array.from({ length: 20 }, (_, index) => client.request(patients.get, String(index), { signal })))
    expect(listeners).toHaveLength(0)
  })

  test('behavior: whoever aborts leaves a shared load once, so that others get their record', async () => {
    const { signal, abort } = polyfilledSignal()
    const client = createClient({ apiKey, app, fetch: fakeFetch(respond), clock: fakeClock() })
    const aborted = Promise.allSettled([client.load('patients', ['1'], signal), client.load('patients', ['3'], signal)])
    const other = client.load('patients', ['1'])
    // A signal that fires twice, as it would for a listener that was added twice.
    abort()
    abort()
    expect((await aborted).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await expect(other).resolves.toHaveLength(1)
  })
})
