import { describe, expect, test } from 'vitest'
import type { CachedRecord } from '../records.js'
import { placeAll } from './place.js'
import { mapIds, without } from './positions.js'

type List = readonly CachedRecord[]

const patient = (id: string): CachedRecord => ({ id, name: `Patient ${id}` })
const makeList = (length = 40): List =>
  Array.from({ length }, (_, index) => ({
    id: String(index),
    included: { patient: patient(String(1000 + (index % 4))), practitioner: null },
  }))
const list = makeList()

/** The ids of the records that have or include one of these ids, as `mapIds` finds them. */
function visited(records: List, ...ids: readonly string[]): readonly unknown[] {
  const found: unknown[] = []
  const visit = (record: CachedRecord) => {
    found.push(record.id)
    return record
  }
  expect(mapIds(records, new Set(ids), visit)).toBe(records)
  return found
}

describe('mapIds', () => {
  test.each([
    ['a long list', list],
    ['a short list', makeList(20)],
  ])('behavior: the records of %s with one of the ids are mapped, and those that include one', (_title, records) => {
    const including = records.flatMap(({ id }, index) => (index % 4 === 1 ? [id] : []))
    for (let look = 0; look < 3; look++) {
      expect(visited(records, '4', '7', 'none')).toEqual(['4', '7'])
      expect(visited(records, '1001')).toEqual(including)
    }
  })

  test('behavior: more records than are worth looking for one by one are found as well', () => {
    const long = makeList(2000)
    for (let look = 0; look < 3; look++) expect(visited(long, '1003')).toHaveLength(500)
  })

  test('behavior: a record that replaced another is found again, and the list before keeps its own', () => {
    const changed = mapIds(list, new Set(['4']), (record) => ({ ...record, note: 'changed' }))
    const twice = mapIds(changed, new Set(['4']), (record) => ({ ...record, note: 'twice' }))
    const other = mapIds(list, new Set(['4']), (record) => ({ ...record, note: 'other' }))
    expect([list, changed, twice, other].map((records) => records[4]?.note)).toEqual([
      undefined,
      'changed',
      'twice',
      'other',
    ])
    expect(twice.filter((record, index) => record !== list[index])).toHaveLength(1)
  })

  test('behavior: a record that leaves, enters, moves or includes another one is found where it is then', () => {
    const rules = { has: () => true, compare: (a: CachedRecord, b: CachedRecord) => Number(a.id) - Number(b.id) }
    let records = list
    for (let turn = 1; turn <= 30; turn++) {
      const [gone, moved, linked] = [records[turn], records[turn + 3], String(2000 + turn)]
      if (!gone || !moved) throw new Error('The list is too short.')
      records = mapIds(records, new Set([gone.id]), () => undefined)
      records = mapIds(records, new Set([moved.id]), (record) => ({
        ...record,
        included: { patient: patient(linked) },
      }))
      records = without(records, new Set(records.filter(({ id }) => id === moved.id)))
      expect(visited(records, String(gone.id), String(moved.id), linked)).toEqual([])
      const entering = { id: String(100 + turn), included: { patient: patient(linked) } }
      const returning = { ...moved, included: { patient: patient(linked) } }
      const { lists } = placeAll([records], [entering, returning], rules, true)
      records = lists[0] ?? []
      expect(visited(records, linked)).toEqual([moved.id, entering.id])
      expect(visited(records, entering.id)).toEqual([entering.id])
      expect(visited(records, ...records.map(({ id }) => String(id)))).toEqual(records.map(({ id }) => id))
    }
  })

  test('behavior: what a pending write shows leaves the index with the list that it is shown over', () => {
    let base = makeList()
    for (let turn = 0; turn < 5; turn++) {
      const shown = mapIds(base, new Set(['4']), () => undefined)
      expect(visited(shown, '4')).toEqual([])
      expect(visited(base, '4')).toEqual(['4'])
      base = mapIds(base, new Set(['5']), (record) => ({ ...record, turn }))
      expect(visited(base, '4', '5')).toEqual(['4', '5'])
    }
  })
})
