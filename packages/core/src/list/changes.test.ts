import { createMock } from '@cliniko/mock'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { app, fakeClock } from '../../test/kit.js'
import { createCliniko } from '../cliniko.js'
import { InputError } from '../http/errors.js'
import { createRateLimiter } from '../http/rate-limit.js'
import * as individualAppointments from '../resources/individual-appointments.js'
import type { Patient } from '../resources/patients.js'
import * as patients from '../resources/patients.js'
import * as services from '../resources/services.js'
import { type Change, type ChangesOptions, changes } from './changes.js'

const now = '2026-03-02T00:00:00Z'

/** A clinic whose time only moves when it's told to. */
function clinic() {
  let seconds = 0
  const passed = { now: () => seconds * 1000 }
  const mock = createMock({ now, clock: passed, rateLimit: false, patients: 20 })
  const clock = { ...fakeClock(), now: () => Date.parse(now) + seconds * 1000 }
  const rateLimiter = createRateLimiter({ limit: 1000, clock })
  const cliniko = createCliniko({ apiKey: mock.apiKey, app, fetch: mock.fetch, clock, rateLimiter })
  // Nothing of the seed is news.
  for (const record of [
    ...mock.store.tables.patients.values(),
    ...mock.store.tables.individual_appointments.values(),
  ]) {
    Object.assign(record, { created_at: '2025-01-01T00:00:00Z', updated_at: '2025-01-01T00:00:00Z', archived_at: null })
  }
  return { mock, cliniko, pass: (count: number) => (seconds += count) }
}

type Clinic = ReturnType<typeof clinic>
const watched = [patients, individualAppointments] as const

