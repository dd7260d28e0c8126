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

/** Counts how often a body is validated. */
function counted<Schema extends object>(schema: Schema & { '~run': (...args: never[]) => unknown }) {
  const counts = { runs: 0 }
  const run = (...args: Parameters<(typeof schema)['~run']>) => {
    counts.runs++
    return schema['~run'](...args)
  }
  return { counts, schema: Object.assign(Object.create(schema), { '~run': run }) as Schema }
}

const names = Array.from({ length: 300 }, (_, index) => `field_${index}`)
const unknownFields = Object.fromEntries(names.map((name) => [name, 1]))

test.each([true, false])('C72 behavior: any number of unknown fields takes a few rounds (strict: %s)', (strict) => {
  const { counts, schema } = counted(allSchemas.patients.create)
  const numbers = [{ number: '1', ...unknownFields }, { ...unknownFields }]
  const custom = { sections: [{ token: 'x', ...unknownFields, fields: [{ type: 'text', ...unknownFields }] }] }
  const body = {
    ...unknownFields,
    first_name: '',
    last_name: 'Lima',
    patient_phone_numbers: numbers,
    custom_fields: custom,
  }
  const result = validate(schema, body, strict)
  expect(counts.runs).toBeLessThanOrEqual(3)
  const errors = 'errors' in result ? Object.keys(result.errors) : []
  const prefixes = [
    '',
    'patient_phone_numbers.0.',
    'patient_phone_numbers.1.',
    'custom_fields.sections.0.',
    'custom_fields.sections.0.fields.0.',
  ]
  for (const prefix of prefixes) expect(errors.includes(`${prefix}field_299`)).toBe(strict)
  expect(errors).toContain('first_name')
  expect(errors).not.toContain('last_name')
})

test('C76 behavior: any number of numbers in place of strings takes a few rounds', () => {
  const { counts, schema } = counted(allSchemas.appointment_types.create)
  const ids = Array.from({ length: 300 }, (_, index) => index + 1)
  const body = { name: 7, duration_in_minutes: 60, max_attendees: 1, business_ids: ids }
  expect(validate(schema, body, false)).toMatchObject({ body: { name: '7', business_ids: ids.map(String) } })
  expect(counts.runs).toBeLessThanOrEqual(3)
  expect(validate(schema, { ...body, max_attendees: 0, color: 5 }, false)).toEqual({
    errors: { max_attendees: expect.stringMatching(/^must be a whole number/), color: 'is invalid' },
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
