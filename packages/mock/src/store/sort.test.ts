import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparerOf, keysOf, type Sort, sortRecords } from './sort.js'

interface Row {
  readonly id: string
  readonly created_at?: string | null
  readonly name?: string | null
  readonly price?: number | null
}

const ascending = (column: string): Sort => [{ column, isDescending: false }]
const descending = (column: string): Sort => [{ column, isDescending: true }]
const idsOf = (rows: readonly Row[], sort: Sort) => sortRecords(rows, sort).map(({ id }) => id)

describe('sortRecords', () => {
  test('default: times by instant, whatever their offset', () => {
    const rows: Row[] = [
      { id: '1', created_at: '2026-03-02T11:00:00+11:00' },
      { id: '2', created_at: '2026-03-01T23:59:59Z' },
      { id: '3', created_at: '2026-03-02T00:00:01Z' },
    ]
    expect(idsOf(rows, ascending('created_at'))).toEqual(['2', '1', '3'])
    expect(idsOf(rows, descending('created_at'))).toEqual(['3', '1', '2'])
  })

  test('default: text ignoring case, numbers by value, ids by their digits', () => {
    const rows: Row[] = [
      { id: '10', name: 'b', price: 10 },
      { id: '9', name: 'C', price: 9 },
      { id: '11', name: 'A', price: -1 },
    ]
    expect(idsOf(rows, ascending('name'))).toEqual(['11', '10', '9'])
    expect(idsOf(rows, ascending('price'))).toEqual(['11', '9', '10'])
    expect(idsOf(rows, ascending('id'))).toEqual(['9', '10', '11'])
  })

  test('behavior: decimals, as the API writes money and quantities, by value', () => {
    const rows = ['100.0', '9.5', '-1.0', '20.0'].map((price, index) => ({ id: String(index), price }))
    expect(sortRecords(rows, ascending('price')).map(({ price }) => price)).toEqual(['-1.0', '9.5', '20.0', '100.0'])
  })

  test('behavior: equal keys are in the order of ids, in descending order, too', () => {
    const rows: Row[] = ['3', '1', '2'].map((id) => ({ id, created_at: '2026-03-02T00:00:00Z' }))
    expect(idsOf(rows, ascending('created_at'))).toEqual(['1', '2', '3'])
    expect(idsOf(rows, descending('created_at'))).toEqual(['1', '2', '3'])
  })

  test('behavior: records without a value come last, or first in descending order', () => {
    const rows: Row[] = [{ id: '1', created_at: null }, { id: '2', created_at: '9999-12-31T23:59:59Z' }, { id: '3' }]
    expect(idsOf(rows, ascending('created_at'))).toEqual(['2', '1', '3'])
    expect(idsOf(rows, descending('created_at'))).toEqual(['1', '3', '2'])
  })

  test('input: a time that can’t be parsed is sorted like no value', () => {
    const rows: Row[] = [
      { id: '1', created_at: 'soon' },
      { id: '2', created_at: '2026-03-02T00:00:00Z' },
    ]
    expect(idsOf(rows, ascending('created_at'))).toEqual(['2', '1'])
  })

  test('behavior: records without an id keep their order', () => {
    const rows = [{ name: 'x' }, { name: 'y' }]
    expect(sortRecords(rows, ascending('created_at'))).toEqual(rows)
  })

  test('behavior: the fast way for one number sorts as the comparer does', () => {
    const row = fc.record({
      id: fc.integer({ min: 1, max: 99 }).map(String),
      price: fc.option(fc.integer({ min: -3, max: 3 })),
    })
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), (rows, isDescending) => {
        const sort = [{ column: 'price', isDescending }]
        const compare = comparerOf(sort)
        const expected = rows.toSorted((a, b) => compare(keysOf(a, sort), keysOf(b, sort)))
        expect(sortRecords(rows, sort)).toEqual(expected)
      }),
    )
  })
})
