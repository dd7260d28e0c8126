import { expect, test } from 'vitest'
import { parsePerson } from './parse-person'

test.each([
  ['jane smith 0412 345 678', { firstName: 'Jane', lastName: 'Smith', phone: '0412 345 678' }],
  ['0412345678 Jane Smith', { firstName: 'Jane', lastName: 'Smith', phone: '0412345678' }],
  ['Smith, Jane', { firstName: 'Jane', lastName: 'Smith', phone: '' }],
  ['Jane van der Berg', { firstName: 'Jane', lastName: 'van der Berg', phone: '' }],
  ['anna-lena o’brien +61 (2) 5550-1234', { firstName: 'Anna-Lena', lastName: 'O’brien', phone: '+61 (2) 5550-1234' }],
  ['Cher', { firstName: 'Cher', lastName: '', phone: '' }],
  ['', { firstName: '', lastName: '', phone: '' }],
  // Four digits are a year, not a phone number.
  ['Jane Smith 1984', { firstName: 'Jane', lastName: 'Smith 1984', phone: '' }],
])('%j', (typed, person) => {
  expect(parsePerson(typed)).toEqual(person)
})
