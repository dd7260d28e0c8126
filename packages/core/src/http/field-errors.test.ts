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
    const names = ['email', 'address_1', 'patient_phone_numbers.0.number', 'content.sections.0.questions.0.answers.0']
    expect(namesOf([...names, 'email'])).toBe(names.join(', '))
  })

  test('C66 input: nothing that could be a value', () => {
    const values = ['Ada Nguyen', 'ada@patient.example', 'Nguyen', '0491571804', 'id.1752849161776013508', '<b>']
    expect(namesOf([...values, `a${'b'.repeat(60)}`, ''])).toBe('')
  })

  test('C66 behavior: no more than five', () => {
    expect(namesOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a, b, c, d, e and 2 more')
  })
})
