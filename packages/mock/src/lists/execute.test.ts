import type { Filter, Filters } from '@cliniko/core'
import { parseFilter } from '@cliniko/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Sort } from '../store/sort.js'
import { type Scope, Table } from '../store/table.js'
import { TableIndex } from '../store/table-index.js'
import { listRecords, listTable } from './execute.js'

interface Row {
  readonly id: string
  created_at: string
  starts_at: string | null
  archived_at: string | null
  cancelled_at: string | null
  name: string
  patient: { links: { self: string } }
}

const filters: Filters = {
  archived_at: 'datetime',
  cancelled_at: 'datetime',
  created_at: 'datetime',
  id: 'id',
  name: 'string',
  patient_id: 'id',
  starts_at: 'datetime',
}

const link = (id: number) => ({ links: { self: `https://api.au1.cliniko.com/v1/patients/${id}` } })
const second = (at: number) => `2026-03-02T00:00:${String(at).padStart(2, '0')}Z`

const times = fc.integer({ min: 0, max: 9 }).map(second)
const maybe = fc.option(times, { freq: 3 })
const ids = fc.integer({ min: 1, max: 120 })
const rows = fc.record({
  created_at: times,
  // Not as the API writes it, as a test may leave it.
  starts_at: fc.oneof(
    { weight: 3, arbitrary: maybe },
    { weight: 1, arbitrary: fc.constant('2026-03-02T11:00:05+11:00') },
  ),
  archived_at: maybe,
  cancelled_at: maybe,
  name: fc.constantFrom('Ana', 'ana', 'Bé', 'o’B%', ''),
  patient: fc.integer({ min: 1, max: 4 }).map(link),
})

const bounds = fc.integer({ min: 0, max: 9 }).chain((at) => fc.constantFrom(second(at), second(at).replace('Z', '.5Z')))
const ranges = fc.tuple(
  fc.constantFrom('archived_at', 'cancelled_at', 'created_at', 'starts_at', 'starts_at', 'starts_at'),
  fc.oneof(
    fc.tuple(fc.constantFrom('>', '>=', '<', '<='), bounds).map((parts) => parts.join('')),
    fc.constantFrom('?', '!?', '*'),
  ),
)
const conditions = fc.oneof(
  ranges,
  fc.tuple(
    fc.constant('id'),
    fc.array(ids, { minLength: 1, maxLength: 5 }).map((list) => `=${list}`),
  ),
  fc.tuple(
    fc.constant('id'),
    fc.tuple(fc.constantFrom('>', '>=', '<', '<=', '!='), ids).map((parts) => parts.join('')),
  ),
  fc.tuple(fc.constant('patient_id'), fc.constantFrom('=1', '=2,3', '!=4', '?')),
  fc.tuple(fc.constant('name'), fc.constantFrom('=ana', '~b', '~~o%b', '!=Ana', '?', '!?', '~o’B%')),
)
const queries = fc.array(
  conditions.map((parts) => parts.join(':')),
  { maxLength: 3 },
)
const sorts: fc.Arbitrary<Sort> = fc.array(
  fc.tuple(fc.constantFrom('starts_at', 'starts_at', 'created_at', 'name', 'id', 'archived_at'), fc.boolean()),
  { minLength: 1, maxLength: 2 },
)
const asks = fc.record({ filters: queries, sort: sorts })
const many = (most: number) => ({ minLength: 1, maxLength: most, size: 'max' as const })
const changes = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), id: ids, row: rows }),
  fc.record({ kind: fc.constant('delete' as const), id: ids }),
  // By who has the record in hand, with no word to the table.
  fc.record({ kind: fc.constant('change' as const), id: ids, row: rows, inside: fc.boolean() }),
)

test('behavior: indexes find what a look at each record finds, whatever is written in between', () => {
  fc.assert(
    fc.property(fc.array(rows, many(60)), fc.array(changes, many(12)), fc.array(asks, many(3)), (first, steps, all) => {
      const scope: Scope = { isOpen: true }
      const table = new Table<Row>(scope)
      const both = new TableIndex<Row>([table, new Table<Row>(scope)])
      for (const [number, row] of first.entries()) table.add({ ...row, id: String(number + 1) })
      scope.isOpen = false
      table.endScope()
      for (const step of steps) {
        if (step.kind === 'set') table.add({ ...step.row, id: String(step.id) })
        if (step.kind === 'delete') table.delete(String(step.id))
        if (step.kind === 'change') {
          scope.isOpen = step.inside
          Object.assign(table.get(String(step.id)) ?? {}, step.row)
          scope.isOpen = false
          table.endScope()
        }
        for (const { filters: texts, sort } of all) {
          const asked: Filter[] = texts.map((text) => parseFilter(text, filters))
          const expected = listRecords([...table.peeks()], asked, sort)
            .slice(0, 1000)
            .map(({ id }) => id)
          for (const index of [table.index, both]) {
            const found = listTable(index, asked, sort)
            expect(found.slice(0, 1000).map(({ id }) => id)).toEqual(expected)
            expect(found.slice(2, 5).map(({ id }) => id)).toEqual(expected.slice(2, 5))
            expect(found.total).toBe(expected.length)
          }
        }
      }
    }),
    { numRuns: 300 },
  )
})

describe('how much is looked at', () => {
  /** 5,000 records that count how often any of them is read. */
  function counted() {
    const reads = { count: 0 }
    const table = new Table<Row>({ isOpen: true })
    for (let number = 1; number <= 5000; number++) {
      const row: Row = {
        id: String(number),
        created_at: `2026-03-02T${String(number % 24).padStart(2, '0')}:00:00Z`,
        starts_at: new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString().replace('.000Z', 'Z'),
        archived_at: number % 50 ? null : second(1),
        cancelled_at: null,
        name: 'Ana',
        patient: link(number % 100),
      }
      table.add(
        new Proxy(row, {
          get(target, name) {
            reads.count++
            return Reflect.get(target, name)
          },
        }),
      )
    }
    table.endScope()
    return { table, reads }
  }

  test.each([
    ['the first page', [], 'created_at'],
    ['ids', ['id:=1,2,3,4999'], 'created_at'],
    ['a walk by id', ['id:>2500'], 'id'],
    ['a walk by id, archived ones too', ['id:>2500', 'archived_at:*'], 'id'],
    [
      'an hour in the order of time',
      ['starts_at:>=2026-01-02T00:00:00Z', 'starts_at:<2026-01-02T00:30:00Z'],
      'starts_at',
    ],
    ['an hour in another order', ['starts_at:>=2026-01-02T00:00:00Z', 'starts_at:<2026-01-02T00:30:00Z'], 'created_at'],
    ['one patient’s', ['patient_id:=7'], 'created_at'],
  ])('behavior: %s', (_title, texts, column) => {
    const { table, reads } = counted()
    const asked = texts.map((text) => parseFilter(text, filters))
    const find = () => listTable(table.index, asked, [[column, false]]).slice(0, 100)
    const found = find()
    expect(found.length).toBeGreaterThan(2)
    // Not what was remembered.
    for (const one of found.slice(0, 1)) table.add({ ...one, id: '6000', archived_at: second(2) })
    table.endScope()
    reads.count = 0
    find()
    expect(reads.count).toBeLessThan(1500)
  })
})
