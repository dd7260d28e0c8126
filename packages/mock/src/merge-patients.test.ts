import { parseLink } from '@cliniko/core'
import { expect, test } from 'vitest'
import { clinic } from '../test/clinic.js'

test('C57 behavior: a merged patient is archived, and links to the patient that remains', async () => {
  const { mock, cliniko } = clinic()
  mock.advance(3_600_000)
  const [merged, remaining] = (await cliniko.patients.list({ perPage: 2 })).items.map(({ id }) => id)
  mock.mergePatients(merged ?? '', remaining ?? '')
  await expect(cliniko.patients.get(merged ?? '')).rejects.toMatchObject({ status: 404 })
  const record = await cliniko.patients.get(merged ?? '', { where: { archived_at: { any: true } } })
  const time = '2026-03-02T01:00:00Z'
  expect(record).toMatchObject({ archived_at: time, merged_at: time, updated_at: time })
  expect(parseLink(record.merged_with_patient)).toEqual({ resource: 'patients', id: remaining })
  expect(await cliniko.patients.get(remaining ?? '')).toMatchObject({ archived_at: null, merged_at: null })
  // It is found as a change, as every record that was archived.
  const where = { updated_at: { gte: time }, archived_at: { exists: true } } as const
  expect((await cliniko.patients.list({ where })).items.map(({ id }) => id)).toEqual([merged])
})

test('C57 input: refuses a patient that the clinic doesn’t have, and a patient with itself', () => {
  const { mock } = clinic({ patients: 2 })
  const [id = '', other = ''] = mock.store.tables.patients.keys()
  for (const [from, into] of [
    ['1', other],
    [id, '1'],
    [id, id],
  ] as const) {
    expect(() => mock.mergePatients(from, into)).toThrow('mergePatients takes the ids of two patients of the clinic.')
  }
})

test('C57 input: refuses to merge into a patient that was merged, so that merges form no circle', () => {
  const { mock } = clinic({ patients: 3 })
  const [first = '', second = '', third = ''] = mock.store.tables.patients.keys()
  mock.mergePatients(first, second)
  mock.mergePatients(second, third)
  const dump = () => JSON.stringify(Object.values(mock.store.tables).map((table) => [...table.peeks()]))
  for (const [from, into] of [
    [second, first],
    [third, first],
    [third, second],
  ] as const) {
    const before = dump()
    expect(() => mock.mergePatients(from, into)).toThrow('The patient that remains was merged itself')
    expect(dump()).toBe(before)
  }
})
