import { describe, expect, test } from 'vitest'
import type { Patient } from '../../resources/patients.js'
import { createEntries, type Entries } from './entries.js'
import { termsOf } from './terms.js'

const record = (id: string, last_name: string, more: object = {}) => ({ id, last_name, ...more }) as unknown as Patient
const names = (entries: Entries, text: string) =>
  entries.search(text, 100, false).best.map(({ last_name }) => last_name)

describe('C54: changes between searches', () => {
  test('many or few, they give what a new index gives', () => {
    const entries = createEntries()
    const all = new Map<string, Patient>()
    let state = 7
    const random = (below: number) => {
      state = (state * 48271) % 2147483647
      return state % below
    }
    for (const size of [3000, 1, 5, 400, 700, 2, 1500, 30]) {
      for (let count = 0; count < size; count++) {
        const patient = record(`${1000 + random(4000)}`, `Name${String(random(9999)).padStart(4, '0')}`, {
          ...(random(5) === 0 && { archived_at: '2026-01-01T00:00:00Z' }),
          ...(random(5) === 0 && { deleted_at: '2026-01-01T00:00:00Z' }),
        })
        entries.apply(patient)
        all.set(patient.id, patient)
      }
      const anew = createEntries()
      for (const patient of all.values()) anew.apply(patient)
      expect(entries.size).toBe(anew.size)
      for (const text of ['name', 'name1', 'name12', 'me99', '1000', '12', 'nobody']) {
        const [result, expected] = [entries.search(text, 7, false), anew.search(text, 7, false)]
        expect(result.best.map(({ last_name }) => last_name)).toEqual(expected.best.map(({ last_name }) => last_name))
        expect(result.hasMore).toBe(expected.hasMore)
      }
    }
  })

  test('a change between two searches sorts the changed patients only', () => {
    const entries = createEntries()
    let reads = 0
    // The email is read for each row of a new table.
    for (let id = 0; id < 2000; id++) entries.apply(record(`${id}`, `Name${id}`))
    expect(names(entries, 'name1234')).toEqual(['Name1234'])
    for (const { entry } of entries.patients) {
      Object.defineProperty(entry, 'email', { get: () => void reads++ })
    }
    entries.apply(record('1234', 'Changed'))
    entries.apply(record('9999', 'Name1234'))
    expect(names(entries, 'changed')).toEqual(['Changed'])
    expect(names(entries, 'name1234')).toEqual(['Name1234'])
    expect(reads).toBe(0)
  })

  test('a patient who was archived, deleted or renamed is not found as before', () => {
    const entries = createEntries()
    for (let id = 0; id < 1500; id++) entries.apply(record(`${id}`, `Name${id}`))
    expect(names(entries, 'name700')).toEqual(['Name700'])
    entries.apply(record('700', 'Name700', { archived_at: '2026-01-01T00:00:00Z' }))
    expect(names(entries, 'name700')).toEqual([])
    entries.apply(record('700', 'Other'))
    expect(names(entries, 'name700')).toEqual([])
    entries.apply(record('700', 'Other', { deleted_at: '2026-01-01T00:00:00Z' }))
    expect(names(entries, 'other')).toEqual([])
    expect(names(entries, '700')).not.toContain('Other')
  })

  test('a record without an id, or none at all, is ignored', () => {
    const entries = createEntries()
    for (const junk of [null, undefined, 5, 'x', [], {}, { id: null }, { id: {} }]) entries.apply(junk as never)
    expect(entries.size).toBe(0)
  })
})

describe('C54: terms', () => {
  test('equal words are one term', () => {
    expect(termsOf('Zoë zoe ZOE')).toHaveLength(1)
    expect(termsOf('zoe quux')).toHaveLength(2)
  })

  test('there are no more than 20, of the first 1,000 characters', () => {
    const words = Array.from({ length: 500 }, (_, index) => `w${index}`)
    expect(termsOf(words.join(' '))).toHaveLength(20)
    expect(termsOf(`${'-'.repeat(1000)} zoe`)).toEqual([])
  })
})
