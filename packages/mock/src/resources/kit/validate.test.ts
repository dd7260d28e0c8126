import { expect, test } from 'vitest'
import { clinic, raw } from '../../../test/clinic.js'

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
