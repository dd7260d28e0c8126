import { createMock, type Mock } from '@cliniko/mock'
import { describe, expect, test } from 'vitest'
import { apiKey, app, fakeClock, fakeFetch, hangingFetch, patientsPage } from '../../test/kit.js'
import { type Cliniko, createCliniko } from '../cliniko.js'
import type { Fetch } from '../http/call.js'
import { InputError, ResponseError } from '../http/errors.js'
import type { ListOperation } from '../operation/operation.js'
import * as patients from '../resources/patients.js'
import * as services from '../resources/services.js'
import { type ExportProgress, exportRecords } from './export.js'

const now = '2026-03-02T00:00:00Z'

/** A clinic in which no wait takes time. */
function clinic(count: number, seed = 1): { mock: Mock; cliniko: Cliniko } {
  const mock = createMock({ seed, now, clock: { now: () => 0 }, rateLimit: false, patients: count })
  const clock = {
    now: () => 0,
    after(ms: number, call: () => void) {
      if (ms < 30_000) queueMicrotask(call)
      return () => {}
    },
  }
  const rateLimiter = { acquire: async () => {}, pauseUntil: () => {} }
  const cliniko = createCliniko({
    apiKey: mock.apiKey,
    app,
    fetch: mock.fetch,
    rateLimiter,
    clock,
    retry: { limit: 30 },
  })
  return { mock, cliniko }
}

const all = { archived_at: { any: true } } as const
const idsOf = async (records: AsyncIterable<{ readonly id: string }>) => {
  const ids: string[] = []
  for await (const { id } of records) ids.push(id)
  return ids
}

const sorted = (ids: Iterable<string>) => [...ids].sort()

