import { describe, expect, test } from 'vitest'
import { customFields } from '../../../test/bodies.js'
import { bookable } from '../../../test/bookable.js'
import { raw } from '../../../test/clinic.js'

describe('custom fields', () => {
  const section = customFields.sections[0]?.token ?? ''
  const [goal, sports] = customFields.sections[0]?.fields ?? []
  const options = sports && 'options' in sports ? sports.options : []

  test('behavior: fields are matched by token; names and types are the clinic’s', async () => {
    const { cliniko, mock, patient_id } = bookable()
    if (mock.store.settings) mock.store.settings.patient_custom_fields_definition = customFields
    const { custom_fields } = await cliniko.patients.update(patient_id, {
      custom_fields: {
        sections: [
          {
            token: section,
            name: 'Mine',
            fields: [
              { token: goal?.token ?? '', name: 'Mine', value: '10 km' },
              { token: sports?.token ?? '', options: [{ token: options[1]?.token ?? '', selected: true }] },
            ],
          },
        ],
      },
    })
    expect(custom_fields?.sections?.[0]).toEqual({
      token: section,
      name: 'Health',
      fields: [
        { token: goal?.token, name: 'Goal', type: 'text', value: '10 km' },
        {
          token: sports?.token,
          name: 'Sports',
          type: 'radiobuttons',
          options: [options[0], { ...options[1], selected: true }],
          other: { enabled: true },
        },
      ],
    })
    // What was returned can be sent again.
    expect((await cliniko.patients.update(patient_id, { custom_fields })).custom_fields).toEqual(custom_fields)
  })

  test('input: tokens that the clinic doesn’t have, and values that are no object', async () => {
    const { mock, patient_id } = bookable()
    if (mock.store.settings) mock.store.settings.patient_custom_fields_definition = customFields
    const send = async (custom_fields: unknown) => {
      const init = { method: 'PATCH', body: JSON.stringify({ custom_fields }) }
      return (await (await raw(mock, `/patients/${patient_id}`, init)).json()).errors
    }
    const token = '99999999-9999-4999-8999-999999999999'
    expect(await send({ sections: [{ token: section, fields: [{ token, value: 'x' }] }] })).toEqual({
      'custom_fields.sections.0.fields.0.token': 'there is no such field',
    })
    expect(await send([])).toEqual({ custom_fields: 'must be an object' })
    expect(await send('{"sections":[]}')).toEqual({ custom_fields: 'must be an object' })
  })
})
