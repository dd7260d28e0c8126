import { expect, test } from 'vitest'
import * as invoices from '../resources/invoices.js'
import * as patients from '../resources/patients.js'
import * as referralSources from '../resources/referral-sources.js'
import * as signatures from '../resources/signatures.js'
import { recordIdOf, toArguments } from './variables.js'

test('toArguments: default: returns ids by their names, then the body or the parameters', () => {
  expect(toArguments(patients.update, { id: '1', email: null })).toEqual(['1', { email: null }])
  expect(toArguments(referralSources.updateForPatient, { patient_id: '1', notes: 'x' })).toEqual(['1', { notes: 'x' }])
  expect(toArguments(signatures.get, { id: '2', patient_form_id: '1' })).toEqual(['1', '2'])
  expect(toArguments(invoices.listForPatient, { patient_id: '1', page: 2 })).toEqual(['1', { page: 2 }])
  expect(toArguments(patients.list, { page: 2 })).toEqual([{ page: 2 }])
})

test('toArguments: behavior: keeps fields of a body that are ids of other operations', () => {
  expect(toArguments(patients.create, { first_name: 'A', id: 'x' })).toEqual([{ first_name: 'A', id: 'x' }])
})

test('toArguments: behavior: accepts an id alone, no variables, and a body without fields', () => {
  expect(toArguments(patients.archive, '1')).toEqual(['1'])
  expect(toArguments(patients.list, undefined)).toEqual([])
  expect(toArguments(patients.update, { id: '1' })).toEqual(['1', {}])
})

test('toArguments: behavior: does not change the variables', () => {
  const variables = Object.freeze({ id: '1', email: null })
  toArguments(patients.update, variables)
  expect(variables).toEqual({ id: '1', email: null })
})

test('recordIdOf: default: returns the id of the record, not of the record that it belongs to', () => {
  expect(recordIdOf(patients.update, ['1', {}])).toBe('1')
  expect(recordIdOf(signatures.get, ['1', '2'])).toBe('2')
  expect(recordIdOf(referralSources.updateForPatient, ['1', {}])).toBeUndefined()
  expect(recordIdOf(patients.create, [{}])).toBeUndefined()
})
