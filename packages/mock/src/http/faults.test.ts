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
  // Waits are over at once: no test waits.
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

  test('behavior: an answer that never comes ends with the caller’s patience', async () => {
    const { cliniko, mock } = clinic()
    mock.faults.add({ kind: 'timeout' })
    const caller = new AbortController()
    const list = cliniko.businesses.list({ signal: caller.signal })
    queueMicrotask(() => caller.abort(new Error('tired')))
    await expect(list).rejects.toThrow('tired')
    mock.faults.clear()
    expect((await cliniko.businesses.list()).totalEntries).toBe(3)
  })

  test('behavior: only its operation meets with it, and only so often', async () => {
    const { cliniko, mock } = clinic()
    mock.faults.add({ kind: 'status', operation: 'GET /businesses', times: 1 })
    expect((await cliniko.practitioners.list()).totalEntries).toBe(8)
    await expect(cliniko.businesses.list()).rejects.toMatchObject({ status: 500 })
    expect((await cliniko.businesses.list()).totalEntries).toBe(3)
  })

  test('behavior: a page that comes twice: no record does', async () => {
    const { cliniko, mock } = clinic()
    mock.faults.add({ kind: 'duplicate-page', operation: 'GET /patients', times: 2 })
    const ids = (await cliniko.patients.list({ where: { archived_at: { any: true } }, perPage: 50 }).toArray()).map(
      ({ id }) => id,
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('behavior: a walk by ids or by time meets with the page before, as it was', async () => {
    const { cliniko, mock } = clinic()
    const list = (where: object) => cliniko.patients.list({ where, sort: 'id', perPage: 10 })
    mock.faults.add({ kind: 'duplicate-page', operation: 'GET /patients', times: 3 })
    // Nothing has been answered before the first.
    const one = await list({})
    const after = { id: { gt: one.items.at(-1)?.id } }
    expect(await list(after)).toEqual(one)
    expect(await list({ updated_at: { gte: '2020-01-01T00:00:00Z' } })).toEqual(one)
    expect((await list(after)).items[0]?.id).not.toBe(one.items[0]?.id)
  })

  test('behavior: an export that meets with pages twice has each record once', async () => {
    const { cliniko, mock } = clinic(1, 3)
    mock.faults.add({ kind: 'duplicate-page', probability: 0.3 })
    const ids: string[] = []
    for await (const { id } of exportRecords(cliniko, patients.list, { where: { archived_at: { any: true } } }))
      ids.push(id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.length).toBe(mock.store.tables.patients.size)
  })

  test('behavior: slow answers wait by the mock’s clock, and end when the caller leaves', async () => {
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
    const answer = get(caller.signal)
    await Promise.resolve()
    queueMicrotask(() => caller.abort(new Error('tired')))
    await expect(answer).rejects.toThrow('tired')
    expect(waits).toEqual([1234, 9999, -9999])
  })

  test('behavior: the same seed fails alike, and a client that repeats reads gets through', async () => {
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
  ])('input: %j can’t be', (fault) => {
    expect(() => clinic().mock.faults.add(fault)).toThrow('must be')
  })
})
