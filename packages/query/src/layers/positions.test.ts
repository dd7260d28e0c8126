import { expect, test } from 'vitest'
import type { CachedRecord } from '../records.js'
import { mapIds } from './positions.js'

const patient = (id: string): CachedRecord => ({ id, name: `Patient ${id}` })
const list: readonly CachedRecord[] = Array.from({ length: 30 }, (_, index) => ({
  id: String(index),
  included: { patient: patient(String(100 + (index % 3))), practitioner: null },
}))
const many = Array.from({ length: 20 }, (_, index) => String(200 + index))

test.each([
  ['few', []],
  ['many', many],
])('behavior: the records with one of %s ids are mapped, and those that include one', (_title, others) => {
  const visited: unknown[] = []
  const visit = (record: CachedRecord) => {
    visited.push(record.id)
    return record
  }
  expect(mapIds(list, new Set(['4', '7', ...others]), visit)).toBe(list)
  expect(mapIds(list, new Set(['101', ...others]), visit)).toBe(list)
  expect(visited).toEqual(['4', '7', '1', '4', '7', '10', '13', '16', '19', '22', '25', '28'])
})

test('behavior: a record that replaced another is found again', () => {
  const changed = mapIds(list, new Set(['4']), (record) => ({ ...record, note: 'changed' }))
  const twice = mapIds(changed, new Set(['4']), (record) => ({ ...record, note: 'twice' }))
  expect([list[4]?.note, changed[4]?.note, twice[4]?.note]).toEqual([undefined, 'changed', 'twice'])
  expect(twice.filter((record, index) => record !== list[index])).toHaveLength(1)
})

test('behavior: a record that was removed, or includes another one, leaves no stale position', () => {
  const shorter = mapIds(list, new Set(['4', '2']), () => undefined)
  expect(shorter.map(({ id }) => id)).toEqual(list.map(({ id }) => id).filter((id) => id !== '4' && id !== '2'))
  expect(mapIds(shorter, new Set(['7']), (record) => ({ ...record, note: 'changed' }))[5]).toMatchObject({
    id: '7',
    note: 'changed',
  })
  const linked = mapIds(list, new Set(['0']), (record) => ({ ...record, included: { patient: patient('300') } }))
  const visited: unknown[] = []
  mapIds(linked, new Set(['300']), (record) => {
    visited.push(record.id)
    return record
  })
  expect(visited).toEqual(['0'])
})