/** What one look brings, by a feed of its own: as if the program ended after each. */
async function look({ cliniko }: Clinic, options: ChangesOptions) {
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
  test('default: created, updated, archived and cancelled records, each once', async () => {
    const one = clinic()
    const { mock, cliniko } = one
    const { seen: none, cursor } = await look(one, {})
    expect(none).toEqual([])

    one.pass(100)
    const [a = '', b = ''] = mock.store.tables.patients.keys()
    const [appointment = ''] = mock.store.tables.individual_appointments.keys()
    const { id } = await cliniko.patients.create(person)
    await cliniko.patients.update(a, { email: null })
    await cliniko.patients.archive(b)
    one.pass(1)
    await cliniko.individualAppointments.cancel(appointment, { cancellation_reason: 50 })
    const first = await look(one, { cursor })
    expect(first.seen.slice(0, 3).sort()).toEqual([
      `archived patients ${b}`,
      `created patients ${id}`,
      `updated patients ${a}`,
    ])
    expect(first.seen.slice(3)).toEqual([`cancelled individual_appointments ${appointment}`])

    expect((await look(one, { cursor: first.cursor })).seen).toEqual([])
    one.pass(200)
    await cliniko.patients.update(id, { email: null })
    await cliniko.patients.unarchive(b)
    const second = await look(one, { cursor: first.cursor })
    expect(second.seen.sort()).toEqual([`updated patients ${b}`, `updated patients ${id}`].sort())
  })

  test('behavior: deleted records are told apart', async () => {
    const one = clinic()
    const { cursor } = await look(one, {})
    one.pass(100)
    const [id = ''] = one.mock.store.tables.individual_appointments.keys()
    Object.assign(one.mock.store.tables.individual_appointments.get(id) ?? {}, {
      deleted_at: '2026-03-02T00:01:40Z',
      updated_at: '2026-03-02T00:01:40Z',
    })
    expect((await look(one, { cursor })).seen).toEqual([`deleted individual_appointments ${id}`])
  })

  test('C38 behavior: what is written in the same second as the last look, or late, is not missed', async () => {
    const one = clinic()
    let { cursor } = await look(one, {})
    one.pass(100)
    const early = await one.cliniko.patients.create(person)
    let result = await look(one, { cursor })
    expect(result.seen).toEqual([`created patients ${early.id}`])
    cursor = result.cursor
    // The same second, and one whose time is before the last look.
    const tie = await one.cliniko.patients.create(person)
    const late = await one.cliniko.patients.create(person)
    Object.assign(one.mock.store.tables.patients.get(late.id) ?? {}, {
      created_at: '2026-03-02T00:01:00Z',
      updated_at: '2026-03-02T00:01:00Z',
    })
    result = await look(one, { cursor })
    expect(result.seen.sort()).toEqual([`created patients ${late.id}`, `created patients ${tie.id}`].sort())
  })

  test('C38 behavior: hundreds of changes in one second, page by page, crash after each', async () => {
    const one = clinic()
    let { cursor } = await look(one, {})
    one.pass(100)
    const made: string[] = []
    for (let count = 0; count < 330; count++) made.push((await one.cliniko.patients.create(person)).id)
    const seen: string[] = []
    for (let run = 0; run < 5; run++) {
      for await (const page of changes(one.cliniko, [patients], { cursor }).pages()) {
        seen.push(...page.changes.map(({ record }) => record.id))
        cursor = page.cursor
        break
      }
    }
    expect(seen).toEqual(made)
  })

  test('behavior: a record that changes again comes again, as it is then', async () => {
    const one = clinic()
    let { cursor } = await look(one, {})
    one.pass(100)
    const { id } = await one.cliniko.patients.create(person)
    ;({ cursor } = await look(one, { cursor }))
    one.pass(5)
    await one.cliniko.patients.update(id, { email: 'new@clinic-tests.org' })
    for await (const { type, record } of changes(one.cliniko, [patients], { cursor, once: true })) {
      expect(type).toBe('updated')
      expect(record.email).toBe('new@clinic-tests.org')
    }
  })

  test('behavior: since begins then; a page without changes says that it has caught up', async () => {
    const one = clinic()
    one.pass(100)
    const { id } = await one.cliniko.patients.create(person)
    one.pass(100)
    expect((await look(one, { since: '2026-03-02T00:01:40Z' })).seen).toEqual([`created patients ${id}`])
    expect((await look(one, { since: '2026-03-02T00:01:41Z' })).seen).toEqual([])
  })

  test('behavior: looks again after the interval, until it is aborted', async () => {
    const mock = createMock({ now, rateLimit: false, patients: 3 })
    const clock = fakeClock()
    const cliniko = createCliniko({ apiKey: mock.apiKey, app, fetch: mock.fetch, clock })
    const controller = new AbortController()
    const times: number[] = []
    const run = async () => {
      const options = { interval: 10_000, signal: controller.signal }
      for await (const { changes: news } of changes(cliniko, [patients], options).pages()) {
        expect(news).toEqual([])
        times.push(clock.elapsed())
        if (times.length === 3) controller.abort(new Error('closed'))
      }
    }
    await expect(clock.run(run())).rejects.toThrow('closed')
    expect(times).toEqual([0, 10_000, 20_000])
  })

  test('behavior: a resource that is watched from now on joins a saved cursor', async () => {
    const one = clinic()
    let cursor = ''
    for await (const page of changes(one.cliniko, [patients], { once: true }).pages()) cursor = page.cursor
    one.pass(100)
    const { id } = await one.cliniko.patients.create(person)
    expect((await look(one, { cursor })).seen).toEqual([`created patients ${id}`])
  })

  test('input: a list that cannot be asked for changes, and a cursor that is none', () => {
    const { cliniko } = clinic()
    expect(() => changes(cliniko, [services])).toThrow(InputError)
    expect(() => changes(cliniko, [patients], { cursor: 'page 2' })).toThrow(InputError)
    expect(() => changes(cliniko, [patients], { cursor: '{"patients":7}' })).toThrow(InputError)
    expect(() => changes(cliniko, [patients], { since: 'yesterday' })).toThrow(InputError)
  })

  test('type: changes are told apart by their resource', () => {
    const { cliniko } = clinic()
    const feed = changes(cliniko, watched)
    type Item = typeof feed extends AsyncIterable<infer T> ? T : never
    expectTypeOf<Extract<Item, { resource: 'patients' }>>().toEqualTypeOf<Change<'patients', Patient>>()
    expectTypeOf<Item['resource']>().toEqualTypeOf<'patients' | 'individual_appointments'>()
  })
})
