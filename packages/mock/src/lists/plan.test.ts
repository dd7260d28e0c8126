import { type Filters, parseFilter } from '@cliniko/core'
import { describe, expect, test } from 'vitest'
import { Table } from '../store/table.js'
import { planList } from './plan.js'

interface Row {
  readonly id: string
  readonly created_at: string
  readonly starts_at: string | null
  readonly archived_at: string | null
  readonly patient: { readonly links: { readonly self: string } }
}

const filters: Filters = { archived_at: 'datetime', id: 'id', name: 'string', patient_id: 'id', starts_at: 'datetime' }

const table = new Table<Row>({ isOpen: true })
for (let number = 1; number <= 100; number++) {
  table.add({
    id: String(number),
    created_at: '2026-03-02T00:00:00Z',
    // One a day, except every tenth, which has none.
    starts_at: number % 10 ? new Date(Date.UTC(2026, 0, number)).toISOString() : null,
    archived_at: number % 20 ? null : '2026-03-02T00:00:00Z',
    patient: { links: { self: `https://api.au1.cliniko.com/v1/patients/${number % 50}` } },
  })
}
table.endScope()

function plan(texts: readonly string[], column = 'created_at', isDescending = false) {
  const parsed = texts.map((text) => parseFilter(text, filters))
  const { candidates, remaining, ...rest } = planList(table.index, parsed, [{ column, isDescending }])
  return {
    ...rest,
    remaining: remaining.map(({ field }) => field),
    ids: candidates().map(({ id }) => id),
  }
}

describe('the list’s own order', () => {
  test('default: without filters, all visible records are the list', () => {
    expect(plan([])).toMatchObject({ count: 95, remaining: [], isSorted: true, mayBeHidden: false })
  })

  test('behavior: filters on the first column choose a stretch of it', () => {
    const week = ['starts_at:>=2026-01-03T00:00:00Z', 'starts_at:<2026-01-06T00:00:00Z']
    expect(plan(week, 'starts_at')).toMatchObject({ ids: ['3', '4', '5'], remaining: [], isSorted: true })
    expect(plan(week, 'starts_at', true)).toMatchObject({ ids: ['5', '4', '3'], remaining: [], isSorted: true })
  })

  test('behavior: records without a value are a stretch, too', () => {
    const ids = ['10', '30', '50', '70', '90']
    expect(plan(['starts_at:!?'], 'starts_at')).toMatchObject({ ids, remaining: [] })
    expect(plan(['starts_at:!?'], 'starts_at', true)).toMatchObject({ ids, remaining: [] })
    expect(plan(['starts_at:?'], 'starts_at')).toMatchObject({ count: 90, remaining: [] })
    expect(plan(['starts_at:!?', 'starts_at:>2026-01-03T00:00:00Z'], 'starts_at')).toMatchObject({ ids: [] })
  })

  test('behavior: other filters remain to be tested', () => {
    expect(plan(['name:~a', 'starts_at:>=2026-01-03T00:00:00Z'], 'starts_at')).toMatchObject({
      count: 88,
      remaining: ['name'],
      isSorted: true,
    })
  })

  test('behavior: `any` includes hidden records, and nothing remains to be tested', () => {
    expect(plan(['archived_at:*'])).toMatchObject({ count: 100, remaining: [] })
  })
})

describe('fewer candidates than the list’s own order', () => {
  test('behavior: a lookup of ids, which may be hidden', () => {
    expect(plan(['id:=20,3,3,999', 'name:~a'])).toMatchObject({
      ids: ['20', '3'],
      remaining: ['name'],
      isSorted: false,
      mayBeHidden: true,
    })
  })

  test('behavior: a lookup of the records of another record', () => {
    expect(plan(['patient_id:=7'])).toMatchObject({
      ids: ['7', '57'],
      remaining: [],
      isSorted: false,
      mayBeHidden: true,
    })
  })

  test('behavior: a stretch of another field', () => {
    expect(plan(['starts_at:>=2026-01-03T00:00:00Z', 'starts_at:<2026-01-06T00:00:00Z'])).toMatchObject({
      ids: ['3', '4', '5'],
      remaining: [],
      isSorted: false,
      mayBeHidden: false,
    })
  })

  test('behavior: the way with the fewest candidates', () => {
    expect(plan(['patient_id:=7', 'starts_at:<2026-01-20T00:00:00Z'])).toMatchObject({
      ids: ['7', '57'],
      remaining: ['starts_at'],
    })
  })

  test('behavior: not if they are more than a quarter, because they have to be sorted', () => {
    expect(plan(['starts_at:>=2026-03-01T00:00:00Z'])).toMatchObject({ isSorted: true, remaining: ['starts_at'] })
  })
})