describe('exportRecords', () => {
  test('default: returns every record once, 100 per request, from several stretches at a time', async () => {
    const { mock, cliniko } = clinic(1230)
    const ids = await idsOf(exportRecords(cliniko, patients.list, { where: all }))
    expect(sorted(ids)).toEqual(sorted(mock.store.tables.patients.keys()))
    // Thirteen pages. A stretch that doesn't end with a page costs one more request.
    expect(mock.requests.length).toBeLessThanOrEqual(16)
    expect(mock.requests.filter(({ url }) => /[?&]page=\d/.test(url))).toHaveLength(3)
  })

  test('behavior: in the order of ids, walks one stretch', async () => {
    const { mock, cliniko } = clinic(1230)
    const ids = await idsOf(exportRecords(cliniko, patients.list, { where: all, order: 'id' }))
    expect(ids).toEqual([...mock.store.tables.patients.keys()])
    expect(mock.requests).toHaveLength(13)
  })

  test.each(['any', 'id'] as const)(
    'C36 behavior: in order %s, records that are created and archived meanwhile move no others',
    async (order) => {
      const { mock, cliniko } = clinic(1350)
      const lived = new Set(mock.store.tables.patients.keys())
      const ids: string[] = []
      let createdId = ''
      for await (const { items } of exportRecords(cliniko, patients.list, { order }).pages()) {
        ids.push(...items.map(({ id }) => id))
        if (createdId) continue
        createdId = (await cliniko.patients.create({ first_name: 'New', last_name: 'Patient' })).id
        // One record of an earlier page, and one of a later page.
        for (const id of [items[3]?.id ?? '', [...lived].at(-150) ?? '']) {
          await cliniko.patients.archive(id)
          lived.delete(id)
        }
      }
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toContain(createdId)
      for (const id of lived) if (!mock.store.tables.patients.get(id)?.archived_at) expect(ids).toContain(id)
    },
  )

  describe('order updated_at', () => {
    /** A clinic whose patients were updated at given seconds, in the order of their ids. */
    function updatedAt(count: number, second: (index: number) => number) {
      const { mock, cliniko } = clinic(count)
      const records = [...mock.store.tables.patients.values()]
      for (const [index, record] of records.entries()) {
        record.updated_at = new Date(Date.parse(now) + second(index) * 1000).toISOString().replace('.000Z', 'Z')
      }
      return { cliniko, records }
    }

    test('default: sorts by the time of the last change, then by id', async () => {
      const { cliniko, records } = updatedAt(450, (index) => (index * 7) % 45)
      const expected = [...records].sort((a, b) => a.updated_at.localeCompare(b.updated_at) || a.id.localeCompare(b.id))
      const ids = await idsOf(exportRecords(cliniko, patients.list, { where: all, order: 'updated_at' }))
      expect(ids).toEqual(expected.map(({ id }) => id))
    })

    test('C38 behavior: returns all records of a second in which more changed than fit a page', async () => {
      const { cliniko, records } = updatedAt(450, (index) => (index < 50 ? 0 : index < 400 ? 1 : 2))
      const ids = await idsOf(exportRecords(cliniko, patients.list, { where: all, order: 'updated_at' }))
      expect(ids).toEqual(records.map(({ id }) => id))
    })

    test('behavior: returns a record that changes meanwhile again, at the end', async () => {
      const { cliniko, records } = updatedAt(250, (index) => index)
      const [first] = records
      const ids: string[] = []
      for await (const { items } of exportRecords(cliniko, patients.list, {
        where: all,
        order: 'updated_at',
      }).pages()) {
        if (!ids.length && first) first.updated_at = '2026-03-03T00:00:00Z'
        ids.push(...items.map(({ id }) => id))
      }
      expect(ids).toEqual([...records.map(({ id }) => id), first?.id])
    })

    test('behavior: continues from a cursor, with since and the caller’s own conditions', async () => {
      const { cliniko, records } = updatedAt(450, (index) => Math.floor(index / 40))
      const where = { ...all, updated_at: { lt: '2026-03-02T00:00:11Z' } }
      const options = { where, order: 'updated_at', since: '2026-03-02T00:00:01Z' } as const
      const first: string[] = []
      let cursor = ''
      for await (const page of exportRecords(cliniko, patients.list, options).pages()) {
        first.push(...page.items.map(({ id }) => id))
        cursor = page.cursor
        break
      }
      const rest = await idsOf(exportRecords(cliniko, patients.list, { ...options, cursor }))
      expect([...first, ...rest]).toEqual(records.slice(40, 440).map(({ id }) => id))
    })
  })

  test.each(['any', 'id', 'updated_at'] as const)('behavior: in order %s, continues from a cursor', async (order) => {
    const { mock, cliniko } = clinic(1230)
    const ids: string[] = []
    let cursor: string | undefined
    // Each page is fetched by an export of its own, as if the program ended after every page.
    for (let turn = 0; turn < 40; turn++) {
      const before: string | undefined = cursor
      for await (const page of exportRecords(cliniko, patients.list, { where: all, order, cursor: before }).pages()) {
        ids.push(...page.items.map(({ id }) => id))
        cursor = page.cursor
        break
      }
      if (cursor === before) break
    }
    expect(sorted(ids)).toEqual(sorted(mock.store.tables.patients.keys()))
  })

  test('behavior: requests a page again that has other records than were requested', async () => {
    const { mock, cliniko } = clinic(350)
    let stale: Response | undefined
    let count = 0
    const fetch: Fetch = async (url, init) => {
      if (++count === 3 && stale) return stale.clone()
      const response = await mock.fetch(url, init)
      stale ??= response.clone()
      return response
    }
    const { items } = await cliniko.patients.list({ perPage: 1 })
    const stalling = createCliniko({ apiKey: mock.apiKey, app, fetch })
    const ids = await idsOf(exportRecords(stalling, patients.list, { where: all, order: 'id' }))
    expect(items).toHaveLength(1)
    expect(ids).toEqual([...mock.store.tables.patients.keys()])
  })

  test('behavior: throws if the pages stay wrong', async () => {
    const fetch = fakeFetch(() =>
      patientsPage(['2', '3'], { next: 'https://api.au2.cliniko.com/v1/patients?page=2', total: 300 }),
    )
    const client = createCliniko({ apiKey, app, fetch })
    await expect(idsOf(exportRecords(client, patients.list))).rejects.toThrow('other records than were requested')
    expect(fetch.seen.length).toBeLessThan(10)
  })

  test.each([
    ['null', [null]],
    ['a record without an id', [{ first_name: 'Ana' }]],
    ['an id that is an object', [{ id: {} }]],
    ['an id that is no number', Array.from({ length: 100 }, () => ({ id: 'x' }))],
    ['text', ['1']],
  ])('C72 behavior: %s in a response is a ResponseError', async (_title, items) => {
    const next = 'https://api.au2.cliniko.com/v1/patients?page=2'
    const fetch = fakeFetch(() => Response.json({ patients: items, total_entries: 900, links: { next } }))
    const client = createCliniko({ apiKey, app, fetch })
    for (const order of ['any', 'id', 'updated_at'] as const) {
      await expect(idsOf(exportRecords(client, patients.list, { order }))).rejects.toThrow(ResponseError)
    }
  })

  test('behavior: since returns only records that changed since then', async () => {
    const { mock, cliniko } = clinic(120)
    const [first = '', second = ''] = mock.store.tables.patients.keys()
    for (const id of [first, second]) Object.assign(mock.store.tables.patients.get(id) ?? {}, { updated_at: now })
    expect(await idsOf(exportRecords(cliniko, patients.list, { where: all, since: new Date(now) }))).toEqual([
      first,
      second,
    ])
  })

  test.each([
    ['any', undefined, '2026-02-20T00:00:00Z'],
    ['id', '2026-01-01T00:00:00Z', '2026-02-20T00:00:00Z'],
    ['updated_at', undefined, '2026-02-20T00:00:00Z'],
    ['updated_at', '2026-01-01T00:00:00Z', '2026-02-20T00:00:00Z'],
    ['updated_at', '2026-02-20T00:00:00Z', '2026-01-01T00:00:00Z'],
    ['any', new Date('2026-02-20T00:00:00Z'), '2026-01-01T00:00:00+01:00'],
  ] as const)(
    'C38 behavior: in order %s, the later one of since and the caller’s bound holds',
    async (order, since, gte) => {
      const { mock, cliniko } = clinic(3)
      const [first, second, third] = mock.store.tables.patients.values()
      Object.assign(first ?? {}, { updated_at: '2026-01-15T00:00:00Z' })
      Object.assign(second ?? {}, { updated_at: '2026-02-20T00:00:00Z' })
      Object.assign(third ?? {}, { updated_at: '2026-02-28T00:00:00Z' })
      const where = { ...all, updated_at: { gte, lt: '2026-02-25T00:00:00Z' } }
      expect(await idsOf(exportRecords(cliniko, patients.list, { where, since, order }))).toEqual([second?.id])
      for (const { url } of mock.requests) {
        expect(new URL(url, 'http://mock').searchParams.getAll('q[]')).toContain('updated_at:>=2026-02-20T00:00:00Z')
      }
    },
  )

  test('behavior: keeps the caller’s own condition on ids', async () => {
    const { mock, cliniko } = clinic(300)
    const ids = [...mock.store.tables.patients.keys()]
    const some = ids.slice(20, 140)
    const where = { ...all, id: { gte: some[0] ?? '', lte: some.at(-1) ?? '' } }
    expect(await idsOf(exportRecords(cliniko, patients.list, { where }))).toEqual(some)
    const cursor = `${ids[0]}-`
    expect(await idsOf(exportRecords(cliniko, patients.list, { where: { id: ids.slice(0, 3) }, cursor }))).toEqual(
      ids.slice(1, 3).filter((id) => !mock.store.tables.patients.get(id)?.archived_at),
    )
  })

  test('behavior: reports progress, rate and time left', async () => {
    const mock = createMock({ now, rateLimit: false, patients: 410 })
    const clock = fakeClock()
    const fetch: Fetch = (url, init) => new Promise((resolve) => clock.after(500, () => resolve(mock.fetch(url, init))))
    const cliniko = createCliniko({ apiKey: mock.apiKey, app, fetch, clock })
    const seen: ExportProgress[] = []
    const walk = exportRecords(cliniko, patients.list, {
      where: all,
      order: 'id',
      onProgress: (progress) => seen.push(progress),
    })
    await clock.run(idsOf(walk))
    expect(seen[0]).toEqual({ done: 100, total: 410, rate: 200, timeLeft: 1550 })
    expect(seen.at(-1)).toEqual({ done: 410, total: 410, rate: 164, timeLeft: 0 })
  })

  test('behavior: an empty list, and a loop that ends early', async () => {
    const { mock, cliniko } = clinic(1250)
    expect(await idsOf(exportRecords(cliniko, patients.list, { where: { last_name: 'nobody' } }))).toEqual([])
    mock.requests.length = 0
    for await (const _patient of exportRecords(cliniko, patients.list)) break
    expect(mock.requests.length).toBeLessThanOrEqual(5)
  })

  test('C34 behavior: aborts its requests with the signal', async () => {
    const fetch = hangingFetch()
    const controller = new AbortController()
    const client = createCliniko({ apiKey, app, fetch })
    const walk = idsOf(exportRecords(client, patients.list, { signal: controller.signal }))
    await new Promise((resolve) => setImmediate(resolve))
    controller.abort(new Error('closed'))
    await expect(walk).rejects.toThrow('closed')
    expect(fetch.seen.map(({ signal }) => signal?.aborted)).toEqual([true])
  })

  test('input: refuses a malformed cursor, and a list without the filters', () => {
    const { cliniko } = clinic(1)
    expect(() => exportRecords(cliniko, patients.list, { cursor: 'page 2' })).toThrow(InputError)
    expect(() => exportRecords(cliniko, patients.list, { cursor: '1-2', order: 'updated_at' })).toThrow(InputError)
    expect(() => exportRecords(cliniko, patients.list, { since: '2026-03-02' })).toThrow('time zone')
    expect(() => exportRecords(cliniko, patients.list, { concurrency: 50 })).toThrow(InputError)
    const list = services.list as unknown as ListOperation<{ id: string }, Record<never, never>>
    expect(() => exportRecords(cliniko, list)).toThrow('no filter "id"')
  })

  test.each<readonly [string, unknown, unknown]>([
    ['null as options', patients.list, null],
    ['text as options', patients.list, 'id'],
    ['no list', undefined, {}],
    ['a resource', patients, {}],
    ['text as where', patients.list, { where: 'x' }],
    ['null as where', patients.list, { where: null }],
    ['an undefined condition', patients.list, { where: { id: undefined } }],
    ['a date that does not exist', patients.list, { since: '2026-02-30T00:00:00Z' }],
    ['a number as onProgress', patients.list, { onProgress: 5 }],
    ['an order that does not exist', patients.list, { order: 'name' }],
    ['text as concurrency', patients.list, { concurrency: '4' }],
    ['half a stretch', patients.list, { concurrency: 1.5 }],
    ['a symbol as cursor', patients.list, { cursor: Symbol('cursor') }],
    ['a class as signal', patients.list, { signal: class {} }],
    ['text as timeout', patients.list, { timeout: '1s' }],
  ])('C72 input: %s is refused before anything is sent', (_title, list, options) => {
    const client = createCliniko({ apiKey, app })
    expect(() => exportRecords(client, list as typeof patients.list, options as object)).toThrow(InputError)
  })
})
