import { describe, expect, test } from 'vitest'
import { namesOf, readFieldErrors } from './field-errors.js'

describe('readFieldErrors', () => {
  test('default: one message a field, several joined', () => {
    expect(readFieldErrors('{"errors":{"email":"is invalid","last_name":["can\'t be blank","is too short"]}}')).toEqual(
      {
        email: 'is invalid',
        last_name: "can't be blank, is too short",
      },
    )
  })

  test.each(['not JSON', '[]', '{"errors":null}', '{}', '', 'null'])('input: %j has none', (text) => {
    expect(readFieldErrors(text)).toEqual({})
  })
})

describe('namesOf', () => {
  test('default: names, joined', () => {
    expect(namesOf({ email: 'x', address_1: 'x', 'patient_phone_numbers.0.number': 'x' })).toBe(
      'email, address_1, patient_phone_numbers.0.number',
    )
  })

  test('C66 input: nothing that could be a value', () => {
    const fields = {
      'Ada Nguyen': 'x',
      'ada@patient.example': 'x',
      Nguyen: 'x',
      '0491571804': 'x',
      'id.1752849161776013508': 'x',
      '<b>': 'x',
      [`a${'b'.repeat(60)}`]: 'x',
    }
    expect(namesOf(fields)).toBe('')
  })

  test('C66 behavior: no more than five', () => {
    const fields = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [name, 'is invalid']))
    expect(namesOf(fields)).toBe('a, b, c, d, e and 2 more')
  })
})
