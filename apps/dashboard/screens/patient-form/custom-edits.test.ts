import { type PatientCustomFieldsDefinition, readCustomFields } from '@cliniko/core'
import { expect, test } from 'vitest'
import { changedEdits, toApiEdits } from './custom-edits'

const definition = {
  sections: [
    {
      name: 'Insurance',
      token: 's1',
      fields: [
        { name: 'Number', token: 'number', type: 'text' },
        { name: 'Cover', token: 'cover', type: 'checkboxes', options: [{ name: 'Dental', token: 'dental' }] },
      ],
    },
  ],
} as const satisfies PatientCustomFieldsDefinition
const fields = readCustomFields(
  { sections: [{ token: 's1', fields: [{ token: 'number', type: 'text', value: '12' }] }] },
  definition as unknown as PatientCustomFieldsDefinition,
)

test('only fields with another answer than before are sent', () => {
  const edits = { 'Insurance / Number': '12', 'Insurance / Cover': { selected: ['Dental'], other: null } }
  const changed = changedEdits(fields, edits)
  expect(toApiEdits(fields, changed)).toEqual({ Insurance: { Cover: { selected: ['Dental'] } } })
})

test('an emptied answer is sent as null', () => {
  expect(toApiEdits(fields, changedEdits(fields, { 'Insurance / Number': ' ' }))).toEqual({
    Insurance: { Number: null },
  })
})
