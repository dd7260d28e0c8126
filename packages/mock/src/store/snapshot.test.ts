import { createCliniko } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { createMock, type Mock } from '../index.js'

const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }
const options = { now: '2026-03-02T00:00:00Z', clock: { now: () => 0 }, rateLimit: false, patients: 50 } as const

function clientOf(mock: Mock) {
  const rateLimiter = { acquire: async () => {}, pauseUntil: () => {} }
  return createCliniko({ apiKey: mock.apiKey, app, fetch: mock.fetch, rateLimiter })
}

describe('snapshot and restore', () => {
  test('default: restores records, relations, files and the next id', async () => {
    const mock = createMock(options)
    const cliniko = clientOf(mock)
    const before = mock.snapshot()
    const [patient] = (await cliniko.patients.list()).items
    const created = await cliniko.patients.create({ first_name: 'New', last_name: 'One' })
    await cliniko.patients.archive(patient?.id ?? '')
    mock.store.gives.clear()
    mock.store.contents.clear()
    mock.restore(before)
    expect(mock.snapshot()).toEqual(before)
    expect((await cliniko.patients.list()).items[0]).toEqual(patient)
    await expect(cliniko.patients.get(created.id)).rejects.toMatchObject({ status: 404 })
    expect((await cliniko.patients.create({ first_name: 'New', last_name: 'One' })).id).toBe(created.id)
  })

  test('behavior: a snapshot stored as JSON can be restored in another mock', async () => {
    const mock = createMock(options)
    await clientOf(mock).patients.create({ first_name: 'Zoë', last_name: '王' })
    const text = JSON.stringify(mock.snapshot())
    const other = createMock({ ...options, seed: 2, patients: 1 })
    other.restore(JSON.parse(text))
    expect(JSON.stringify(other.snapshot())).toBe(text)
    expect((await clientOf(other).patients.list({ where: { last_name: '王' } })).items).not.toEqual([])
  })

  test('behavior: later changes don’t affect a snapshot', () => {
    const mock = createMock(options)
    const before = mock.snapshot()
    const text = JSON.stringify(before)
    for (const patient of mock.store.tables.patients.values()) patient.patient_phone_numbers?.pop()
    expect(JSON.stringify(before)).toBe(text)
  })

  test('input: refuses the snapshot of another shard', () => {
    const other = createMock({ ...options, apiKey: 'other-key-uk1' })
    expect(() => other.restore(createMock(options).snapshot())).toThrow('another shard')
  })
})
