import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { InputError } from '../http/errors.js'
import type { Filters, Where } from './filters.js'
import { printWhere } from './where.js'

const filters = {
  archived_at: 'datetime',
  born: 'date',
  created_at: 'datetime',
  active: 'boolean',
  id: 'id',
  status: 'integer',
  last_name: 'string',
  patient_ids: 'array',
} as const satisfies Filters

const print = (where: Where<typeof filters>) => printWhere(where, filters)

describe('printWhere', () => {
  test.each<[Where<typeof filters>, string[]]>([
    // string
    [{ last_name: 'Son' }, ['last_name:=Son']],
    [{ last_name: { eq: '' } }, ['last_name:=']],
    [{ last_name: { not: 'Son' } }, ['last_name:!=Son']],
    [{ last_name: { contains: 'son' } }, ['last_name:~son']],
    [{ last_name: { like: 'ja%on%' } }, ['last_name:~~ja%on%']],
    [{ last_name: { exists: true } }, ['last_name:?']],
    [{ created_at: { lte: '9999-12-31T23:59:59.5Z' } }, ['created_at:<=9999-12-31T23:59:59Z']],
    [{ last_name: { exists: false } }, ['last_name:!?']],
    // date
    [{ born: '2001-05-26' }, ['born:=2001-05-26']],
    [{ born: '****-05-**' }, ['born:=****-05-**']],
    [{ born: '****-02-29' }, ['born:=****-02-29']],
    [{ born: '2024-02-29' }, ['born:=2024-02-29']],
    [{ born: '2026-*2-3*' }, ['born:=2026-*2-3*']],
    [{ born: { gte: '2001-05-26', lt: '2002-01-01' } }, ['born:>=2001-05-26', 'born:<2002-01-01']],
    [{ born: { gt: '2001-05-26', lte: '2002-01-01' } }, ['born:>2001-05-26', 'born:<=2002-01-01']],
    [{ born: { exists: false } }, ['born:!?']],
    // date-time
    [{ created_at: { gt: '2014-03-04T20:37:17Z' } }, ['created_at:>2014-03-04T20:37:17Z']],
    [{ created_at: { lte: new Date('2014-03-04T20:37:17Z') } }, ['created_at:<=2014-03-04T20:37:17Z']],
    [{ created_at: { any: true } }, ['created_at:*']],
    [{ created_at: { exists: true } }, ['created_at:?']],
    // hidden records
    [{ archived: 'only' }, ['archived_at:?']],
    [{ archived: 'any', last_name: 'only' }, ['archived_at:*', 'last_name:=only']],
    // id and integer
    [{ id: '1752849161776013508' }, ['id:=1752849161776013508']],
    [{ id: ['1', '2', '3'] }, ['id:=1,2,3']],
    [{ id: { in: ['1'], not: '7', gt: '0' } }, ['id:=1', 'id:!=7', 'id:>0']],
    [{ status: 20 }, ['status:=20']],
    [{ status: [10, 20] }, ['status:=10,20']],
    [{ status: { gte: 10, lte: -1 } }, ['status:>=10', 'status:<=-1']],
    [{ status: [-0, 1e3] }, ['status:=0,1000']],
    // boolean and array
    [{ active: true }, ['active:=true']],
    [{ active: { not: false } }, ['active:!=false']],
    [{ patient_ids: { contains: '5' } }, ['patient_ids:~5']],
  ])('default: %j', (where, printed) => {
    expect(print(where)).toEqual(printed)
  })

  test('C14 behavior: prints one filter per condition, in order', () => {
    expect(print({ last_name: { contains: 'son', not: 'Jonson' }, active: true, id: '1' })).toEqual([
      'last_name:~son',
      'last_name:!=Jonson',
      'active:=true',
      'id:=1',
    ])
  })

  test.each<[string, unknown]>([
    ['a Map', new Map([['id', '1']])],
    ['a number', 5],
    ['null', null],
    ['a list', [{ id: '1' }]],
    ['a Set as a condition', { id: new Set(['1']) }],
    ['a Map as a condition', { id: new Map([['eq', '1']]) }],
    ['a promise as a condition', { id: Promise.resolve('1') }],
  ])('input: %s would list all records, and throws', (_title, where) => {
    expect(() => printWhere(where as Where, filters)).toThrow(InputError)
  })

  test('input: an object of another realm, such as a frame or a virtual machine', () => {
    const where: Where<typeof filters> = runInNewContext("({ id: { in: ['1'] } })")
    expect(printWhere({ ...where }, filters)).toEqual(['id:=1'])
    expect(printWhere(where, filters)).toEqual(['id:=1'])
    expect(printWhere(Object.assign(Object.create(null), where), filters)).toEqual(['id:=1'])
  })

  test.each<[string, unknown, RegExp]>([
    ['a field', { last_name: undefined }, /^where\.last_name must be given or left out, not undefined/],
    ['one of several', { id: '1', last_name: undefined }, /^where\.last_name must be given or left out/],
    ['an operator', { id: { eq: undefined } }, /^where\.id\.eq must be given or left out/],
    ['a bound', { created_at: { gte: new Date(), lt: undefined } }, /^where\.created_at\.lt must be given or left out/],
    ['an item', { id: ['1', undefined] }, /^where\.id\.in must be an id/],
    ['no operator', { id: {} }, /^where\.id must be a value, a list or an object of operators/],
  ])('input: %s that is undefined would list all records, and throws', (_title, where, message) => {
    expect(() => printWhere(where as Where, filters)).toThrow(InputError)
    expect(() => printWhere(where as Where, filters)).toThrow(message)
  })

  test('behavior: an undefined choice of hidden records is the default', () => {
    expect(printWhere({ archived: undefined, id: '1' } as unknown as Where, filters)).toEqual(['id:=1'])
    expect(() => printWhere({ archived: true } as unknown as Where, filters)).toThrow(
      'where.archived must be "only" or "any".',
    )
    expect(() => printWhere({ cancelled: undefined } as unknown as Where, filters)).toThrow(/no filter "cancelled"/)
  })

  test('C59 behavior: up to 100 different values', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, index) => String(1_752_849_161_776_013 + index))
    expect(print({ id: ids(100) })).toEqual([`id:=${ids(100)}`])
    expect(print({ id: [...ids(100), ...ids(100)] })).toEqual([`id:=${ids(100)}`])
    expect(print({ status: { in: [10, 10, 20] } })).toEqual(['status:=10,20'])
    for (const where of [{ id: ids(101) }, { id: { in: ids(500) } }, { status: ids(101).map((_, index) => index) }]) {
      expect(() => print(where)).toThrow(InputError)
      expect(() => print(where)).toThrow(/^where\.(id|status)\.in takes up to 100 values: use client\.load/)
    }
  })

  test('C40 behavior: text that starts with an operator stays text', () => {
    expect(print({ last_name: { contains: '~son' } })).toEqual(['last_name:~~%~son%'])
    expect(print({ last_name: '=x' })).toEqual(['last_name:==x'])
    expect(print({ last_name: "?$'" })).toEqual(["last_name:=?$'"])
  })

  test('behavior: converts times to UTC, and rounds fractions of a second so that the condition keeps its meaning', () => {
    const at = '2026-03-02T09:00:00.500+11:00'
    expect(print({ created_at: { gte: at, lt: at } })).toEqual([
      'created_at:>=2026-03-01T22:00:01Z',
      'created_at:<2026-03-01T22:00:01Z',
    ])
    expect(print({ created_at: { gt: at, lte: at } })).toEqual([
      'created_at:>2026-03-01T22:00:00Z',
      'created_at:<=2026-03-01T22:00:00Z',
    ])
  })

  test.each<[string, unknown, RegExp]>([
    ['C13 an unknown field', { surname: 'Son' }, /no filter "surname". Its filters are: archived_at, born, /],
    ['a property that every object has', { toString: 'x' }, /no filter/],
    [
      'an operator of another type',
      { created_at: { eq: '2014-03-04T20:37:17Z' } },
      /does not take "eq": its type is datetime. Use any, gt/,
    ],
    ['a date-time without an operator', { created_at: '2014-03-04T20:37:17Z' }, /does not take "eq"/],
    [
      'an unknown operator',
      { last_name: { startsWith: 'S' } },
      /^where\.last_name does not take "startsWith": its type is string\. Use eq, not, contains, like, exists\./,
    ],
    ['an operator of another library', { id: { equals: '1' } }, /does not take "equals": its type is id\. Use eq, /],
    ['an unknown field in another style', { lastName: 'Son' }, /no filter "lastName"/],
    ['a date that does not exist', { born: '2026-02-30' }, /^where\.born\.eq must be a date that exists/],
    ['a month that does not exist', { born: { gte: '2026-13-01' } }, /^where\.born\.gte must be a date that exists/],
    ['29 February of another year', { born: { lt: '2026-02-29' } }, /must be a date that exists/],
    ['a pattern of no date', { born: '****-13-**' }, /must be a date that exists/],
    ['a pattern of no day', { born: '****-04-31' }, /must be a date that exists/],
    ['a time on no day', { created_at: { gt: '2026-02-30T00:00:00Z' } }, /^where\.created_at\.gt must be a Date/],
    ['an hour that does not exist', { created_at: { gt: '2026-03-02T25:00:00Z' } }, /must be a Date/],
    ['a time with a comment', { created_at: { gt: '2026-03-02T09:00:00 (x)Z' } }, /must be a Date/],
    ['a year of five digits', { created_at: { gt: new Date(1e15) } }, /must be a Date/],
    [
      'a bound that rounds up to the year 10000',
      { created_at: { gte: '9999-12-31T23:59:59.5Z' } },
      /^where\.created_at\.gte must be a Date/,
    ],
    ['a bound that rounds up to it from below', { created_at: { lt: '9999-12-31T23:59:59.001Z' } }, /must be a Date/],
    // biome-ignore lint/suspicious/noSparseArray: a caller's mistake
    ['a list with a hole', { id: ['1', , '2'] }, /must be an id as a string/],
    ['a list of holes', { id: new Array(3) }, /must be an id as a string/],
    ['a list of numbers with a hole', { status: { in: Object.assign([1], { 2: 3 }) } }, /must be a whole number/],
    ['leading zeros', { id: '007' }, /must be an id as a string/],
    ['a sign', { id: '+7' }, /must be an id as a string/],
    ['an exponent', { id: '1e3' }, /must be an id as a string/],
    ['an object without a text', { id: { eq: Object.create(null) } }, /must be an id as a string/],
    ['a symbol', { last_name: Symbol('x') }, /must be a string/],
    ['an infinite number', { status: Number.POSITIVE_INFINITY }, /must be a whole number/],
    ['C21 text for an integer', { status: 'awaiting_payment' }, /must be a whole number/],
    ['C22 a number for an id', { id: 1752849161776013508 }, /must be an id as a string/],
    ['a malformed id', { id: '1 or 2' }, /must be an id as a string/],
    ['an empty list', { id: [] }, /must be a list of one value or more/],
    ['a date-time without a zone', { created_at: { gt: '2014-03-04T20:37:17' } }, /with its time zone/],
    ['an invalid Date', { created_at: { gt: new Date('x') } }, /with its time zone/],
    ['a date in another format', { born: '26/05/2001' }, /YYYY-MM-DD/],
    ['a wildcard with gt', { born: { gt: '****-05-**' } }, /YYYY-MM-DD/],
    ['text for a boolean', { active: 'true' }, /true or false/],
    ['a number for text', { last_name: 5 }, /must be a string/],
    ['false for any', { created_at: { any: false } }, /any must be true/],
    ['null', { last_name: null }, /must be a string/],
  ])('input: %s throws', (_title, where, message) => {
    expect(() => printWhere(where as Where, filters)).toThrow(InputError)
    expect(() => printWhere(where as Where, filters)).toThrow(message)
  })

  test('C08 behavior: messages never repeat a value', () => {
    for (const where of [
      { born: 'Canary' },
      { id: 'Canary' },
      { status: 'Canary' },
      { 'last_name:=Canary Smith': 'x' },
    ]) {
      expect(() => printWhere(where as unknown as Where, filters)).toThrow(
        expect.not.objectContaining({ message: expect.stringContaining('Canary') }),
      )
    }
  })
})
