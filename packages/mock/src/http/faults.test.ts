import { type Cliniko, createCliniko, exportRecords, patients } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { createMock, type Fault } from '../index.js'

const rateLimiter = { acquire: async () => {}, pauseUntil: () => {} }

function clinic(seed = 1, retry = 0): { cliniko: Cliniko; mock: ReturnType<typeof createMock> } {
  const mock = createMock({
    seed,
    now: '2026-03-02T00:00:00Z',
    clock: { now: () => 0 },
    rateLimit: false,
    patients: 120,
  })
  const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }
  // Waits end at once, except those of timeouts.
  const clock = {
    now: () => 0,
    after(ms: number, call: () => void) {
      if (ms < 30_000) queueMicrotask(call)
      return () => {}
    },
  }
  return {
    mock,
    cliniko: createCliniko({
      apiKey: mock.apiKey,
      app,
      fetch: mock.fetch,
      rateLimiter,
      retry: { limit: retry },
      clock,
    }),
  }
}

describe('faults', () => {
  test.each<[Fault, object]>([
    [{ kind: 'status' }, { name: 'ServerError', status: 500 }],
    [
      { kind: 'status', status: 429 },
      { name: 'RateLimitError', status: 429 },
    ],
    [{ kind: 'reset' }, { name: 'NetworkError', code: 'ECONNRESET' }],
    [{ kind: 'truncate' }, { name: 'ResponseError' }],
  ])('default: %j', async (fault, error) => {
    const { cliniko, mock } = clinic()
    const remove = mock.faults.add(fault)
    await expect(cliniko.businesses.list()).rejects.toMatchObject(error)
    remove()
    expect((await cliniko.businesses.list()).totalEntries).toBe(3)
  })

  test('behavior: a timeout lasts until the caller aborts', async () => {
    const { cliniko, mock } = clinic()
    mock.faults.add({ kind: 'timeout' })
    const caller = new AbortController()
    const list = cliniko.businesses.list({ signal: caller.signal })
    queueMicrotask(() => caller.abort(new Error('tired')))
    await expect(list).rejects.toThrow('tired')
    mock.faults.clear()
    expect((await cliniko.businesses.list()).totalEntries).toBe(3)
  })

  test('behavior: a fault is injected into its operation only, and a limited number of times', async () => {
    const { cliniko, mock } = clinic()
    mock.faults.add({ kind: 'status', operation: 'GET /businesses', times: 1 })
    expect((await cliniko.practitioners.list()).totalEntries).toBe(8)
    await expect(cliniko.businesses.list()).rejects.toMatchObject({ status: 500 })
    expect((await cliniko.businesses.list()).totalEntries).toBe(3)
  })

  test('behavior: the client drops the records of a repeated page', async () => {
    const { cliniko, mock } = clinic()
    mock.faults.add({ kind: 'duplicate-page', operation: 'GET /patients', times: 2 })
    const ids = (await cliniko.patients.list({ where: { archived_at: { any: true } }, perPage: 50 }).toArray()).map(
      ({ id }) => id,
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('behavior: a request by id or time receives the previous page unchanged', async () => {
    const { cliniko, mock } = clinic()
    const list = (where: object) => cliniko.patients.list({ where, sort: 'id', perPage: 10 })
    mock.faults.add({ kind: 'duplicate-page', operation: 'GET /patients', times: 3 })
    // There is no previous page to repeat yet.
    const firstPage = await list({})
    const after = { id: { gt: firstPage.items.at(-1)?.id } }
    expect(await list(after)).toEqual(firstPage)
    expect(await list({ updated_at: { gte: '2020-01-01T00:00:00Z' } })).toEqual(firstPage)
    expect((await list(after)).items[0]?.id).not.toBe(firstPage.items[0]?.id)
  })

  test('behavior: an export has each record once although pages are repeated', async () => {
    const { cliniko, mock } = clinic(1, 3)
    mock.faults.add({ kind: 'duplicate-page', probability: 0.3 })
    const ids: string[] = []
    for await (const { id } of exportRecords(cliniko, patients.list, { where: { archived_at: { any: true } } }))
      ids.push(id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe(mock.store.tables.patients.size)
  })

  test('behavior: slow responses wait on the mock’s clock, and end when the caller aborts', async () => {
    const waits: number[] = []
    const mock = createMock({
      patients: 1,
      clock: {
        now: () => 0,
        after(ms, call) {
          waits.push(ms)
          if (ms < 5000) queueMicrotask(call)
          return () => waits.push(-ms)
        },
      },
    })
    const headers = { authorization: `Basic ${btoa(`${mock.apiKey}:`)}`, 'user-agent': 'Test (dev@clinic-tests.org)' }
    const get = (signal?: AbortSignal) =>
      mock.fetch('https://api.au1.cliniko.com/v1/businesses', { method: 'GET', headers, ...(signal && { signal }) })
    mock.faults.add({ kind: 'slow', delay: 1234, times: 1 })
    expect((await get()).status).toBe(200)
    mock.faults.add({ kind: 'slow', delay: 9999 })
    const caller = new AbortController()
    const response = get(caller.signal)
    await Promise.resolve()
    queueMicrotask(() => caller.abort(new Error('tired')))
    await expect(response).rejects.toThrow('tired')
    expect(waits).toEqual([1234, 9999, -9999])
  })

  test('behavior: the same seed injects the same faults, and a client that retries succeeds', async () => {
    const failures = async (seed: number) => {
      const { cliniko, mock } = clinic(seed)
      mock.faults.add({ kind: 'status', probability: 0.5 })
      const results = await Promise.allSettled(Array.from({ length: 30 }, () => cliniko.businesses.list()))
      return results.map(({ status }) => status)
    }
    expect(await failures(4)).toEqual(await failures(4))
    expect(await failures(4)).not.toEqual(await failures(5))
    const { cliniko, mock } = clinic(1, 20)
    mock.faults.add({ kind: 'reset', probability: 0.5 })
    expect(await cliniko.patients.list({ perPage: 10 }).toArray()).not.toHaveLength(0)
  })

  test.each<Fault>([
    { kind: 'status', probability: 2 },
    { kind: 'status', status: 200 },
    { kind: 'slow', delay: -1 },
  ])('input: refuses %j', (fault) => {
    expect(() => clinic().mock.faults.add(fault)).toThrow('must be')
  })
})
