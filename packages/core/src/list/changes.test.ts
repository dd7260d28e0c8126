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

  test('input: refuses a list without updated_at, and a malformed cursor', () => {
    const { cliniko } = createClinic()
    expect(() => changes(cliniko, [services])).toThrow(InputError)
    expect(() => changes(cliniko, [patients], { cursor: 'page 2' })).toThrow(InputError)
    expect(() => changes(cliniko, [patients], { cursor: '{"patients":7}' })).toThrow(InputError)
    expect(() => changes(cliniko, [patients], { since: 'yesterday' })).toThrow(InputError)
  })

  test('type: changes are discriminated by their resource', () => {
    const { cliniko } = createClinic()
    const feed = changes(cliniko, watched)
    type Item = typeof feed extends AsyncIterable<infer T> ? T : never
    expectTypeOf<Extract<Item, { resource: 'patients' }>>().toEqualTypeOf<Change<'patients', Patient>>()
    expectTypeOf<Item['resource']>().toEqualTypeOf<'patients' | 'individual_appointments'>()
  })
})
