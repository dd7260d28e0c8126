import type { Patient } from '@cliniko/core'
import { createMock } from '@cliniko/mock'
import { describe, expect, test } from 'vitest'
import { type Draft, doublesOf, isSimilar, plain } from './similar'

const mock = createMock({ now: '2026-03-02T00:00:00Z', patients: 1 })
const [record] = [...mock.store.tables.patients.values()]

function patient(fields: Partial<Patient>): Patient {
  if (!record) throw new Error('The clinic has no patient.')
  return { ...record, preferred_first_name: null, patient_phone_numbers: [], date_of_birth: null, ...fields }
}

const draft: Draft = { firstName: 'Jon', lastName: 'Smyth', birth: '1980-04-03', phones: ['0491 570 156'] }
const reasonsFor = (fields: Partial<Patient>, typed: Partial<Draft> = {}) =>
  doublesOf({ ...draft, ...typed }, [patient({ first_name: 'Ana', last_name: 'Lima', ...fields })])[0]?.reasons

describe('who may be the same person', () => {
  test.each(['0491570156', '+61 491 570 156', '(0491) 570-156', '61491570156'])('the same number as %s', (number) => {
    expect(reasonsFor({ patient_phone_numbers: [{ number, phone_type: 'Home' }] })).toEqual(['phone'])
  })

  test('a short number tells nothing', () => {
    const numbers: Patient['patient_phone_numbers'] = [{ number: '156', phone_type: 'Work' }]
    expect(reasonsFor({ patient_phone_numbers: numbers }, { phones: ['156'] })).toBeUndefined()
  })

  test.each([
    ['John', 'Smith', ['birth', 'similarName']],
    ['Jonathan', 'Smyth', ['birth', 'similarName']],
    ['JON', 'Smýth', ['birth', 'name']],
    ['Smyth', 'Jon', ['birth', 'name']],
    ['Ana', 'Smyth', undefined],
  ])('%s %s, born on the same day', (first_name, last_name, expected) => {
    expect(reasonsFor({ first_name, last_name, date_of_birth: '1980-04-03' })).toEqual(expected)
  })

  test('a birth date or a similar name alone is no reason, the same name is', () => {
    expect(reasonsFor({ date_of_birth: '1980-04-03' })).toBeUndefined()
    expect(reasonsFor({ first_name: 'John', last_name: 'Smith' })).toBeUndefined()
    expect(reasonsFor({ first_name: 'Jon', last_name: 'Smyth' })).toEqual(['name'])
    expect(reasonsFor({ first_name: 'Jonas', preferred_first_name: 'Jon', last_name: 'Smyth' })).toEqual(['name'])
  })

  test('the most likely is first, and each patient once', () => {
    const twin = patient({ id: '1', first_name: 'Jon', last_name: 'Smyth', date_of_birth: '1980-04-03' })
    const father = patient({ id: '2', first_name: 'Jon', last_name: 'Smyth' })
    expect(doublesOf(draft, [father, twin, twin]).map((double) => double.patient.id)).toEqual(['1', '2'])
  })
})

test('names differ by a slip', () => {
  expect(isSimilar('smith', 'smyth')).toBe(true)
  expect(isSimilar('catherine', 'katharine')).toBe(true)
  expect(isSimilar('li', 'lu')).toBe(false)
  expect(isSimilar('mueller', 'muller')).toBe(true)
  expect(plain('O’Brien-Núñez')).toBe('obriennunez')
})
