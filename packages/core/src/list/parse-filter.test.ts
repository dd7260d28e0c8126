import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { InputError } from '../http/errors.js'
import { parseFilter } from './parse-filter.js'
import { matchesFilter } from './predicate.js'
import { printWhere } from './where.js'

const filters = {
  born: 'date',
  created_at: 'datetime',
  active: 'boolean',
  id: 'id',
  patient_id: 'id',
  appointment_id: 'id',
  status: 'integer',
  last_name: 'string',
  patient_ids: 'array',
} as const

const matches = (record: object, text: string) => matchesFilter(record, parseFilter(text, filters))

describe('parseFilter', () => {
  test('C40 behavior: any text survives printing, encoding and parsing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('eq', 'not', 'contains', 'like'), (text, operator) => {
        // A lone surrogate can't be encoded in a URL.
        fc.pre(!/\p{Surrogate}/u.test(text))
        const [printed = ''] = printWhere({ last_name: { [operator]: text } }, filters)
        const { searchParams } = new URL(`https://api.au1.cliniko.com/v1/patients?q[]=${encodeURIComponent(printed)}`)
        expect(searchParams.getAll('q[]')).toEqual([printed])
        const filter = parseFilter(searchParams.get('q[]') ?? '', filters)
        if (operator === 'contains' && text.startsWith('~'))
          expect(filter).toMatchObject({ operator: 'like', value: `%${text}%` })
        else expect(filter).toMatchObject({ operator, value: text })
      }),
    )
  })

  test.each([
    ['surname:=Wu', 'q[]: this list has no filter "surname". Its filters are: born, created_at, '],
    ['Ada Wu:=5', 'q[]: this list has no filter "…". Its filters are: born, '],
    ['last_name=Wu', 'A filter must have the form FIELD:OPERATORVALUE, such as id:>5.'],
    ['', 'A filter must have the form FIELD:OPERATORVALUE, such as id:>5.'],
    ['last_name:Wu', 'The filter "last_name" must have an operator of its type, string, before its value: = != ~ ~~ ?'],
    ['active:?', 'The filter "active" must have an operator of its type, boolean, before its value: = !='],
  ])('C64 input: %j is refused with the way out, without its value', (text, message) => {
    const parse = () => parseFilter(text, filters)
    expect(parse).toThrow(message)
    expect(parse).not.toThrow('Wu')
  })

  test.each([
    'surname:=x',
    'toString:=x',
    'last_name',
    'last_name:',
    'last_name:>x',
    'created_at:=2014-03-04T20:37:17Z',
    'created_at:>2014-03-04',
    'created_at:>2014-03-04T20:37:17+11:00',
    'born:>****-05-**',
    'born:=26/05/2001',
    'born:=2026-02-30',
    'born:>2026-13-01',
    'born:=****-13-**',
    'created_at:>2026-02-30T00:00:00Z',
    'created_at:>2026-03-02T25:00:00Z',
    'id:=+7',
    'id:=1e3',
    'status:=1e3',
    'id:=abc',
    'id:=1,',
    'id:>1,2',
    'status:<=1,2',
    'status:=paid',
    'active:=yes',
    'active:?',
    'patient_ids:=5',
    ':=5',
    '',
  ])('input: %j is refused', (text) => {
    expect(() => parseFilter(text, filters)).toThrow(InputError)
  })
})

describe('matchesFilter', () => {
  const record = {
    id: '1752849161776013508',
    born: '2001-05-26',
    created_at: '2014-03-04T20:37:17Z',
    active: true,
    status: 20,
    last_name: 'Jackson',
    note: '',
    patient_ids: ['5', '60'],
    patient: { links: { self: 'https://api.au1.cliniko.com/v1/patients/82' } },
    booking: { links: { self: 'https://api.au1.cliniko.com/v1/bookings/9' } },
  }

  test.each([
    ['last_name:=jackson', true],
    ['last_name:=Jack', false],
    ['last_name:!=Jack', true],
    ['last_name:~SON', true],
    ['last_name:~~ja%on%', true],
    ['last_name:~~ja%onx', false],
    ['last_name:~.', false],
    ['last_name:?', true],
    ['last_name:!?', false],
    ['born:=****-05-**', true],
    ['born:=****-06-**', false],
    ['born:>2001-05-25', true],
    ['born:<2001-05-26', false],
    ['created_at:>=2014-03-04T20:37:17Z', true],
    ['created_at:>2014-03-04T20:37:17Z', false],
    ['created_at:*', true],
    ['id:=1752849161776013508', true],
    ['id:=1752849161776013509', false],
    ['id:=1,2,1752849161776013508', true],
    ['id:>1752849161776013507', true],
    ['id:>999', true],
    ['id:<999', false],
    ['status:>=20', true],
    ['status:!=20', false],
    ['status:=10,20', true],
    ['active:=true', true],
    ['active:!=true', false],
    ['patient_ids:~5', true],
    ['patient_ids:~6', false],
    ['patient_id:=82', true],
    ['patient_id:=83', false],
    ['appointment_id:=9', true],
  ])('default: %s returns %s', (text, expected) => {
    expect(matches(record, text)).toBe(expected)
  })

  test('behavior: a field without a value', () => {
    const empty = { last_name: '', created_at: null, status: null, patient: null }
    expect(matches(empty, 'last_name:?')).toBe(false)
    expect(matches(empty, 'last_name:!?')).toBe(true)
    expect(matches(empty, 'last_name:=')).toBe(true)
    expect(matches(empty, 'last_name:!=x')).toBe(true)
    expect(matches(empty, 'created_at:>2014-03-04T20:37:17Z')).toBe(false)
    expect(matches(empty, 'created_at:*')).toBe(true)
    expect(matches(empty, 'status:=0')).toBe(false)
    expect(matches(empty, 'patient_id:=1')).toBe(false)
  })
})
