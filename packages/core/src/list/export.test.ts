import { createMock, type Mock } from '@cliniko/mock'
import { describe, expect, test } from 'vitest'
import { apiKey, app, fakeClock, fakeFetch, hangingFetch, patientsPage } from '../../test/kit.js'
import { type Cliniko, createCliniko } from '../cliniko.js'
import type { Fetch } from '../http/call.js'
import { InputError } from '../http/errors.js'
import type { ListOperation } from '../operation/operation.js'
import * as patients from '../resources/patients.js'
import * as services from '../resources/services.js'
import { type ExportProgress, exportRecords } from './export.js'

const now = '2026-03-02T00:00:00Z'

/** A clinic whose waits are over at once. */
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
  test('default: every record once, 100 a request, stretches side by side', async () => {
    const { mock, cliniko } = clinic(1230)
    const ids = await idsOf(exportRecords(cliniko, patients.list, { where: all }))
    expect(sorted(ids)).toEqual(sorted(mock.store.tables.patients.keys()))
    // Twelve full pages and a rest; a stretch that doesn't end with a page costs one more.
    expect(mock.requests.length).toBeLessThanOrEqual(16)
    expect(mock.requests.filter(({ url }) => /[?&]page=\d/.test(url))).toHaveLength(3)
  })

  test('behavior: in the order of ids, one after another', async () => {
    const { mock, cliniko } = clinic(1230)
    const ids = await idsOf(exportRecords(cliniko, patients.list, { where: all, order: 'id' }))
    expect(ids).toEqual([...mock.store.tables.patients.keys()])
    expect(mock.requests).toHaveLength(13)
  })

  test.each(['any', 'id'] as const)(
    'C36 behavior: in order %s, records that come, change and go during the walk move no others',
    async (order) => {
      const { mock, cliniko } = clinic(1350)
      const lived = new Set(mock.store.tables.patients.keys())
      const ids: string[] = []
      let made = ''
      for await (const { items } of exportRecords(cliniko, patients.list, { order }).pages()) {
        ids.push(...items.map(({ id }) => id))
        if (made) continue
        made = (await cliniko.patients.create({ first_name: 'New', last_name: 'Patient' })).id
        // One that has been seen and one that hasn't.
        for (const id of [items[3]?.id ?? '', [...lived].at(-150) ?? '']) {
          await cliniko.patients.archive(id)
          lived.delete(id)
        }
      }
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toContain(made)
      for (const id of lived) if (!mock.store.tables.patients.get(id)?.archived_at) expect(ids).toContain(id)
    },
  )

  describe('order updated_at', () => {
    /** Changes patients at given seconds, in the order of their ids. */
    function changed(count: number, second: (index: number) => number) {
      const made = clinic(count)
      const records = [...made.mock.store.tables.patients.values()]
      for (const [index, record] of records.entries()) {
        record.updated_at = new Date(Date.parse(now) + second(index) * 1000).toISOString().replace('.000Z', 'Z')
      }
      return { ...made, records }
    }

    test('default: by the time of their last change, then by id', async () => {
      const { cliniko, records } = changed(450, (index) => (index * 7) % 45)
      const expected = [...records].sort((a, b) => a.updated_at.localeCompare(b.updated_at) || a.id.localeCompare(b.id))
      const ids = await idsOf(exportRecords(cliniko, patients.list, { where: all, order: 'updated_at' }))
      expect(ids).toEqual(expected.map(({ id }) => id))
    })

    test('C38 behavior: more records changed in one second than fit a page', async () => {
      const { cliniko, records } = changed(450, (index) => (index < 50 ? 0 : index < 400 ? 1 : 2))
      const ids = await idsOf(exportRecords(cliniko, patients.list, { where: all, order: 'updated_at' }))
      expect(ids).toEqual(records.map(({ id }) => id))
    })

    test('behavior: a record that changes during the walk comes again, at the end', async () => {
      const { cliniko, records } = changed(250, (index) => index)
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

    test('behavior: goes on where another stopped, from since on, beside the caller’s own conditions', async () => {
      const { cliniko, records } = changed(450, (index) => Math.floor(index / 40))
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

  test.each(['any', 'id', 'updated_at'] as const)(
    'behavior: in order %s, goes on where another stopped',
    async (order) => {
      const { mock, cliniko } = clinic(1230)
      const ids: string[] = []
      let cursor: string | undefined
      // Each page by an export of its own, as if the program ended after every page.
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
    },
  )

  test('behavior: an answer with other records than were asked for is asked for again', async () => {
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
    const other = createCliniko({ apiKey: mock.apiKey, app, fetch })
    const ids = await idsOf(exportRecords(other, patients.list, { where: all, order: 'id' }))
    expect(items).toHaveLength(1)
    expect(ids).toEqual([...mock.store.tables.patients.keys()])
  })

  test('behavior: answers that stay wrong are an error, not a loop', async () => {
    const fetch = fakeFetch(() =>
      patientsPage(['2', '3'], { next: 'https://api.au2.cliniko.com/v1/patients?page=2', total: 300 }),
    )
    const client = createCliniko({ apiKey, app, fetch })
    await expect(idsOf(exportRecords(client, patients.list))).rejects.toThrow('other records than were requested')
    expect(fetch.seen.length).toBeLessThan(10)
  })

  test('behavior: only what has changed since', async () => {
    const { mock, cliniko } = clinic(120)
    const [one, other] = mock.store.tables.patients.keys()
    for (const id of [one ?? '', other ?? ''])
      Object.assign(mock.store.tables.patients.get(id) ?? {}, { updated_at: now })
    expect(await idsOf(exportRecords(cliniko, patients.list, { where: all, since: new Date(now) }))).toEqual([
      one,
      other,
    ])
  })

  test('behavior: a condition of the caller’s own on ids holds, too', async () => {
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

  test('behavior: tells how far it is, how fast, and how long it takes', async () => {
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

  test('behavior: an empty list, and one that is left early', async () => {
    const { mock, cliniko } = clinic(1250)
    expect(await idsOf(exportRecords(cliniko, patients.list, { where: { last_name: 'nobody' } }))).toEqual([])
    mock.requests.length = 0
    for await (const _patient of exportRecords(cliniko, patients.list)) break
    expect(mock.requests.length).toBeLessThanOrEqual(5)
  })

  test('C34 behavior: aborted, what is on its way is aborted', async () => {
    const fetch = hangingFetch()
    const controller = new AbortController()
    const client = createCliniko({ apiKey, app, fetch })
    const walk = idsOf(exportRecords(client, patients.list, { signal: controller.signal }))
    await new Promise((resolve) => setImmediate(resolve))
    controller.abort(new Error('closed'))
    await expect(walk).rejects.toThrow('closed')
    expect(fetch.seen.map(({ signal }) => signal?.aborted)).toEqual([true])
  })

  test('input: a cursor that is none, and a list without the filters', () => {
    const { cliniko } = clinic(1)
    expect(() => exportRecords(cliniko, patients.list, { cursor: 'page 2' })).toThrow(InputError)
    expect(() => exportRecords(cliniko, patients.list, { cursor: '1-2', order: 'updated_at' })).toThrow(InputError)
    expect(() => exportRecords(cliniko, patients.list, { since: '2026-03-02' })).toThrow('time zone')
    expect(() => exportRecords(cliniko, patients.list, { concurrency: 50 })).toThrow(InputError)
    const list = services.list as unknown as ListOperation<{ id: string }, Record<never, never>>
    expect(() => exportRecords(cliniko, list)).toThrow('no filter "id"')
  })
})
