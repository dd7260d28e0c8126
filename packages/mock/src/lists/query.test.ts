import { InputError, patients } from '@cliniko/core'
import { expect, test } from 'vitest'
import { readListQuery } from './query.js'

const read = (search: string) => readListQuery(patients.list, new URLSearchParams(search))

test('default: the first 50 records by creation', () => {
  expect(read('')).toEqual({
    filters: [],
    sort: [{ column: 'created_at', isDescending: false }],
    page: 1,
    perPage: 50,
  })
})

test('default: reads filters, sort and page', () => {
  expect(read('q[]=last_name:~son&q[]=id:>5&sort=last_name,created_at:desc&page=3&per_page=100')).toEqual({
    filters: [
      { field: 'last_name', type: 'string', operator: 'contains', value: 'son' },
      { field: 'id', type: 'id', operator: 'gt', value: '5' },
    ],
    sort: [
      { column: 'last_name', isDescending: false },
      { column: 'created_at', isDescending: true },
    ],
    page: 3,
    perPage: 100,
  })
})

test('C73 behavior: reads the older order, and the last of several q without brackets', () => {
  const { filters, sort } = read('q=last_name:=Lima&q=id:=5&order=desc&sort=last_name,first_name:asc')
  expect(filters).toMatchObject([{ field: 'id', value: '5' }])
  expect(sort.map(({ isDescending }) => isDescending)).toEqual([true, false])
})

test.each([
  'page=0',
  'page=x',
  'page=1e1',
  'page=0x1',
  'page=',
  'page=+1',
  'per_page=1e1',
  'per_page=101',
  'per_page=1.5',
  'order=up',
  'sort=a;b',
  'q[]=nobody:=1',
])('input: refuses %s', (search) => {
  expect(() => read(search)).toThrow(InputError)
})
