import { createMock } from '@cliniko/mock'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { app, fakeClock } from '../test/kit.js'
import { createCliniko } from './cliniko.js'
import type { Patient } from './resources/patients.js'
import * as patients from './resources/patients.js'

const now = '2026-03-02T00:00:00Z'

function setUp() {
  const clock = fakeClock(Date.parse(now))
  const mock = createMock({ now, clock, patients: 150 })
  return { mock, cliniko: createCliniko({ apiKey: mock.apiKey, app, fetch: mock.fetch, clock }) }
}

describe('createCliniko', () => {
  test('default: has operations as methods', async () => {
    const { cliniko } = setUp()
    const { items, totalEntries } = await cliniko.patients.list({ perPage: 1 })
    const [patient] = items
    expect(totalEntries).toBeGreaterThan(100)
    expect(await cliniko.patients.get(patient?.id ?? '')).toEqual(patient)
    const { included } = await cliniko.individualAppointments
      .list({ perPage: 1, include: ['patient'] })
      .then((page) => page.items[0] ?? expect.unreachable())
    expectTypeOf(included.patient).toEqualTypeOf<Patient | null>()
    expect(included.patient?.id).toMatch(/^\d{19}$/)
    const [appointment] = (await cliniko.individualAppointments.list({ perPage: 1 })).items
    const withPractitioner = await cliniko.individualAppointments.get(appointment?.id ?? '', {
      include: ['practitioner'],
    })
    expect(withPractitioner.included.practitioner?.id).toMatch(/^\d{19}$/)
  })

  test('default: has export on resources whose list can be filtered by id', async () => {
    const { mock, cliniko } = setUp()
    const ids: string[] = []
    for await (const { id } of cliniko.patients.export({ where: { archived_at: { any: true } }, order: 'id' }))
      ids.push(id)
    expect(ids).toEqual([...mock.store.tables.patients.keys()])
    expectTypeOf(cliniko.patients.export()).toExtend<AsyncIterable<Patient>>()
    expect(cliniko.taxes).toHaveProperty('export')
    expect(cliniko.services).not.toHaveProperty('export')
    // @ts-expect-error the list has no filters
    expect(cliniko.services.export).toBeUndefined()
  })

  test('C20 behavior: counts cancelled records only if where includes them', async () => {
    const { mock, cliniko } = setUp()
    const all = [...mock.store.tables.individual_appointments.values()].filter(
      ({ archived_at, deleted_at }) => !archived_at && !deleted_at,
    )
    const cancelled = all.filter(({ cancelled_at }) => cancelled_at)
    expect(cancelled.length).toBeGreaterThan(0)
    const count = async (cancelled?: 'any' | 'only') =>
      (await cliniko.individualAppointments.list({ where: cancelled ? { cancelled } : {} })).totalEntries
    expect(await count()).toBe(all.length - cancelled.length)
    expect(await count('only')).toBe(cancelled.length)
    expect(await count('any')).toBe(all.length)
  })

  test('default: has changes and follow', async () => {
    const { cliniko } = setUp()
    const { id } = await cliniko.patients.create({ first_name: 'New', last_name: 'Patient' })
    for await (const { type, record } of cliniko.changes([patients], { since: now, once: true })) {
      expect([type, record.id]).toEqual(['created', id])
    }
    const [appointment] = (await cliniko.individualAppointments.list({ perPage: 1 })).items
    expect((await cliniko.follow(appointment?.patient))?.id).toMatch(/^\d{19}$/)
  })
})
