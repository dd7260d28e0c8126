import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparatorOf, compareOrderKeys, orderKeyOf } from './comparator.js'
import { parseSort } from './sort.js'

const link = (id: string) => ({ links: { self: `https://api.au1.cliniko.com/v1/patients/${id}` } })

/** Compares two records that differ in one field. */
function compareBy(sort: string, a: unknown, b: unknown): number | undefined {
  const [{ column = '' } = {}] = parseSort(sort)
  const difference = comparatorOf(parseSort(sort))({ id: '1', [column]: a }, { id: '2', [column]: b })
  return difference && Math.sign(difference)
}

describe('comparatorOf', () => {
  const earlier = { id: '10', created_at: '2026-03-02T11:00:00+11:00' }
  const later = { id: '9', created_at: '2026-03-02T00:00:01Z' }

  test('default: by created_at, then by id, as the API does', () => {
    for (const compare of [comparatorOf(), comparatorOf([])]) {
      expect(compare(earlier, later)).toBeLessThan(0)
      expect(compare(later, earlier)).toBeGreaterThan(0)
      expect(compare(earlier, { ...earlier, id: '9' })).toBeGreaterThan(0)
      expect(compare(earlier, earlier)).toBe(0)
    }
  })

  test('behavior: by several columns, each in its own direction; equal keys by id', () => {
    const compare = comparatorOf(parseSort('last_name,created_at:desc'))
    expect(compare({ ...earlier, last_name: 'Ng' }, { ...later, last_name: 'Nguyen' })).toBeLessThan(0)
    expect(compare({ ...earlier, last_name: 'Ng' }, { ...later, last_name: 'Ng' })).toBeGreaterThan(0)
    const descending = comparatorOf(parseSort('created_at:desc'))
    expect(descending({ ...earlier, id: '9' }, earlier)).toBeLessThan(0)
  })

  test.each<readonly [string, string, unknown, unknown]>([
    ['times by instant', 'starts_at', '2026-03-02T10:00:00+11:00', '2026-03-01T23:30:00Z'],
    ['days', 'date_of_birth', '1999-12-31', '2000-01-01'],
    ['numbers', 'position', 9, 10],
    ['decimals', 'price', '9.5', '10.0'],
    ['negative decimals', 'quantity', '-2.0', '-1.0'],
    ['no before yes', 'active', false, true],
    ['a name that starts with the other', 'last_name', 'Ann', 'Anna'],
    ['a name before its longer form', 'last_name', 'Öz', 'Özt'],
    ['text regardless of case', 'last_name', 'adams', 'Baker'],
    ['what follows an equal accent', 'last_name', 'Éluard', 'Évrard'],
    ['an equal accent, written in two ways', 'last_name', 'E\u0301luard', 'Évrard'],
    ['what precedes an accent', 'last_name', 'García', 'Gomez'],
    ['a digit before a letter', 'address_1', '1 High St', 'Low St'],
    ['what follows equal punctuation', 'last_name', "O'Brien", "O'Connor"],
  ])('behavior: orders %s', (_, column, first, second) => {
    expect(compareBy(column, first, second)).toBe(-1)
    expect(compareBy(column, second, first)).toBe(1)
    expect(compareBy(`${column}:desc`, first, second)).toBe(1)
  })

  test('behavior: orders ids by value, a link by its id', () => {
    expect(comparatorOf(parseSort('id'))({ id: '9' }, { id: '1752849161776013508' })).toBeLessThan(0)
    const compare = comparatorOf(parseSort('patient_id'))
    expect(compare({ id: '2', patient: link('11') }, { id: '1', patient: link('12') })).toBeLessThan(0)
  })

  test.each<readonly [string, string, unknown, unknown]>([
    ['texts that first differ in an accent', 'last_name', 'Öztürk', 'Nguyen'],
    ['an accent, decomposed', 'last_name', 'A\u030astrand', 'Baker'],
    ['texts that first differ in a blank', 'last_name', 'de Luca', 'Delaney'],
    ['texts that first differ in punctuation', 'last_name', "O'Brien", 'Oakley'],
    ['a trailing blank', 'last_name', 'Ann', 'Ann '],
    ['another script', 'last_name', '阮', '吳'],
    ['a text and none', 'title', 'Dr', null],
    ['a text and an empty one', 'title', 'Dr', ''],
    ['no text and an empty one', 'title', null, ''],
    ['a time and none', 'did_not_arrive_at', '2026-03-02T00:00:00Z', null],
    ['a time and one that cannot be parsed', 'starts_at', '2026-03-02T00:00:00Z', 'soon'],
    ['a column that one record lacks', 'title', 'Dr', undefined],
    ['a column that both records lack', 'title', undefined, undefined],
    ['a number and a text', 'total_including_tax', 10, '10'],
    ['objects', 'repeat_rule', {}, {}],
    ['lists', 'patient_ids', ['1'], ['2']],
  ])('behavior: does not guess the order of %s', (_, column, a, b) => {
    expect(compareBy(column, a, b)).toBeUndefined()
    expect(compareBy(column, b, a)).toBeUndefined()
    expect(compareBy(`${column}:desc`, a, b)).toBeUndefined()
  })

  test('behavior: does not guess the order of records without ids, unless a column decides', () => {
    const compare = comparatorOf(parseSort('appointment_start'))
    const [morning, noon] = ['2026-03-02T09:00:00Z', '2026-03-02T12:00:00Z'].map((appointment_start) => ({
      appointment_start,
    }))
    expect(compare(morning ?? {}, noon ?? {})).toBeLessThan(0)
    expect(compare(morning ?? {}, { ...morning })).toBeUndefined()
  })

  test('behavior: no value equals no value, so the next column decides', () => {
    const compare = comparatorOf(parseSort('title,id:desc'))
    expect(compare({ id: '1', title: null }, { id: '2', title: null })).toBeGreaterThan(0)
  })

  test('behavior: an order that is decided is that of compareOrderKeys, and the same from both sides', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', 'b', 'é', '1', ' ', '-'), maxLength: 3 })
    const value = fc.oneof(text, fc.constantFrom(null, undefined, 1, 2, '1.0', '10.0'))
    fc.assert(
      fc.property(value, value, (a, b) => {
        const [left, right] = [a, b].map((title) => orderKeyOf({ title }, 'title'))
        const difference = Math.sign(compareOrderKeys('title', left, right))
        // Equal keys are ordered by id.
        const decided = difference ? [difference, -difference] : [-1, -1]
        const compared = [compareBy('title', a, b), compareBy('title', b, a)]
        if (!compared.every((result) => result === undefined)) expect(compared).toEqual(decided)
      }),
      { numRuns: 500 },
    )
  })

  test('behavior: compareOrderKeys orders any keys, without a circle', () => {
    const key = fc.oneof(fc.constantFrom<null | undefined>(null, undefined), fc.integer({ max: 3 }), fc.string())
    fc.assert(
      fc.property(key, key, key, (a, b, c) => {
        const [first, second] = [compareOrderKeys('x', a, b), compareOrderKeys('x', b, c)]
        if (first <= 0 && second <= 0) expect(compareOrderKeys('x', a, c)).toBeLessThanOrEqual(0)
        expect(Math.sign(compareOrderKeys('x', b, a))).toBe(-Math.sign(first) + 0)
      }),
    )
  })
})
