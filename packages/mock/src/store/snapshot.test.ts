import { ConfigError, createCliniko } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { createMock, type Mock, type Snapshot } from '../index.js'

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
    expect(JSON.stringify(mock.snapshot())).toBe(JSON.stringify(before))
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
    const other = createMock({ ...options, apiKey: 'other-key-uk1', patients: 0 })
    expect(() => other.restore(createMock({ ...options, patients: 0 }).snapshot())).toThrow('another shard')
  })

  // Without patients, there are few other records to copy and compare.
  const mock = createMock({ ...options, patients: 0 })
  const complete = mock.snapshot()
  const { patients = [], ...tables } = complete.tables
  const file = { contentType: 'text/plain', filename: 'knee.txt', base64: '*' }

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['text', JSON.stringify(complete)],
    ['an empty object', {}],
    ['no tables', { ...complete, tables: undefined }],
    ['a table that isn’t a list', { ...complete, tables: { ...tables, patients: {} } }],
    ['a record that is null', { ...complete, tables: { ...tables, patients: [...patients, null] } }],
    ['a record without an id', { ...complete, tables: { ...tables, patients: [...patients, {}] } }],
    ['no relations', { ...complete, relations: undefined }],
    ['a relation that isn’t a list', { ...complete, relations: { ...complete.relations, worksAt: 5 } }],
    ['ids that aren’t a list', { ...complete, relations: { ...complete.relations, worksAt: [['1', 5]] } }],
    ['no files', { ...complete, files: {} }],
    ['a file that isn’t Base64', { ...complete, files: { contents: [['1', file]], uploads: [] } }],
    ['a last id that isn’t one', { ...complete, lastId: 'x' }],
    ['no settings', { ...complete, settings: undefined }],
    ['a function', { ...complete, settings: () => {} }],
  ])('input: refuses a broken snapshot with %s, and the clinic stays as it is', (_, broken) => {
    const before = JSON.stringify(mock.snapshot())
    const restore = () => mock.restore(broken as Snapshot)
    expect(restore).toThrow(ConfigError)
    expect(restore).toThrow('The snapshot is broken.')
    expect(JSON.stringify(mock.snapshot())).toBe(before)
  })
})
