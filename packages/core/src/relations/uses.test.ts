import { expect, test } from 'vitest'
import { InputError } from '../http/errors.js'
import { nameOf } from '../operation/call.js'
import * as bookings from '../resources/bookings.js'
import * as individualAppointments from '../resources/individual-appointments.js'
import * as practitioners from '../resources/practitioners.js'
import { usesOf } from './uses.js'

test('default: the operation, and what fetches its related records', () => {
  expect(usesOf(individualAppointments.list, ['patient', 'practitioner']).map(nameOf)).toEqual([
    'GET /individual_appointments',
    'GET /patients',
    'GET /patients/{id}',
    'GET /practitioners',
    'GET /practitioners/{id}',
  ])
})

test('behavior: related records can be listed by id only, hidden ones too', () => {
  const [, patients] = usesOf(individualAppointments.get, ['patient'])
  expect(patients?.filters).toEqual({ id: 'id', archived_at: 'datetime' })
})

test('behavior: a link to one of several resources needs all of them', () => {
  expect(usesOf(bookings.list, ['repeated_from']).map(({ path }) => path)).toContain('/unavailable_blocks')
})

test('behavior: nothing is included, nothing else is needed', () => {
  expect(usesOf(practitioners.list)).toEqual([practitioners.list])
})

test('C64 input: a link that the records do not have', () => {
  const misspelt = ['pacient'] as unknown as ['patient']
  expect(() => usesOf(individualAppointments.list, misspelt)).toThrow(InputError)
})
