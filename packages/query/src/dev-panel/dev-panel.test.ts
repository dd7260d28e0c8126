import { bookings, createClient, type Fetch, patients } from '@cliniko/core'
import { QueryClient, QueryObserver } from '@tanstack/query-core'
import { describe, expect, test, vi } from 'vitest'
import { fakeClock } from '../../../core/test/kit.js'
import { settle } from '../../../core/test/send.js'
import { allQuery, createDevPanel, query } from '../index.js'

const canary = '7777777'
const v1 = 'https://api.au1.cliniko.com/v1'

/** Bookings of two patients, and patients by their ids. */
const respond: Fetch = async (url) => {
  const { pathname, searchParams } = new URL(url, 'https://clinic.test')
  const [, , resource = '', id] = pathname.split('/')
  if (id) return Response.json({ id, last_name: canary })
  const ids = searchParams.get('q[]')?.match(/\d+/g) ?? ['1', '2']
  const items = ids.map((id) => ({ id, last_name: canary, patient: { links: { self: `${v1}/patients/${id}` } } }))
  return Response.json({ [resource]: items, total_entries: items.length, links: {} })
}

function setUp(fetch: Fetch = respond) {
  const clock = fakeClock()
  const client = createClient({ baseUrl: '/api', scope: 'clinic', fetch, clock })
  const queryClient = new QueryClient()
  const panel = createDevPanel(client, queryClient)
  return { client, clock, queryClient, panel }
}

