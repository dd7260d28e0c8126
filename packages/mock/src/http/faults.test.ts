import { type Cliniko, ConfigError, createCliniko, exportRecords, patients } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { first, raw } from '../../test/clinic.js'
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

  const { faults } = createMock({ patients: 0 })

  test.each([
    ['PATCH /patients/:id', 'Write it like "PATCH /patients/{id}".'],
    ['patch /patients/{patient_id}/', 'Write it like "PATCH /patients/{id}".'],
    ['PATCH /patients/1752849161776013508', 'Write it like "PATCH /patients/{id}".'],
    ['patients', 'Write it like "GET /patients".'],
    ['/patients', 'Write it like "GET /patients".'],
    ['GET patients', 'Write it like "GET /patients".'],
    ['get /patients', 'Write it like "GET /patients".'],
    ['GET /v1/patients', 'Write it like "GET /patients".'],
    ['post storage', 'Write it like "POST /storage".'],
    ['PUT /patients/{id}', 'Write its method and path'],
    ['patients.update', 'pass the operation itself'],
    ['', 'Write its method and path'],
  ])('C80 input: a fault in the operation %j, which is none', (operation, hint) => {
    const add = () => faults.add({ operation, kind: 'status' })
    expect(add).toThrow(ConfigError)
    expect(add).toThrow(`operation "${operation}" is none of the API's. `)
    expect(add).toThrow(hint)
  })

  test('C80 input: a query isn’t repeated, and other values are no operations', () => {
    const add = (operation: unknown) => () => faults.add({ operation, kind: 'status' } as Fault)
    expect(add('GET /patients?q[]=last_name:=Wu')).toThrow(
      new ConfigError('operation "GET /patients" is none of the API\'s. Write it like "GET /patients".'),
    )
    for (const value of [null, 5, {}, patients]) expect(add(value)).toThrow('operation must be an operation, such as')
    expect(() => faults.add({ operaton: 'GET /patients', kind: 'status' } as never)).toThrow(
      'faults.add has no option "operaton". Its options are: kind, operation, ',
    )
    expect(() => faults.add(undefined as never)).toThrow(ConfigError)
  })

  test('C80 behavior: an operation stands for its name', async () => {
    const { cliniko, mock } = clinic()
    mock.faults.add({ operation: patients.update, kind: 'status', status: 503 })
    const id = first(mock.store.tables.patients.keys())
    expect((await cliniko.patients.get(id)).id).toBe(id)
    await expect(cliniko.patients.update(id, { email: 'a@example.com' })).rejects.toMatchObject({ status: 503 })
  })

  test('C80 behavior: a fault in a download', async () => {
    const { mock } = clinic()
    mock.faults.add({ operation: 'GET /patient_attachments/{id}/content', kind: 'status', status: 502 })
    expect((await raw(mock, '/patient_attachments/1/content')).status).toBe(502)
    expect((await raw(mock, '/patient_attachments/1')).status).toBe(404)
  })

  test('C80 behavior: requests without a response are recorded, with status 0', async () => {
    const { cliniko, mock } = clinic(1, 2)
    mock.faults.add({ operation: patients.list, kind: 'reset', times: 2 })
    await cliniko.patients.list()
    expect(mock.requests.map(({ status }) => status)).toEqual([0, 0, 200])
    mock.faults.add({ kind: 'timeout', times: 1 })
    const caller = new AbortController()
    const response = raw(mock, '/businesses', { signal: caller.signal })
    queueMicrotask(() => caller.abort(new Error('tired')))
    await expect(response).rejects.toThrow('tired')
    expect(mock.requests.at(-1)).toEqual({ method: 'GET', url: '/businesses', status: 0 })
    mock.faults.add({ operation: 'POST /storage', kind: 'reset' })
    const upload = new Request('https://storage.in-memory.example/', { method: 'POST' })
    await expect(mock.fetch(upload)).rejects.toThrow('fetch failed')
    expect(mock.requests.at(-1)).toEqual({ method: 'POST', url: '/storage', status: 0 })
  })

  test.each<Fault>([
    { kind: 'status', probability: 2 },
    { kind: 'status', status: 200 },
    { kind: 'slow', delay: -1 },
  ])('input: refuses %j', (fault) => {
    expect(() => clinic().mock.faults.add(fault)).toThrow('must be')
  })
})
