import { createMock, type Mock } from '@cliniko/mock'
import { describe, expect, test } from 'vitest'
import { app } from '../../test/kit.js'
import { type Cliniko, createCliniko } from '../cliniko.js'
import { InputError } from '../http/errors.js'
import type { ListOperation } from '../operation.js'
import * as patients from '../resources/patients.js'
import * as services from '../resources/services.js'
import { exportRecords } from './export.js'

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

describe('exportRecords', () => {
  test('default: every record once, in the order of ids, 100 a request', async () => {
    const { mock, cliniko } = clinic(250)
    const ids = await idsOf(exportRecords(cliniko, patients.list, { where: all }))
    expect(ids).toEqual([...mock.store.tables.patients.keys()])
    expect(mock.requests).toHaveLength(3)
    expect(mock.requests.every(({ url }) => !/[?&]page=/.test(url))).toBe(true)
  })

  test('C36 behavior: records that come, change and go during the walk move no others', async () => {
    const { mock, cliniko } = clinic(350)
    const lived = new Set(mock.store.tables.patients.keys())
    const ids: string[] = []
    let made = ''
    for await (const { items } of exportRecords(cliniko, patients.list).pages()) {
      ids.push(...items.map(({ id }) => id))
      if (made) continue
      made = (await cliniko.patients.create({ first_name: 'New', last_name: 'Patient' })).id
      // One that has been seen and one that hasn't.
      for (const id of [items[3]?.id ?? '', [...lived].at(-2) ?? '']) {
        await cliniko.patients.archive(id)
        lived.delete(id)
      }
    }
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain(made)
    for (const id of lived) if (!mock.store.tables.patients.get(id)?.archived_at) expect(ids).toContain(id)
  })

  test.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
    'behavior: with a fifth of all answers failing, each record once (seed %d)',
    async (seed) => {
      const { mock, cliniko } = clinic(420, seed)
      const before = [...mock.store.tables.patients.keys()]
      for (const kind of ['status', 'reset', 'truncate'] as const) mock.faults.add({ kind, probability: 0.07 })
      mock.faults.add({ kind: 'status', status: 429, probability: 0.05 })
      const ids = await idsOf(exportRecords(cliniko, patients.list, { where: all }))
      expect(ids).toEqual(before)
    },
  )

  test('behavior: goes on where another stopped', async () => {
    const { mock, cliniko } = clinic(230)
    const first: string[] = []
    let cursor = ''
    for await (const page of exportRecords(cliniko, patients.list, { where: all }).pages()) {
      first.push(...page.items.map(({ id }) => id))
      cursor = page.cursor
      break
    }
    const rest = await idsOf(exportRecords(cliniko, patients.list, { where: all, cursor }))
    expect([...first, ...rest]).toEqual([...mock.store.tables.patients.keys()])
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
    expect(
      await idsOf(
        exportRecords(cliniko, patients.list, { where: { ...all, id: ids.slice(0, 3) }, cursor: ids[0] ?? '' }),
      ),
    ).toEqual(ids.slice(1, 3))
  })

  test('behavior: tells how far it is, and lets others go first', async () => {
    const { mock, cliniko } = clinic(210)
    const seen: unknown[] = []
    await idsOf(exportRecords(cliniko, patients.list, { where: all, onProgress: (progress) => seen.push(progress) }))
    expect(seen).toEqual([
      { done: 100, total: 210 },
      { done: 200, total: 210 },
      { done: 210, total: 210 },
    ])
    expect(mock.requests).toHaveLength(3)
  })

  test('behavior: an empty list, and one that is left early', async () => {
    const { mock, cliniko } = clinic(150)
    expect(await idsOf(exportRecords(cliniko, patients.list, { where: { last_name: 'nobody' } }))).toEqual([])
    mock.requests.length = 0
    for await (const _patient of exportRecords(cliniko, patients.list)) break
    expect(mock.requests).toHaveLength(1)
  })

  test('input: a cursor that is none, and a list without the filters', () => {
    const { cliniko } = clinic(1)
    expect(() => exportRecords(cliniko, patients.list, { cursor: 'page 2' })).toThrow(InputError)
    const list = services.list as unknown as ListOperation<{ id: string }, Record<never, never>, []>
    expect(() => exportRecords(cliniko, list)).toThrow('no filter "id"')
  })
})