describe('createDevPanel', () => {
  test('default: a request in flight, then its response, and the query that it is for', async () => {
    let release = (_response: Response) => {}
    const { client, clock, queryClient, panel } = setUp(() => new Promise((resolve) => (release = resolve)))
    const result = queryClient.fetchQuery(query(client, patients.get, canary))
    await settle()
    const queries = [{ operation: 'GET /patients/{id}', kind: 'one', count: 1 }]
    const request = { operation: 'GET /patients/{id}', attempt: 1, ids: undefined, queries }
    expect(panel.getSnapshot().requests).toEqual([{ ...request, sentAt: clock.now() }])
    release(await respond(`/api/patients/${canary}`, {}))
    await result
    expect(panel.getSnapshot()).toMatchObject({
      requests: [{ ...request, status: 200, duration: 0 }],
      hits: [],
      totals: { requests: 1, retries: 0, hits: 0 },
    })
  })

  test('behavior: a batch, with its ids and the queries that share it', async () => {
    const { client, queryClient, panel } = setUp()
    await Promise.all(['1', '2', '3'].map((id) => queryClient.fetchQuery(query(client, patients.get, id))))
    expect(panel.getSnapshot().requests).toMatchObject([
      { operation: 'GET /patients', ids: 3, queries: [{ operation: 'GET /patients/{id}', kind: 'one', count: 3 }] },
    ])
  })

  test('behavior: related records belong to the query that includes them', async () => {
    const { client, queryClient, panel } = setUp()
    await Promise.all([
      queryClient.fetchQuery(allQuery(client, bookings.list, { include: ['patient'] })),
      queryClient.fetchQuery(query(client, patients.list, { where: { last_name: canary } })),
    ])
    expect(panel.getSnapshot().requests.map(({ operation, ids, queries }) => [operation, ids, queries])).toEqual([
      ['GET /bookings', undefined, [{ operation: 'GET /bookings', kind: 'all', count: 1 }]],
      ['GET /patients', undefined, [{ operation: 'GET /patients', kind: 'page', count: 1 }]],
      ['GET /patients', 2, [{ operation: 'GET /bookings', kind: 'all', count: 1 }]],
    ])
  })

  test('behavior: retries, and requests that no query sent', async () => {
    let count = 0
    const { client, clock, panel } = setUp(async (url, init) =>
      count++ ? respond(url, init) : new Response('', { status: 429, headers: { 'retry-after': '1' } }),
    )
    await clock.run(client.request(patients.get, '1'))
    expect(panel.getSnapshot()).toMatchObject({
      requests: [
        { attempt: 1, status: 429, queries: [] },
        { attempt: 2, status: 200, queries: [] },
      ],
      totals: { requests: 2, retries: 1 },
    })
  })

  test('behavior: hits: fresh data for a further component, and a record that another query holds', async () => {
    const { client, queryClient, panel } = setUp()
    const list = query(client, patients.list)
    const stop = new QueryObserver(queryClient, list).subscribe(() => {})
    await settle()
    expect(panel.getSnapshot()).toMatchObject({ hits: [], totals: { requests: 1 } })
    new QueryObserver(queryClient, list).subscribe(() => {})
    await queryClient.fetchQuery(query(client, patients.get, '1'))
    await settle()
    expect(panel.getSnapshot()).toMatchObject({
      hits: [
        { operation: 'GET /patients', kind: 'page' },
        { operation: 'GET /patients/{id}', kind: 'one' },
      ],
      totals: { requests: 1, hits: 2 },
    })
    stop()
  })

  test('behavior: data that is set by hand, and a failed fetch, are no hits', async () => {
    const { client, queryClient, panel } = setUp(() => Promise.reject(new TypeError('failed')))
    const options = query(client, patients.get, 'x')
    queryClient.setQueryData(query(client, patients.get, '1').queryKey, { id: '1' } as never)
    await queryClient.fetchQuery(options).catch(() => {})
    expect(panel.getSnapshot()).toMatchObject({ requests: [], hits: [] })
  })

  test('behavior: tells subscribers once a tick, and keeps the snapshot until something changes', async () => {
    const { client, panel } = setUp()
    const listener = vi.fn()
    const stop = panel.subscribe(listener)
    const before = panel.getSnapshot()
    expect(panel.getSnapshot()).toBe(before)
    await Promise.all([client.request(patients.get, '1'), client.request(patients.get, '2')])
    await settle()
    expect(panel.getSnapshot()).not.toBe(before)
    expect(listener.mock.calls.length).toBeLessThanOrEqual(2)
    stop()
    listener.mockClear()
    await client.request(patients.get, '1')
    expect(listener).not.toHaveBeenCalled()
  })

  test('behavior: clear forgets, stop records no more, other queries are ignored', async () => {
    const { client, queryClient, panel } = setUp()
    await queryClient.fetchQuery({ queryKey: ['todos'], queryFn: () => [canary] })
    await queryClient.fetchQuery(query(client, patients.get, '1'))
    panel.clear()
    expect(panel.getSnapshot()).toMatchObject({ requests: [], hits: [], totals: { requests: 0 } })
    panel.stop()
    await queryClient.fetchQuery(query(client, patients.get, '2'))
    expect(panel.getSnapshot().requests).toEqual([])
  })

  test('behavior: keeps the latest 500', async () => {
    const { client, panel } = setUp()
    for (let count = 0; count < 501; count++) await client.request(patients.get, '1')
    expect(panel.getSnapshot().requests).toHaveLength(500)
    expect(panel.getSnapshot().totals.requests).toBe(501)
  })

  test('C08, C87 behavior: holds no id, filter, key or data', async () => {
    const { client, queryClient, panel } = setUp()
    const where = { last_name: canary }
    await queryClient.fetchQuery(query(client, patients.list, { where }))
    await queryClient.fetchQuery(
      allQuery(client, bookings.list, { where: { practitioner_id: canary }, include: ['patient'] }),
    )
    await Promise.all([canary, '1'].map((id) => queryClient.fetchQuery(query(client, patients.get, id))))
    expect(panel.getSnapshot().requests.length).toBeGreaterThan(2)
    expect(JSON.stringify(panel.getSnapshot())).not.toContain(canary)
  })

  test('behavior: shows how much of the rate limit is left', async () => {
    const limits = { limit: 200, remaining: 7, resetAt: 0 }
    const rateLimiter = { acquire: async () => {}, pauseUntil: () => {}, state: () => limits }
    const client = createClient({ baseUrl: '/api', fetch: respond, rateLimiter })
    const panel = createDevPanel(client, new QueryClient())
    await client.request(patients.get, '1')
    expect(panel.getSnapshot().limits).toEqual(limits)
    expect(setUp().panel.getSnapshot().limits).toBeUndefined()
  })

  test('behavior: names the hooks that read, if it is given their module or they say their name', async () => {
    const client = createClient({ baseUrl: '/api', scope: 'clinic', fetch: respond })
    const queryClient = new QueryClient()
    const hook = (operation: object) => Object.assign(() => {}, { operation })
    const hooks = {
      useSuspensePatients: hook(patients.list),
      usePatients: hook(patients.list),
      useInfinitePatients: hook(patients.list),
      useAllPatients: hook(patients.list),
      usePatient: hook(patients.get),
      createClient,
    }
    const panel = createDevPanel(client, queryClient, { hooks })
    await queryClient.fetchQuery(query(client, patients.list))
    await queryClient.fetchQuery(allQuery(client, patients.list))
    const own = query(client, bookings.list)
    await queryClient.fetchQuery({ ...own, meta: { ...own.meta, hook: 'useDay' } })
    await queryClient.fetchQuery(query(client, bookings.list, { page: 2 }))
    await queryClient.fetchQuery(query(client, patients.get, '1'))
    const { requests, hits } = panel.getSnapshot()
    expect(requests.map(({ queries }) => queries.map(({ hook }) => hook))).toEqual([
      ['usePatients'],
      ['useAllPatients'],
      ['useDay'],
      [undefined],
    ])
    expect(hits.map(({ hook }) => hook)).toEqual(['usePatient'])
  })
})
