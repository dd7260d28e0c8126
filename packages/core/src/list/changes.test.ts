import { createMock } from '@cliniko/mock'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { apiKey, app, fakeClock, fakeFetch, json } from '../../test/kit.js'
import { createCliniko } from '../cliniko.js'
import { InputError, ResponseError } from '../http/errors.js'
import { createRateLimiter } from '../http/rate-limit.js'
import * as individualAppointments from '../resources/individual-appointments.js'
import * as invoices from '../resources/invoices.js'
import type { Patient } from '../resources/patients.js'
import * as patients from '../resources/patients.js'
import * as services from '../resources/services.js'
import type { Change } from './changes/change.js'
import { type ChangesOptions, changes } from './changes.js'

const now = '2026-03-02T00:00:00Z'

/** A clinic whose time stands still until `pass` moves it. */
function createClinic() {
  let seconds = 0
  const elapsed = { now: () => seconds * 1000 }
  const mock = createMock({ now, clock: elapsed, rateLimit: false, patients: 20 })
  const clock = { ...fakeClock(), now: () => Date.parse(now) + seconds * 1000 }
  const rateLimiter = createRateLimiter({ limit: 1000, clock })
  const cliniko = createCliniko({ apiKey: mock.apiKey, app, fetch: mock.fetch, clock, rateLimiter })
  // The seed is older than every poll.
  for (const record of [
    ...mock.store.tables.patients.values(),
    ...mock.store.tables.individual_appointments.values(),
  ]) {
    Object.assign(record, { created_at: '2025-01-01T00:00:00Z', updated_at: '2025-01-01T00:00:00Z', archived_at: null })
  }
  return { mock, cliniko, pass: (count: number) => (seconds += count) }
}

type Clinic = ReturnType<typeof createClinic>
const watched = [patients, individualAppointments] as const

/** An API whose patients were all changed within a minute. The mock is too slow to change so many. */
function createBulkChange(count: number) {
  const patientAt = (id: string, second: number) => ({
    id,
    created_at: '2025-01-01T00:00:00Z',
    updated_at: new Date(Date.parse(now) + second * 1000).toISOString().replace('.000Z', 'Z'),
  })
  let records = Array.from({ length: count }, (_, index) =>
    patientAt(String(1_752_849_161_776n * 1_000_000n + BigInt(index)), Math.floor((index * 60) / count)),
  )
  const fetch = fakeFetch(({ url }) => {
    const bounds = new URL(url).searchParams.getAll('q[]')
    const boundOf = (start: string) => bounds.find((filter) => filter.startsWith(start))?.slice(start.length)
    const [from = '', to = '9', after = ''] = [boundOf('updated_at:>='), boundOf('updated_at:<'), boundOf('id:>')]
    const matches = records.filter(({ id, updated_at }) => updated_at >= from && updated_at < to && id > after)
    const next = matches.length > 100 ? { next: 'https://api.au2.cliniko.com/v1/patients?page=2' } : {}
    return json({ patients: matches.slice(0, 100), total_entries: matches.length, links: next })
  })
  const rateLimiter = { acquire: async () => {}, pauseUntil() {} }
  return {
    cliniko: createCliniko({ apiKey, app, fetch, clock: fakeClock(Date.parse(now) + 60_000), rateLimiter }),
    requests: () => fetch.seen.length,
    /** Changes a record once more, some seconds after the bulk change began. */
    change(id: string, second: number) {
      records = [...records.filter((record) => record.id !== id), patientAt(id, second)]
    },
  }
}

/** Polls once, with a feed of its own, as if the program ended after each poll. */
async function poll({ cliniko }: Clinic, options: ChangesOptions) {
  const seen: string[] = []
  let cursor = ''
  for await (const page of changes(cliniko, watched, { ...options, once: true }).pages()) {
    seen.push(...page.changes.map(({ type, resource, record }) => `${type} ${resource} ${record.id}`))
    cursor = page.cursor
  }
  return { seen, cursor }
}

