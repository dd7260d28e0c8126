import type { PatientCustomFieldsDefinition } from '@cliniko/core'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '../../test/kit.js'
import { patientUpdateSchema } from '../index.js'
import { definedCustomFields } from './defined-custom-fields.js'

const token = (last: number) => `ef4c43ec-105d-489c-88cc-0f3c5f67dc7${last}`
const options = [
  { token: token(8), name: 'Made Up Mutual' },
  { token: token(9), name: 'Other Mutual' },
]
const definition: PatientCustomFieldsDefinition = {
  sections: [
    {
      token: token(0),
      name: 'Insurance',
      fields: [
        { token: token(1), name: 'Policy', type: 'text' },
        { token: token(2), name: 'Expires', type: 'date' },
        { token: token(3), name: 'Covers', type: 'checkboxes', options, other: { enabled: true } },
        { token: token(4), name: 'Provider', type: 'radiobuttons', options },
        { token: token(5), name: 'Later', type: null },
      ],
    },
  ],
}
const schema = definedCustomFields(definition)
const body = (...fields: object[]) => ({ sections: [{ token: token(0), fields }] })
const pick = (last: number) => ({ token: token(last), selected: true })
const field = 'sections.0.fields.0'

describe('definedCustomFields', () => {
  it('default', () => {
    const input = body(
      { token: token(1), value: 'A-1' },
      { token: token(2), value: '2026-03-02' },
      { token: token(3), options: [pick(8), pick(9)], other: { selected: true, value: 'x' } },
      { token: token(4), type: 'radiobuttons', options: [pick(8)] },
      { token: token(5), value: 'x' },
    )
    expect(v.parse(schema, input)).toEqual(input)
    expect(messagesOf(schema, {})).toEqual({})
  })

  it.each([
    [{ token: token(7), value: 'x' }, `${field}.token`, 'The clinic has no such field.'],
    [{ token: token(2), value: 'March' }, `${field}.value`, 'Use YYYY-MM-DD.'],
    [{ token: token(1), options: [pick(8)] }, `${field}.options`, 'This field takes a value, not options.'],
    [{ token: token(1), other: { selected: true } }, `${field}.other`, 'This field takes a value, not options.'],
    [{ token: token(3), value: 'x' }, `${field}.value`, 'This field takes options, not a value.'],
    [{ token: token(3), options: [pick(7)] }, `${field}.options.0.token`, 'The clinic has no such option.'],
    [{ token: token(4), options: [pick(8), pick(9)] }, field, 'Choose one option only.'],
    [{ token: token(4), type: 'radiobuttons', options: [pick(8), pick(9)] }, field, 'Choose one option only.'],
    [{ token: token(4), other: { selected: true } }, `${field}.other`, 'Choose one of the options.'],
    [{ token: token(1), value: '' }, `${field}.value`, 'Leave this out if it is empty.'],
  ])('input: %j', (input, path, message) => {
    expect(messagesOf(schema, body(input))).toEqual({ [path]: [message] })
  })

  it('input: an undefined section, and a clinic without definitions', () => {
    const input = { sections: [{ token: token(6), fields: [] }] }
    expect(messagesOf(schema, input)).toEqual({ 'sections.0.token': ['The clinic has no such section.'] })
    expect(messagesOf(definedCustomFields(null), input)).toEqual({
      'sections.0.token': ['The clinic has no such section.'],
    })
  })

  it("behavior: the schema is used within a patient's body", () => {
    const update = v.strictObject({
      ...patientUpdateSchema.entries,
      custom_fields: v.exactOptional(v.nullable(schema)),
    })
    expect(messagesOf(update, { custom_fields: body({ token: token(7), value: 'x' }) })).toEqual({
      [`custom_fields.${field}.token`]: ['The clinic has no such field.'],
    })
    expect(messagesOf(update, { custom_fields: null, first_name: 'Ann' })).toEqual({})
  })
})
