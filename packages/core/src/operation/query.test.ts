import { describe, expect, test } from 'vitest'
import { InputError } from '../http/errors.js'
import * as availableTimes from '../resources/available-times.js'
import * as patients from '../resources/patients.js'
import * as services from '../resources/services.js'
import type { Operation } from './operation.js'
import { checkQuery, printParams } from './query.js'

describe('printParams', () => {
  test('default: prints every parameter that an operation takes', () => {
    const params = { page: 2, perPage: 10, sort: ['last_name', '-id'], where: { first_name: 'A&b' } }
    expect(printParams(patients.list, params)).toBe(
      '?page=2&per_page=10&sort=last_name%2Cid%3Adesc&q[]=first_name%3A%3DA%26b',
    )
    expect(printParams(availableTimes.list, { from: '2026-03-02', to: '2026-03-08', perPage: 5 })).toBe(
      '?from=2026-03-02&to=2026-03-08&per_page=5',
    )
  })

  test('behavior: prints nothing without parameters but the default page size', () => {
    expect(printParams(patients.list, {})).toBe('')
    expect(printParams(patients.list, {}, 100)).toBe('?per_page=100')
    expect(printParams(patients.create, {})).toBe('')
  })

  test('input: requires from and to, as days', () => {
    expect(() => printParams(availableTimes.next, { from: '2026-03-02' })).toThrow('to must be a day, YYYY-MM-DD.')
    for (const day of ['2.3.2026', '2026-02-30', '2026-13-01', '2026-3-2', new Date(), null]) {
      const params = { from: day, to: '2026-03-08' } as { from: string; to: string }
      expect(() => printParams(availableTimes.next, params)).toThrow('from must be a day, YYYY-MM-DD.')
    }
  })
})

describe('C72 input: printParams refuses', () => {
  test.each<readonly [string, object, RegExp]>([
    ['a page as text', { page: '2' }, /^page must be a whole number from 1/],
    ['page 0', { page: 0 }, /^page must be/],
    ['half a page', { page: 1.5 }, /^page must be/],
    ['no number', { page: Number.NaN }, /^page must be/],
    ['records per page as text', { perPage: '50' }, /^perPage must be a whole number from 1 to 100/],
    ['too many records per page', { perPage: 101 }, /^perPage must be/],
    ['null per page', { perPage: null }, /^perPage must be/],
    ['text as where', { where: 'x' }, /^where must be an object/],
    ['null as where', { where: null }, /^where must be an object/],
    ['false as where', { where: false }, /^where must be an object/],
    ['no text as where', { where: '' }, /^where must be an object/],
    ['a function as where', { where: () => ({}) }, /^where must be an object/],
    ['a number as sort', { sort: 5 }, /^sort: "…" is no column/],
    ['an object as sort', { sort: {} }, /^sort: "…" is no column/],
    ['nothing as a column', { sort: [''] }, /^sort: "…" is no column/],
    ['no text as sort', { sort: '' }, /^sort: "…" is no column/],
    ['null as sort', { sort: null }, /^sort: "…" is no column/],
    ['too long a text', { where: { last_name: 'x'.repeat(8001) } }, /^The parameters are longer than 8000 characters/],
    [
      'too many conditions',
      { where: { id: longIds(100), old_reference_id: 'x'.repeat(3000), email: 'x'.repeat(3000) } },
      /^The parameters are longer than 8000 characters/,
    ],
  ])('%s', (_title, params, message) => {
    expect(() => printParams(patients.list, params)).toThrow(InputError)
    expect(() => printParams(patients.list, params)).toThrow(message)
  })
})

describe('C59 the length of a query', () => {
  test('behavior: 100 of the longest ids are sent', () => {
    const printed = printParams(patients.list, { where: { id: longIds(100), archived: 'any' } })
    expect(checkQuery(patients.list, printed).filters).toHaveLength(2)
  })

  test('input: a query of more ids is refused, whoever wrote it', () => {
    expect(() => checkQuery(patients.list, `q[]=id:=${longIds(101)}`)).toThrow(
      'The filter "id" takes up to 100 values.',
    )
    expect(() => checkQuery(patients.list, `q[]=last_name:=${'x,'.repeat(200)}`)).not.toThrow()
    expect(() => checkQuery(patients.list, `q[]=last_name:=${'x'.repeat(8001)}`)).toThrow(/longer than 8000 characters/)
  })
})

function longIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => String(10n ** 18n + BigInt(index)))
}

describe('checkQuery', () => {
  test('default: returns the query printed anew, and its filters', () => {
    const { search, filters } = checkQuery(
      patients.list,
      '?q[]=last_name:~son&per_page=100&sort=last_name,id:desc&page=2',
    )
    expect(search).toBe('?q[]=last_name%3A~son&per_page=100&sort=last_name%2Cid%3Adesc&page=2')
    expect(filters).toEqual([{ field: 'last_name', type: 'string', operator: 'contains', value: 'son' }])
  })

  test('C97 behavior: accepts from and to of available times', () => {
    expect(checkQuery(availableTimes.list, 'from=2026-03-02&to=2026-03-08&page=1').search).toBe(
      '?from=2026-03-02&to=2026-03-08&page=1',
    )
  })

  test('behavior: accepts what printParams prints', () => {
    const params = { page: 2, perPage: 10, sort: '-id', where: { id: ['1', '2'], archived: 'any' } } as const
    const printed = printParams(patients.list, params)
    expect(checkQuery(patients.list, printed).search).toBe(printed)
  })

  test('C68 behavior: a long sort takes no longer than it is long', () => {
    expect(() => checkQuery(patients.list, `sort=${'a'.repeat(100_000)}!`)).toThrow(InputError)
    expect(() => printParams(patients.list, { sort: `${'a'.repeat(100_000)}!` })).toThrow(InputError)
  })

  test.each<readonly [Operation, string]>([
    [patients.list, 'surname=x'],
    [patients.list, 'q=last_name:=x'],
    [patients.list, 'q[]=surname:=x'],
    [patients.list, 'q[]=date_of_birth:~x'],
    [patients.list, 'q[]=id:=secret'],
    [patients.list, 'page=0'],
    [patients.list, 'page=1e3'],
    [patients.list, 'page=999999999'],
    [patients.list, 'page=1&page=2'],
    [patients.list, 'per_page=101'],
    [patients.list, 'per_page=0x10'],
    [patients.list, 'sort='],
    [patients.list, 'sort=id:down'],
    [patients.list, 'sort=ID'],
    [patients.list, 'sort=last_nam'],
    [patients.list, 'sort=id,id:desc'],
    [patients.list, 'q[]=date_of_birth:=2026-02-30'],
    [patients.list, 'q[]=created_at:>2026-02-30T00:00:00Z'],
    [patients.list, 'order=desc'],
    [patients.list, 'from=2026-03-02'],
    [patients.get, 'page=1'],
    [patients.get, 'q[]=last_name:=x'],
    [patients.create, 'q[]=id:=1'],
    [services.list, 'q[]=id:=1'],
    [availableTimes.list, 'from=2026-03-02'],
    [availableTimes.list, 'from=2026-03-02&to=tomorrow'],
    [availableTimes.list, 'from=2026-02-30&to=2026-03-08'],
    [availableTimes.list, ''],
  ])('C106 input: refuses %o with %s, and repeats no value', (operation, search) => {
    const check = () => checkQuery(operation, search)
    expect(check).toThrow(InputError)
    expect(check).not.toThrow(/secret|999999999|tomorrow|0x10/)
  })
})