const person = { first_name: 'New', last_name: 'Patient' }

describe('changes', () => {
  test('default: returns created, updated, archived and cancelled records, each once', async () => {
    const clinic = createClinic()
    const { mock, cliniko } = clinic
    const { seen: none, cursor } = await poll(clinic, {})
    expect(none).toEqual([])

    clinic.pass(100)
    const [a = '', b = ''] = mock.store.tables.patients.keys()
    const [appointment = ''] = mock.store.tables.individual_appointments.keys()
    const { id } = await cliniko.patients.create(person)
    await cliniko.patients.update(a, { email: null })
    await cliniko.patients.archive(b)
    clinic.pass(1)
    await cliniko.individualAppointments.cancel(appointment, { cancellation_reason: 50 })
    const first = await poll(clinic, { cursor })
    expect(first.seen.slice(0, 3).sort()).toEqual([
      `archived patients ${b}`,
      `created patients ${id}`,
      `updated patients ${a}`,
    ])
    expect(first.seen.slice(3)).toEqual([`cancelled individual_appointments ${appointment}`])

    expect((await poll(clinic, { cursor: first.cursor })).seen).toEqual([])
    clinic.pass(200)
    await cliniko.patients.update(id, { email: null })
    await cliniko.patients.unarchive(b)
    const second = await poll(clinic, { cursor: first.cursor })
    expect(second.seen.sort()).toEqual([`updated patients ${b}`, `updated patients ${id}`].sort())
  })

  test('behavior: reports deleted records', async () => {
    const clinic = createClinic()
    const { cursor } = await poll(clinic, {})
    clinic.pass(100)
    const [id = ''] = clinic.mock.store.tables.individual_appointments.keys()
    Object.assign(clinic.mock.store.tables.individual_appointments.get(id) ?? {}, {
      deleted_at: '2026-03-02T00:01:40Z',
      updated_at: '2026-03-02T00:01:40Z',
    })
    expect((await poll(clinic, { cursor })).seen).toEqual([`deleted individual_appointments ${id}`])
  })

  test('C57 behavior: a merged patient is a change that names the patient who stays', async () => {
    const clinic = createClinic()
    const { tables } = clinic.mock.store
    const { cursor } = await poll(clinic, {})
    const [a = '', b = '', c = ''] = tables.patients.keys()
    const merge = (from: string, into: string | null, at: string, more = {}) =>
      Object.assign(tables.patients.get(from) ?? {}, {
        merged_at: at,
        updated_at: at,
        merged_with_patient: into && { links: { self: `https://api.au1.cliniko.com/v1/patients/${into}` } },
        ...more,
      })
    clinic.pass(100)
    // A chain, of which the first part is archived as well, and whose second part came later.
    merge(a, b, '2026-03-02T00:01:00Z', { archived_at: '2026-03-02T00:01:00Z' })
    merge(b, c, '2026-03-02T00:01:30Z')
    const merges: unknown[] = []
    for await (const change of changes(clinic.cliniko, [patients], { cursor, once: true })) {
      if (change.type !== 'merged') throw new Error(`${change.type} is no merge.`)
      expectTypeOf(change.mergedInto).toEqualTypeOf<string | null>()
      const stays = await clinic.cliniko.follow(change.record.merged_with_patient)
      merges.push([change.record.id, change.mergedInto, stays?.id])
    }
    expect(merges).toEqual([
      [a, b, b],
      [b, c, c],
    ])
  })

  test('C57 behavior: a merge without a link has no patient who stays, and an old merge is an update', async () => {
    const clinic = createClinic()
    const { tables } = clinic.mock.store
    const { cursor } = await poll(clinic, {})
    clinic.pass(100)
    const [a = '', b = ''] = tables.patients.keys()
    const updated_at = '2026-03-02T00:01:00Z'
    Object.assign(tables.patients.get(a) ?? {}, { merged_at: updated_at, updated_at, merged_with_patient: null })
    Object.assign(tables.patients.get(b) ?? {}, { merged_at: '2025-02-01T00:00:00Z', updated_at })
    const types: unknown[] = []
    for await (const change of changes(clinic.cliniko, [patients], { cursor, once: true })) {
      types.push([change.type, change.record.id, change.type === 'merged' ? change.mergedInto : undefined])
    }
    expect(types.sort()).toEqual([
      ['merged', a, null],
      ['updated', b, undefined],
    ])
  })

  test('C38 behavior: misses no record that is written late, or in the second of the last poll', async () => {
    const clinic = createClinic()
    let { cursor } = await poll(clinic, {})
    clinic.pass(100)
    const early = await clinic.cliniko.patients.create(person)
    let result = await poll(clinic, { cursor })
    expect(result.seen).toEqual([`created patients ${early.id}`])
    cursor = result.cursor
    // One in the same second, and one that is written late.
    const sameSecond = await clinic.cliniko.patients.create(person)
    const lateRecord = await clinic.cliniko.patients.create(person)
    Object.assign(clinic.mock.store.tables.patients.get(lateRecord.id) ?? {}, {
      created_at: '2026-03-02T00:01:00Z',
      updated_at: '2026-03-02T00:01:00Z',
    })
    result = await poll(clinic, { cursor })
    expect(result.seen.sort()).toEqual(
      [`created patients ${lateRecord.id}`, `created patients ${sameSecond.id}`].sort(),
    )
  })

  test('C38 behavior: returns hundreds of changes of one second, although the program ends after each page', async () => {
    const clinic = createClinic()
    let { cursor } = await poll(clinic, {})
    clinic.pass(100)
    const createdIds: string[] = []
    for (let count = 0; count < 330; count++) createdIds.push((await clinic.cliniko.patients.create(person)).id)
    const seen: string[] = []
    for (let run = 0; run < 5; run++) {
      for await (const page of changes(clinic.cliniko, [patients], { cursor }).pages()) {
        seen.push(...page.changes.map(({ record }) => record.id))
        cursor = page.cursor
        break
      }
    }
    expect(seen).toEqual(createdIds)
  })

  test('behavior: returns a record once more if it changes once more, in its latest state', async () => {
    const clinic = createClinic()
    let { cursor } = await poll(clinic, {})
    clinic.pass(100)
    const { id } = await clinic.cliniko.patients.create(person)
    ;({ cursor } = await poll(clinic, { cursor }))
    clinic.pass(5)
    await clinic.cliniko.patients.update(id, { email: 'new@clinic-tests.org' })
    for await (const { type, record } of changes(clinic.cliniko, [patients], { cursor, once: true })) {
      expect(type).toBe('updated')
      expect(record.email).toBe('new@clinic-tests.org')
    }
  })

  test('C38 behavior: returns a record again that changes again within the same second', async () => {
    const clinic = createClinic()
    let { cursor } = await poll(clinic, {})
    clinic.pass(100)
    const { id } = await clinic.cliniko.patients.create(person)
    const seen: string[] = []
    const writes = [
      () => clinic.cliniko.patients.update(id, { last_name: 'Newer' }),
      () => clinic.cliniko.patients.archive(id),
      () => clinic.cliniko.patients.unarchive(id),
      async () => {},
    ]
    for (const write of writes) {
      const result = await poll(clinic, { cursor })
      seen.push(...result.seen)
      cursor = result.cursor
      await write()
    }
    expect(seen).toEqual([
      `created patients ${id}`,
      `updated patients ${id}`,
      `archived patients ${id}`,
      `updated patients ${id}`,
    ])
  })

  test('behavior: since returns the changes from that time on', async () => {
    const clinic = createClinic()
    clinic.pass(100)
    const { id } = await clinic.cliniko.patients.create(person)
    clinic.pass(100)
    expect((await poll(clinic, { since: '2026-03-02T00:01:40Z' })).seen).toEqual([`created patients ${id}`])
    expect((await poll(clinic, { since: '2026-03-02T00:01:41Z' })).seen).toEqual([])
  })

  test('behavior: polls at each interval until it is aborted', async () => {
    const mock = createMock({ now, rateLimit: false, patients: 3 })
    const clock = fakeClock()
    const cliniko = createCliniko({ apiKey: mock.apiKey, app, fetch: mock.fetch, clock })
    const controller = new AbortController()
    const times: number[] = []
    const run = async () => {
      const options = { interval: 10_000, signal: controller.signal }
      for await (const { changes: changesOfPage } of changes(cliniko, [patients], options).pages()) {
        expect(changesOfPage).toEqual([])
        times.push(clock.elapsed())
        if (times.length === 3) controller.abort(new Error('closed'))
      }
    }
    await expect(clock.run(run())).rejects.toThrow('closed')
    expect(times).toEqual([0, 10_000, 20_000])
  })

  test('behavior: a saved cursor accepts another resource', async () => {
    const clinic = createClinic()
    let cursor = ''
    for await (const page of changes(clinic.cliniko, [patients], { once: true }).pages()) cursor = page.cursor
    clinic.pass(100)
    const { id } = await clinic.cliniko.patients.create(person)
    expect((await poll(clinic, { cursor })).seen).toEqual([`created patients ${id}`])
  })

  test('C56 behavior: a cursor of many other resources ends, and keeps the watched ones alone', async () => {
    const clinic = createClinic()
    const position = { from: '1772409600/0', since: 1772409600, returned: '' }
    const others = Array.from({ length: 100 }, (_, index) => [`resource_${index}`, position])
    const cursor = JSON.stringify(Object.fromEntries([...others, ['patients', position]]))
    const cursors: string[] = []
    for await (const page of changes(clinic.cliniko, [patients], { cursor, once: true }).pages()) {
      cursors.push(page.cursor)
    }
    expect(Object.keys(JSON.parse(cursors.at(-1) ?? ''))).toEqual(['patients'])
  })

  test('C72 behavior: a response with something else than records is a ResponseError', async () => {
    for (const item of [null, {}, { id: '1' }, { id: '1', updated_at: null }, { id: 'x', updated_at: now }]) {
      const fetch = fakeFetch(() => json({ patients: [item], total_entries: 1, links: {} }))
      const cliniko = createCliniko({ apiKey, app, fetch, clock: fakeClock() })
      const feed = changes(cliniko, [patients], { since: now, once: true }).pages()[Symbol.asyncIterator]()
      await expect(feed.next()).rejects.toThrow(ResponseError)
    }
  })

  test('C56 behavior: 20,000 records changed in a minute come once, with small cursors and few requests', async () => {
    const { cliniko, requests } = createBulkChange(20_000)
    const seen = new Set<string>()
    let [count, longest, cursor] = [0, 0, '']
    const run = async (options: ChangesOptions) => {
      for await (const page of changes(cliniko, [patients], { ...options, once: true }).pages()) {
        for (const { record } of page.changes) seen.add(record.id)
        count += page.changes.length
        longest = Math.max(longest, page.cursor.length)
        cursor = page.cursor
      }
    }
    await run({ since: now })
    expect(seen.size).toBe(20_000)
    expect(requests()).toBeLessThan(1.5 * 200)
    // The next program finds them again, and returns none.
    await run({ cursor })
    expect(count).toBe(20_000)
    expect(longest).toBeLessThanOrEqual(8000)
  })

  test('C56 behavior: a change after a bulk change returns few records again', async () => {
    const { cliniko, change } = createBulkChange(20_000)
    let cursor = ''
    for await (const page of changes(cliniko, [patients], { since: now, once: true }).pages()) cursor = page.cursor
    change('1752849161776000000', 61)
    const again: string[] = []
    for await (const { record } of changes(cliniko, [patients], { cursor, once: true })) again.push(record.id)
    expect(again).toContain('1752849161776000000')
    expect(again.length).toBeLessThan(600)
  })

  test('behavior: polls that find nothing forget old changes, and return none twice', async () => {
    const clinic = createClinic()
    const { cursor } = await poll(clinic, {})
    clinic.pass(100)
    const { id } = await clinic.cliniko.patients.create(person)
    const cursors: string[] = []
    const seen: string[] = []
    const controller = new AbortController()
    const clock = fakeClock(Date.parse(now) + 100_000)
    const cliniko = createCliniko({ apiKey: clinic.mock.apiKey, app, fetch: clinic.mock.fetch, clock })
    const run = async () => {
      for await (const page of changes(cliniko, [patients], { cursor, signal: controller.signal }).pages()) {
        seen.push(...page.changes.map(({ record }) => record.id))
        cursors.push(page.cursor)
        if (cursors.length === 5) controller.abort(new Error('closed'))
      }
    }
    await expect(clock.run(run())).rejects.toThrow('closed')
    expect(seen).toEqual([id])
    expect(cursors[0]).toContain(id)
    expect(cursors.at(-1)).not.toContain(id)
  })

  const idle = createCliniko({ apiKey, app })

  test.each([
    ['names', ['patients']],
    ['no resource', []],
    ['a resource', patients],
    ['null', [null]],
    ['a list without updated_at', [services]],
    ['an operation', [patients.list]],
    ['a list inside a record', [{ list: invoices.listForPatient }]],
    ['nothing', undefined],
  ])('C72 input: refuses %s as resources', (_title, resources) => {
    expect(() => changes(idle, resources as unknown as readonly [typeof patients])).toThrow(InputError)
  })

  test.each([
    'page 2',
    '',
    '5',
    'null',
    '[]',
    '{"patients":7}',
    '{"patients":{"from":"1/0","since":1,"returned":"1/2*3*"}}',
    '{"patients":{"from":"x/0","since":1,"returned":""}}',
    // An older form.
    '{"patients":{"from":1772409600,"seen":{"1":1772409600}}}',
    JSON.stringify({ patients: { from: `1/${'9'.repeat(9000)}`, since: 1, returned: '' } }),
    JSON.stringify({ patients: { from: `1/${'9'.repeat(31)}`, since: 1, returned: '' } }),
    JSON.stringify({ patients: { from: '1/0', since: 1, returned: `1/${'9'.repeat(31)}*1` } }),
    '{"patients":{"from":"1/0","since":1e999,"returned":""}}',
    '{"patients":{"from":"1/0","since":0.5,"returned":""}}',
    `${'{}'.padEnd(8001)}`,
  ])('C56 input: refuses the cursor %j, and says how to start again', (cursor) => {
    expect(() => changes(idle, [patients], { cursor })).toThrow(InputError)
    expect(() => changes(idle, [patients], { cursor })).toThrow(/^cursor must be .* pass since\.$/)
  })

  test.each<readonly [RegExp, object]>([
    [/^The options of changes must be an object/, null as unknown as object],
    [/^The options of changes must be an object/, [60_000]],
    [/^since must be/, { since: 'yesterday' }],
    [/^since must be/, { since: '2026-02-30T00:00:00Z' }],
    [/^since must be/, { since: new Date(Number.NaN) }],
    [/^interval must be/, { interval: Number.NaN }],
    [/^interval must be/, { interval: 0 }],
    [/^interval must be/, { interval: '60000' }],
    [/^overlap must be/, { overlap: -1 }],
    [/^overlap must be/, { overlap: Number.POSITIVE_INFINITY }],
  ])('input: %s for %o', (message, options) => {
    expect(() => changes(idle, [patients], options)).toThrow(InputError)
    expect(() => changes(idle, [patients], options)).toThrow(message)
  })

  test('type: changes are discriminated by their resource', () => {
    const feed = changes(idle, watched)
    type Item = typeof feed extends AsyncIterable<infer T> ? T : never
    expectTypeOf<Extract<Item, { resource: 'patients' }>>().toEqualTypeOf<Change<'patients', Patient>>()
    expectTypeOf<Item['resource']>().toEqualTypeOf<'patients' | 'individual_appointments'>()
  })
})
