import { expect, test } from 'vitest'
import { InputError } from '../http/errors.js'
import { nameOf } from '../operation/call.js'
import { checkQuery } from '../operation/query.js'
import * as bookings from '../resources/bookings.js'
import * as individualAppointments from '../resources/individual-appointments.js'
import * as invoices from '../resources/invoices.js'
import * as practitioners from '../resources/practitioners.js'
import { usesOf } from './uses.js'

test('default: returns the operation, and the operations that fetch related records', () => {
  expect(usesOf(individualAppointments.list, ['patient', 'practitioner']).map(nameOf)).toEqual([
    'GET /individual_appointments',
    'GET /patients',
    'GET /practitioners',
    'GET /practitioners/{id}',
  ])
})

test('behavior: the operations list related records by id alone, hidden ones too', () => {
  const [, patients] = usesOf(individualAppointments.get, ['patient'])
  expect(patients?.filters).toEqual({ id: 'id', archived_at: 'datetime' })
})

test.each([
  '',
  'per_page=100',
  'page=2&q[]=id:=1',
  'sort=created_at',
  'q[]=id:>0',
  'q[]=id:?',
  'q[]=id:!=1',
  'q[]=archived_at:*',
])('behavior: the related list cannot be browsed with %j', (search) => {
  const [, patients] = usesOf(individualAppointments.list, ['patient'])
  if (!patients) throw new Error('There is no related list.')
  expect(() => checkQuery(patients, search)).toThrow(InputError)
  expect(checkQuery(patients, 'q[]=id:=1,2&q[]=archived_at:*&per_page=100').filters).toHaveLength(2)
})

test('behavior: a link to one of several resources uses them all', () => {
  expect(usesOf(bookings.list, ['repeated_from']).map(({ path }) => path)).toContain('/unavailable_blocks')
})

test('C60 behavior: a link to appointments uses individual appointments', () => {
  expect(usesOf(invoices.list, ['appointment']).map(nameOf)).toEqual(['GET /invoices', 'GET /individual_appointments'])
})

test('behavior: without include it returns the operation alone', () => {
  expect(usesOf(practitioners.list)).toEqual([practitioners.list])
})

test('C64 input: refuses a link that the records do not have', () => {
  const misspelt = ['pacient'] as unknown as ['patient']
  expect(() => usesOf(individualAppointments.list, misspelt)).toThrow(InputError)
})
