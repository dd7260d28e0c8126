import { describe, expect, expectTypeOf, test } from 'vitest'
import { InputError } from '../../http/errors.js'
import type { PatientCustomFieldsDefinition } from '../../models/custom-field-definitions.js'
import type { PatientCustomFields } from '../../models/custom-fields.js'
import { editCustomFields } from './edit.js'
import { type CustomField, readCustomFields } from './read.js'

const definition: PatientCustomFieldsDefinition = {
  sections: [
    {
      name: 'Insurance',
      token: 's1',
      fields: [
        {
          name: 'Provider',
          token: 'provider',
          type: 'radiobuttons',
          other: { enabled: true },
          options: [
            { name: 'Great', token: 'great' },
            { name: 'Super', token: 'super' },
            { name: 'Gone', token: 'gone', archived: true },
          ],
        },
        { name: 'Number', token: 'number', type: 'text' },
        { name: 'Expires', token: 'expires', type: 'date' },
        { name: 'Notes', token: 'notes', type: 'paragraph' },
        {
          name: 'Cover',
          token: 'cover',
          type: 'checkboxes',
          options: [
            { name: 'Dental', token: 'dental' },
            { name: 'Physio', token: 'physio' },
            { name: 'Twice', token: 'twice1' },
            { name: 'Twice', token: 'twice2' },
          ],
        },
        { name: 'Old', token: 'old', type: 'text', archived: true },
        { name: 'Number', token: 'number0', type: 'text', archived: true },
        { name: 'New kind', token: 'kind', type: null },
        { name: 'Double', token: 'double1', type: 'text' },
      ],
    },
    { name: 'Insurance', token: 's2', fields: [{ name: 'Double', token: 'double2', type: 'text' }] },
    { name: 'Former', token: 's3', archived: true, fields: [{ name: 'Number', token: 'number', type: 'text' }] },
  ],
}

const values: PatientCustomFields = {
  sections: [
    {
      token: 's1',
      fields: [
        { token: 'number', type: 'text', name: 'Number', value: '1234' },
        {
          token: 'provider',
          type: 'radiobuttons',
          options: [
            { token: 'great', name: 'Great' },
            { token: 'gone', name: 'Gone', selected: true },
          ],
        },
        { token: 'old', type: 'text', value: 'kept' },
      ],
    },
    { token: 's9', name: 'Deleted', fields: [{ token: 'x', name: 'Shoe size', type: 'text', value: '42' }] },
  ],
}

/** Returns the body of an edit as `token: value`. */
function body(edits: Parameters<typeof editCustomFields>[2], from: PatientCustomFields | null = null) {
  const fields = editCustomFields(from, definition, edits)?.sections?.flatMap((section) => section.fields)
  return Object.fromEntries((fields ?? []).map(({ token, ...rest }) => [token, rest]))
}

describe('readCustomFields', () => {
  const fields = readCustomFields(values, definition)
  const at = (name: string, section = 'Insurance') =>
    fields.filter((field) => field.name === name && field.section === section)

  test('default: returns all fields by name in the order of the definition', () => {
    expect(fields.map(({ name }) => name)).toEqual([
      ...['Provider', 'Number', 'Expires', 'Notes', 'Cover', 'Old', 'Number', 'New kind', 'Double', 'Double', 'Number'],
      'Shoe size',
    ])
    expect(at('Number')).toMatchObject([
      { type: 'text', value: '1234', archived: false, defined: true },
      { value: null, archived: true },
    ])
    expect(at('Expires')).toMatchObject([{ type: 'date', value: null }])
  })

  test('default: a field with options has their names and the chosen ones, archived ones only if chosen', () => {
    expect(at('Provider')).toMatchObject([
      { type: 'radiobuttons', options: ['Great', 'Super'], selected: ['Gone'], other: null },
    ])
    expect(at('Cover')).toMatchObject([{ selected: [], other: null }])
  })

  test('behavior: fields that are archived, of unknown type or no longer defined are marked', () => {
    expect(at('Old')).toMatchObject([{ value: 'kept', archived: true }])
    expect(at('Number', 'Former')).toMatchObject([{ value: null, archived: true, defined: true }])
    expect(at('New kind')).toEqual([
      { section: 'Insurance', name: 'New kind', type: null, archived: false, defined: true },
    ])
    expect(at('Shoe size', 'Deleted')).toMatchObject([{ value: '42', defined: false }])
  })

  test('behavior: an answer in other words', () => {
    const other = (value?: string): PatientCustomFields => ({
      sections: [
        {
          token: 's1',
          fields: [{ token: 'provider', options: [], other: { selected: true, ...(value && { value }) } }],
        },
      ],
    })
    expect(readCustomFields(other('Mutual'), definition)[0]).toMatchObject({ selected: [], other: 'Mutual' })
    expect(readCustomFields(other(), definition)[0]).toMatchObject({ other: '' })
  })

  test('input: no values, no definition', () => {
    expect(readCustomFields(null, null)).toEqual([])
    expect(readCustomFields(values, null).every(({ defined }) => !defined)).toBe(true)
  })

  test('behavior: type narrows a field', () => {
    const [field] = fields
    if (field?.type === 'date') expectTypeOf(field.value).toEqualTypeOf<string | null>()
    if (field?.type === 'checkboxes') expectTypeOf(field.selected).toEqualTypeOf<readonly string[]>()
    expectTypeOf(fields).toEqualTypeOf<CustomField[]>()
  })
})

