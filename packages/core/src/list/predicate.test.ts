import { createMock } from '@cliniko/mock'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Operation } from '../operation/operation.js'
import * as resources from '../resources.js'
import { fieldOf } from './field.js'
import type { FilterType, Where } from './filters.js'
import { parseFilter } from './parse-filter.js'
import { matchesFilter, predicateOf } from './predicate.js'
import { allowed, printWhere } from './where.js'

const filters = {
  active: 'boolean',
  billed_at: 'datetime',
  born: 'date',
  count: 'integer',
  id: 'id',
  name: 'string',
  patient_ids: 'array',
} as const

const isMatch = (record: object, text: string) => matchesFilter(record, parseFilter(text, filters))

/** The meaning of the operators, spelled out, however slow. */
function expected(actual: unknown, operator: string, value: unknown): boolean {
  const has = actual !== null && actual !== undefined && actual !== ''
  const fold = (any: unknown) => String(any).toLowerCase().normalize('NFC').replaceAll('ς', 'σ')
  const text = fold(actual)
  const wanted = fold(value)
  const order = (a: unknown, b: unknown) =>
    typeof a === 'string' && /^\d+$/.test(a)
      ? Number(BigInt(a) - BigInt(String(b)))
      : a === b
        ? 0
        : Number((a as never) > (b as never)) * 2 - 1
  switch (operator) {
    case 'exists':
      return has === value
    case 'eq':
      return has ? text === wanted : wanted === '' && typeof value === 'string'
    case 'not':
      return !has || text !== wanted
    case 'in':
      return has && (value as readonly unknown[]).some((item) => String(item) === String(actual))
    case 'contains':
      return Array.isArray(actual) ? actual.includes(value) : has && text.includes(wanted)
    case 'gt':
      return has && order(actual, value) > 0
    case 'gte':
      return has && order(actual, value) >= 0
    case 'lt':
      return has && order(actual, value) < 0
    default:
      return has && order(actual, value) <= 0
  }
}

const ids = fc.oneof(fc.bigInt({ min: 1n, max: 10n ** 19n }).map(String), fc.constantFrom('9', '10', '99', '100'))
const words = fc.string({
  unit: fc.constantFrom('a', 'B', 'é', 'e\u0301', 'Σ', 'ς', 'İ', 'ß', '.', '*', ' ', '(', '$'),
  maxLength: 5,
})
const seconds = fc
  .integer({ min: 0, max: 2_000_000_000 })
  .map((time) => new Date(time * 1000).toISOString().replace('.000Z', 'Z'))
const days = seconds.map((time) => time.slice(0, 10))
const ranges = ['gt', 'gte', 'lt', 'lte']

const cases: readonly (readonly [field: keyof typeof filters, fc.Arbitrary<unknown>, operators: readonly string[]])[] =
  [
    ['id', ids, ['eq', 'not', ...ranges]],
    ['name', words, ['eq', 'not', 'contains']],
    ['count', fc.integer({ min: -50, max: 50 }), ['eq', 'not', ...ranges]],
    ['billed_at', seconds, ranges],
    ['born', days, ['eq', ...ranges]],
    ['active', fc.boolean(), ['eq', 'not']],
  ]

