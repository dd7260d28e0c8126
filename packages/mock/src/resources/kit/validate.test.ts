import { allSchemas } from '@cliniko/schemas/all'
import { describe, expect, test } from 'vitest'
import { clinic, raw } from '../../../test/clinic.js'
import { validate } from './validate.js'

describe('the wording of an error follows the message of the schema', () => {
  const type = { name: 'Massage', duration_in_minutes: 60, max_attendees: 1 }

  test.each([
    [{ ...type, name: undefined }, { name: "can't be blank" }],
    [{ ...type, name: '' }, { name: "can't be blank" }],
    [{ ...type, name: 'x'.repeat(256) }, { name: 'is too long (maximum is 255 characters)' }],
    [{ ...type, max_attendees: 0 }, { max_attendees: expect.stringMatching(/^must be a whole number from 1 to \d+$/) }],
    [{ ...type, deposit_price: '-1' }, { deposit_price: expect.stringMatching(/^must be a decimal (from|above) 0/) }],
    [{ ...type, business_ids: 'x' }, { business_ids: 'must be an array' }],
    [{ ...type, online_payments_mode: 'x' }, { online_payments_mode: 'is not included in the list' }],
    [{ ...type, color: 'x' }, { color: 'is invalid' }],
  ])('input: %j', (body, errors) => {
    expect(validate(allSchemas.appointment_types.create, body, true)).toEqual({ errors })
  })
})

test('C25 behavior: an unknown field is an error in strict mode, and is dropped otherwise', async () => {
  const body = JSON.stringify({
    first_name: 'Ana',
    last_name: 'Lima',
    phone: '0491 570 006',
    patient_phone_numbers: [{ number: '1', kind: 'x' }],
  })
  const strict = await raw(clinic().mock, '/patients', { method: 'POST', body })
  expect((await strict.json()).errors).toEqual({
    phone: 'is not a field that can be written',
    'patient_phone_numbers.0.kind': 'is not a field that can be written',
  })
  const lenient = await raw(clinic({ strict: false }).mock, '/patients', { method: 'POST', body })
  expect(lenient.status).toBe(201)
  expect(await lenient.json()).not.toHaveProperty('phone')
})