describe('editCustomFields', () => {
  test('default: turns values by name into a body of tokens', () => {
    expect(
      editCustomFields(null, definition, {
        Insurance: { Provider: 'Super', Number: '99', Expires: '2027-01-31', Cover: ['Dental', 'Physio', 'Dental'] },
      }),
    ).toEqual({
      sections: [
        {
          token: 's1',
          fields: [
            { token: 'provider', type: 'radiobuttons', options: [{ token: 'super', selected: true }] },
            { token: 'number', type: 'text', value: '99' },
            { token: 'expires', type: 'date', value: '2027-01-31' },
            {
              token: 'cover',
              type: 'checkboxes',
              options: [
                { token: 'dental', selected: true },
                { token: 'physio', selected: true },
              ],
            },
          ],
        },
      ],
    })
  })

  test('default: keeps other values, also archived ones, but none that the settings do not define', () => {
    expect(body({ Insurance: { Notes: 'New' } }, values)).toEqual({
      provider: { type: 'radiobuttons', options: [{ token: 'gone', selected: true }] },
      number: { type: 'text', value: '1234' },
      notes: { type: 'paragraph', value: 'New' },
      old: { type: 'text', value: 'kept' },
    })
  })

  test('behavior: an answer in other words', () => {
    expect(body({ Insurance: { Provider: { other: 'Mutual' } } }, values).provider).toEqual({
      type: 'radiobuttons',
      other: { selected: true, value: 'Mutual' },
    })
  })

  test.each([null, '', '  '])('behavior: %j empties a field, which the body then omits', (empty) => {
    expect(body({ Insurance: { Number: empty } }, values)).not.toHaveProperty('number')
  })

  test.each([null, '', [], {}, { selected: [], other: '' }])('behavior: %j chooses nothing', (empty) => {
    expect(body({ Insurance: { Provider: empty } }, values)).not.toHaveProperty('provider')
  })

  test('behavior: null if no field has a value', () => {
    expect(editCustomFields(null, definition, {})).toBeNull()
    expect(editCustomFields(null, null, {})).toBeNull()
  })

  test('behavior: undefined keeps a field', () => {
    expect(body({ Insurance: { Number: undefined } }, values).number).toEqual({ type: 'text', value: '1234' })
  })

  test('behavior: an archived option can stay chosen, but not be chosen', () => {
    expect(body({ Insurance: { Provider: 'Gone' } }, values)).toHaveProperty('provider')
    expect(() => body({ Insurance: { Provider: 'Gone' } })).toThrow(InputError)
  })

  test('behavior: other words are not sent if the field no longer allows them', () => {
    const from: PatientCustomFields = {
      sections: [
        {
          token: 's1',
          fields: [
            { token: 'cover', options: [{ token: 'dental', selected: true }], other: { selected: true, value: 'x' } },
          ],
        },
      ],
    }
    expect(body({}, from)).toEqual({ cover: { type: 'checkboxes', options: [{ token: 'dental', selected: true }] } })
  })

  test.each<[string, Parameters<typeof editCustomFields>[2][string], string]>([
    ['an unknown name', { Numbr: 'x' }, 'is not defined'],
    ['an archived field', { Old: 'x' }, 'is archived'],
    ['a name of several fields', { Double: 'x' }, 'is the name of several fields'],
    ['an unknown type', { 'New kind': 'x' }, 'has a type that this library does not know'],
    ['a list for a text', { Number: ['x'] }, 'must be a text'],
    ['a date in another format', { Expires: '31/01/2027' }, 'must be a date, YYYY-MM-DD'],
    ['a date that does not exist', { Expires: '2027-02-30' }, 'must be a date, YYYY-MM-DD'],
    ['an unknown option', { Provider: 'Grat' }, 'has no such option'],
    ['a name of several options', { Cover: ['Twice'] }, 'has several options of this name'],
    ['two radio buttons', { Provider: ['Great', 'Super'] }, 'allows one option or other words'],
    [
      'a radiobutton and other words',
      { Provider: { selected: ['Great'], other: 'x' } },
      'allows one option or other words',
    ],
    ['other words where they are not allowed', { Cover: { other: 'x' } }, 'does not allow an answer in other words'],
    ['too many other words', { Provider: { other: 'x'.repeat(256) } }, 'allows at most 255 characters in other words'],
  ])('input: %s is rejected', (_, edits, problem) => {
    const [name] = Object.keys(edits)
    try {
      body({ Insurance: edits })
      expect.unreachable()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      expect(error.fields).toEqual({ [`Insurance / ${name}`]: problem })
      expect(error.message).not.toContain('Insurance')
    }
  })

  test('input: C25: an unknown property of a choice', () => {
    const edits = { Insurance: { Provider: { selected: ['Great'], value: 'x' } } }
    expect(() => body(edits)).toThrow(InputError)
  })

  test('input: an archived section', () => {
    expect(() => body({ Former: { Number: 'x' } })).toThrow(InputError)
  })

  test('behavior: the error has all problems at once', () => {
    expect(() => body({ Insurance: { Old: 'x', Number: '1' }, Nowhere: { Field: 'x' } })).toThrow(
      expect.objectContaining({ fields: { 'Insurance / Old': 'is archived', 'Nowhere / Field': 'is not defined' } }),
    )
  })
})
