import { createCliniko } from '@cliniko/core'
import { expect, test } from 'vitest'
import { createMock } from '../index.js'

function clinic() {
  const mock = createMock({ now: '2026-03-02T00:00:00Z', clock: { now: () => 0 }, rateLimit: false, patients: 300 })
  const app = { name: 'Test clinic', email: 'dev@clinic-tests.org' }
  const rateLimiter = { acquire: async () => {}, pauseUntil: () => {} }
  const cliniko = createCliniko({ apiKey: mock.apiKey, app, fetch: mock.fetch, rateLimiter })
  return { cliniko, patients: mock.store.tables.patients }
}

test('behavior: lists follow a record that is changed in the table, on every page', async () => {
  const { cliniko, patients } = clinic()
  const [first, second] = (await cliniko.patients.list({ perPage: 2 })).items
  const record = patients.get(second?.id ?? '')
  if (!record) throw new Error('There is no second patient.')
  record.first_name = 'Zed'
  record.patient_phone_numbers?.push({ number: '0491 570 006', phone_type: 'Work' })
  expect((await cliniko.patients.list({ perPage: 2 })).items[1]).toEqual(record)
  expect((await cliniko.patients.list({ where: { first_name: 'Zed' } })).totalEntries).toBe(1)
  // Code that still has the record can change it later, too.
  record.created_at = '1999-01-01T00:00:00Z'
  expect((await cliniko.patients.list({ perPage: 2 })).items.map(({ id }) => id)).toEqual([record.id, first?.id])
  record.archived_at = '2026-03-01T00:00:00Z'
  const { totalEntries } = await cliniko.patients.list({ where: { archived_at: { any: true } } })
  expect(totalEntries).toBe(300)
  expect((await cliniko.patients.list({ perPage: 2 })).items.map(({ id }) => id)).not.toContain(record.id)
})

test('behavior: records from every method of a Map can be changed', async () => {
  const { cliniko, patients } = clinic()
  const { items } = await cliniko.patients.list({ perPage: 5 })
  const ids = items.map(({ id }) => id)
  const [a = '', b = '', c = '', d = '', e = ''] = ids
  for (const [id, record] of patients) if (id === a) record.city = 'A'
  for (const record of patients.values()) if (record.id === b) record.city = 'B'
  for (const [id, record] of patients.entries()) if (id === c) record.city = 'C'
  patients.forEach((record, id) => {
    if (id === d) record.city = 'D'
  })
  for (const record of patients.by('id', e)) record.city = 'E'
  const after = await cliniko.patients.list({ where: { id: ids } })
  expect(after.items.map(({ city }) => city)).toEqual(['A', 'B', 'C', 'D', 'E'])
})

test('behavior: an export is complete although records are created meanwhile', async () => {
  const { cliniko, patients } = clinic()
  const seen = new Set<string>()
  let added = 0
  for await (const { id } of cliniko.patients.list({ sort: ['id'], perPage: 50 })) {
    expect(seen.has(id)).toBe(false)
    seen.add(id)
    if (seen.size % 40 === 0 && added < 5) {
      added++
      await cliniko.patients.create({ first_name: 'New', last_name: String(added) })
    }
  }
  const visible = [...patients.peeks()].filter(({ archived_at }) => archived_at === null)
  expect(seen.size).toBe(visible.length)
})
