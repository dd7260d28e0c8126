import { type Filters, parseFilter } from '@cliniko/core'
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
  // A test may write a time in another format than the API's.
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
  fc.record({
    column: fc.constantFrom('starts_at', 'starts_at', 'created_at', 'name', 'id', 'archived_at'),
    isDescending: fc.boolean(),
  }),
  { minLength: 1, maxLength: 2 },
)
const requests = fc.record({ texts: queries, sort: sorts })
const upTo = (maxLength: number) => ({ minLength: 1, maxLength, size: 'max' as const })
const changes = fc.oneof(
  fc.record({ kind: fc.constant('set' as const), id: ids, row: rows }),
  fc.record({ kind: fc.constant('delete' as const), id: ids }),
  // By code that holds the record, without telling the table.
  fc.record({ kind: fc.constant('change' as const), id: ids, row: rows, inScope: fc.boolean() }),
)

test('behavior: views find the same records as a test of each record, whatever is written in between', () => {
  fc.assert(
    fc.property(
      fc.array(rows, upTo(60)),
      fc.array(changes, upTo(12)),
      fc.array(requests, upTo(3)),
      (first, steps, lists) => {
        const scope: Scope = { isOpen: true }
        const table = new Table<Row>(scope)
        const index = new TableIndex<Row>([table, new Table<Row>(scope)])
        const endScope = () => {
          scope.isOpen = false
          table.endScope()
        }
        for (const [position, row] of first.entries()) table.add({ ...row, id: String(position + 1) })
        endScope()
        for (const step of steps) {
          if (step.kind === 'set') table.add({ ...step.row, id: String(step.id) })
          if (step.kind === 'delete') table.delete(String(step.id))
          if (step.kind === 'change') {
            scope.isOpen = step.inScope
            Object.assign(table.get(String(step.id)) ?? {}, step.row)
            endScope()
          }
          for (const { texts, sort } of lists) {
            const where = texts.map((text) => parseFilter(text, filters))
            const expected = listRecords([...table.peeks()], where, sort)
              .slice(0, 1000)
              .map(({ id }) => id)
            for (const tested of [table.index, index]) {
              const { total, slice } = listTable(tested, where, sort)
              expect(slice(0, 1000).map(({ id }) => id)).toEqual(expected)
              expect(slice(2, 5).map(({ id }) => id)).toEqual(expected.slice(2, 5))
              expect(total).toBe(expected.length)
            }
          }
        }
      },
    ),
    { numRuns: 300 },
  )
})

describe('how many fields are read', () => {
  /** A table of 5,000 records that count how often their fields are read. */
  function countingTable() {
    const reads = { count: 0 }
    const scope: Scope = { isOpen: true }
    const table = new Table<Row>(scope)
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

  const hour = ['starts_at:>=2026-01-02T00:00:00Z', 'starts_at:<2026-01-02T00:30:00Z']

  test.each([
    ['the first page', [], 'created_at'],
    ['ids', ['id:=1,2,3,4999'], 'created_at'],
    ['ids from a bound on', ['id:>2500'], 'id'],
    ['ids from a bound on, with archived records', ['id:>2500', 'archived_at:*'], 'id'],
    ['half an hour by time', hour, 'starts_at'],
    ['half an hour in another order', hour, 'created_at'],
    ['the records of a patient', ['patient_id:=7'], 'created_at'],
  ])('behavior: few for %s', (_title, texts, column) => {
    const { table, reads } = countingTable()
    const where = texts.map((text) => parseFilter(text, filters))
    const list = () => listTable(table.index, where, [{ column, isDescending: false }]).slice(0, 100)
    const records = list()
    expect(records.length).toBeGreaterThan(2)
    // A write drops remembered results.
    for (const record of records.slice(0, 1)) table.add({ ...record, id: '6000', archived_at: second(2) })
    table.endScope()
    reads.count = 0
    list()
    expect(reads.count).toBeLessThan(1500)
  })
})