describe('predicateOf', () => {
  test.each(cases)('C67 behavior: every operator of %s matches its definition', (field, values, operators) => {
    const nothing = fc.constantFrom(null, undefined)
    fc.assert(
      fc.property(fc.oneof(values, nothing), values, fc.constantFrom(...operators), (actual, value, operator) => {
        fc.pre(operator !== 'contains' || value !== '')
        const [text = ''] = printWhere({ [field]: { [operator]: value } }, filters)
        expect(predicateOf(parseFilter(text, filters))({ [field]: actual }), text).toBe(
          expected(actual, operator, value),
        )
      }),
      { numRuns: 300 },
    )
  })

  test('C67 behavior: lists of ids, and fields without a value', () => {
    fc.assert(
      fc.property(ids, fc.array(ids, { minLength: 1, maxLength: 5 }), (actual, list) => {
        const [text = ''] = printWhere({ id: list }, filters)
        expect(isMatch({ id: actual }, text)).toBe(expected(actual, 'in', list))
        const array = printWhere({ patient_ids: { contains: actual } }, filters)[0] ?? ''
        expect(isMatch({ patient_ids: list }, array)).toBe(list.includes(actual))
      }),
    )
    for (const text of ['name:?', 'count:?', 'billed_at:?', 'born:?', 'id:?']) {
      const field = text.split(':')[0] ?? ''
      expect(isMatch({ [field]: null }, text)).toBe(false)
      expect(isMatch({}, text.replace('?', '!?'))).toBe(true)
    }
  })

  test('C68 behavior: a pattern of many wildcards takes linear time', () => {
    const text = 'a'.repeat(100_000)
    expect(isMatch({ name: text }, `name:~~${'%a'.repeat(50)}%b`)).toBe(false)
    expect(isMatch({ name: `${text}b` }, `name:~~${'%a'.repeat(50)}%b`)).toBe(true)
    expect(isMatch({ name: text }, `name:~${'a%'.repeat(50)}b`)).toBe(false)
  })

  test.each([
    ['a%', 'a', true],
    ['a%', 'ba', false],
    ['%a', 'ba', true],
    ['%a', 'ab', false],
    ['a%a', 'a', false],
    ['a%a', 'aa', true],
    ['ab%ba', 'aba', false],
    ['%', 'x', true],
    ['%%', 'x', true],
    ['a', 'A', true],
    ['a%b%c', 'aXbYbZc', true],
    ['a%b%b%c', 'abc', false],
    ['.*', 'x', false],
    ['É%', 'été', true],
  ])('default: the pattern %s on %s returns %s', (pattern, name, matches) => {
    expect(isMatch({ name }, `name:~~${pattern}`)).toBe(matches)
  })

  test('C67 behavior: fields that have another name on the record', () => {
    const link = (path: string) => ({ links: { self: `https://api.au1.cliniko.com/v1/${path}` } })
    const types = { ...filters, appointment_id: 'id', source_item_id: 'id', patient_id: 'id' } as const
    const passes = (record: object, text: string) => matchesFilter(record, parseFilter(text, types))
    expect(passes({ patient: link('patients/5') }, 'patient_ids:~5')).toBe(true)
    expect(passes({ patient: link('patients/5') }, 'patient_ids:~6')).toBe(false)
    expect(passes({ patient_ids: ['5', '6'] }, 'patient_ids:~6')).toBe(true)
    expect(passes({ business: link('businesses/5') }, 'patient_ids:~5')).toBe(false)
    expect(passes({ product: link('products/7') }, 'source_item_id:=7')).toBe(true)
    expect(passes({ billable_item: link('billable_items/8') }, 'source_item_id:=7,8')).toBe(true)
    expect(passes({ booking: link('bookings/9') }, 'appointment_id:=9')).toBe(true)
    expect(passes({ patient: null }, 'patient_id:!?')).toBe(true)
  })

  test.each([
    ['ΝΙΚΟΣ', 'νικος'],
    ['Νίκος', 'ΝΊΚΟΣ'],
    ['é', 'e\u0301'],
    ['É', 'e\u0301'],
    ['İ', 'i\u0307'],
    ['Straße', 'STRAßE'],
    ['STRAẞE', 'straße'],
  ])('C67 behavior: %s and %s are equal, whichever is the filter’s', (a, b) => {
    for (const [name, value] of [
      [a, b],
      [b, a],
    ]) {
      expect(isMatch({ name }, `name:=${value}`)).toBe(true)
      expect(isMatch({ name: `x${name}x` }, `name:~${value}`)).toBe(true)
      expect(isMatch({ name: `${name}x` }, `name:~~${value}%`)).toBe(true)
    }
  })

  test.each([
    ['id:=007', { id: '7' }, true],
    ['id:=1,007', { id: '7' }, true],
    ['id:=7', { id: 7 }, true],
    ['id:>007', { id: '12' }, true],
    ['id:<012', { id: '7' }, true],
    ['id:>9999999999999999998', { id: '9999999999999999999' }, true],
    ['id:=0', { id: '000' }, true],
    ['count:=007', { count: 7 }, true],
    ['count:=-0', { count: 0 }, true],
    ['count:=0', { count: -0 }, true],
    ['count:=1000', { count: 1e3 }, true],
    ['count:=7', { count: '7.00' }, true],
    ['count:=7', { count: 'seven' }, false],
    ['count:!=7', { count: '07' }, false],
    ['patient_ids:~007', { patient_ids: ['7'] }, true],
  ])('C67 behavior: %s compares numbers by value: %o', (text, record, matches) => {
    expect(isMatch(record, text)).toBe(matches)
  })

  test('C72 input: values that are no text match nothing, and throw nothing', () => {
    const cyclic: Record<string, unknown> = {}
    cyclic.self = cyclic
    const texts = ['name:=x', 'name:~x', 'name:!=x', 'id:=1', 'id:>1', 'count:=1', 'count:<1', 'born:=2026-03-02']
    for (const value of [Object.create(null), cyclic, [cyclic], Symbol('s'), () => 1]) {
      for (const text of [...texts, 'billed_at:>2026-03-02T00:00:00Z', 'patient_ids:~1', 'active:=true']) {
        const record = { name: value, id: value, count: value, born: value, billed_at: value, patient_ids: [value] }
        expect(isMatch(record, text), text).toBe(text.includes('!='))
      }
    }
  })
})

const mock = createMock({ now: '2026-03-02T00:00:00Z', clock: { now: () => 0 }, patients: 60 })
const tables: { readonly [resource: string]: ReadonlyMap<string, object> } = mock.store.tables

/** Values of each type, of which a record may have some. */
const valuesOf: { readonly [type in FilterType]: fc.Arbitrary<unknown> } = {
  array: ids,
  boolean: fc.boolean(),
  date: days,
  datetime: seconds,
  id: ids,
  integer: fc.integer({ min: 0, max: 100 }),
  string: words,
}

const lists = Object.values<{ readonly [name: string]: Operation }>(resources).flatMap(({ list }) => list ?? [])

describe('C67 behavior: each operator of each filter matches by its definition', () => {
  test.each(lists.map((list) => [list.resource, list] as const))('%s', (resource, list) => {
    const records = [...(tables[resource]?.values() ?? [])].slice(0, 20)
    for (const [field, type] of Object.entries(list.filters)) {
      for (const operator of allowed[type].filter((name) => name !== 'like' && name !== 'any')) {
        const value =
          operator === 'exists' ? fc.boolean() : operator === 'in' ? fc.tuple(valuesOf[type]) : valuesOf[type]
        fc.assert(
          fc.property(value, (operand) => {
            const [text = ''] = printWhere({ [field]: { [operator]: operand } } as Where, list.filters)
            const matches = predicateOf(parseFilter(text, list.filters))
            for (const record of records) {
              expect(matches(record), text).toBe(expected(fieldOf(record, field), operator, operand))
            }
          }),
          { numRuns: 5 },
        )
      }
    }
  })
})
