import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '../../test/kit.js'
import { id, time, token } from '../../test/records.js'
import {
  appointmentTypeCreateSchema,
  appointmentTypeUpdateSchema,
  attendeeCreateSchema,
  attendeeUpdateSchema,
  billableItemCreateSchema,
  businessCreateSchema,
  businessUpdateSchema,
  cancellationBodySchema,
  communicationCreateSchema,
  individualAppointmentCreateSchema,
  individualAppointmentUpdateSchema,
  patientCaseCreateSchema,
  patientCreateSchema,
  patientCustomFieldBodySchema,
  patientCustomFieldSchema,
  patientFormCreateSchema,
  patientUpdateSchema,
  phoneNumberBodySchema,
  productCreateSchema,
  repeatRuleBodySchema,
  stockAdjustmentCreateSchema,
  taxCreateSchema,
  treatmentNoteCreateSchema,
  unavailableBlockTypeCreateSchema,
} from '../index.js'

const names = { first_name: 'Ann', last_name: 'Lee' }
const they = {
  ...{ accusative: 'them', nominative: 'they', predicative_possessive: 'theirs' },
  ...{ pronominal_possessive: 'their', reflexive: 'themself' },
}
const booking = {
  ...{ appointment_type_id: '1', business_id: '1', patient_id: id, practitioner_id: '1' },
  starts_at: '2026-03-02T09:00:00+11:00',
}

describe('bodies', () => {
  it('default', () => {
    const body = {
      ...names,
      date_of_birth: '2001-05-26',
      email: 'ann@example.com',
      custom_fields: null,
      patient_phone_numbers: [{ number: '0444 444 444', phone_type: 'Mobile' }],
      referring_doctor_id: id,
      time_zone: 'Australia/Melbourne',
    }
    expect(v.parse(patientCreateSchema, body)).toEqual(body)
    expect(v.parse(individualAppointmentCreateSchema, booking)).toEqual(booking)
    expect(v.parse(patientUpdateSchema, {})).toEqual({})
  })

  it.each([
    ['patientCreateSchema', patientCreateSchema, names],
    ['patientUpdateSchema', patientUpdateSchema, {}],
    ['individualAppointmentCreateSchema', individualAppointmentCreateSchema, booking],
    ['individualAppointmentUpdateSchema', individualAppointmentUpdateSchema, {}],
    ['attendeeCreateSchema', attendeeCreateSchema, { patient_id: '1' }],
    ['attendeeUpdateSchema', attendeeUpdateSchema, {}],
    ['businessCreateSchema', businessCreateSchema, {}],
    ['businessUpdateSchema', businessUpdateSchema, {}],
    [
      'appointmentTypeCreateSchema',
      appointmentTypeCreateSchema,
      { name: 'A', duration_in_minutes: 1, max_attendees: 1 },
    ],
    ['appointmentTypeUpdateSchema', appointmentTypeUpdateSchema, {}],
    ['cancellationBodySchema', cancellationBodySchema, { cancellation_reason: 10 }],
    ['phoneNumberBodySchema', phoneNumberBodySchema, {}],
    ['repeatRuleBodySchema', repeatRuleBodySchema, {}],
  ])('C25: %s refuses an unknown key', (_name, schema: v.GenericSchema, body) => {
    expect(messagesOf(schema, body)).toEqual({})
    expect(messagesOf(schema, { ...body, phone_number: '1' })).toEqual({ phone_number: ['The API has no such field.'] })
  })

  it('C25: nested objects refuse an unknown key', () => {
    expect(
      messagesOf(patientUpdateSchema, {
        patient_phone_numbers: [{ phone: '1' }],
        pronouns: { ...they, subject: 'they' },
        custom_fields: { sections: [{ token, fields: [], title: 'x' }] },
      }),
    ).toEqual({
      'patient_phone_numbers.0.phone': ['The API has no such field.'],
      'pronouns.subject': ['The API has no such field.'],
      'custom_fields.sections.0.title': ['The API has no such field.'],
    })
    expect(messagesOf(individualAppointmentUpdateSchema, { repeat_rule: { until: time } })).toEqual({
      'repeat_rule.until': ['The API has no such field.'],
    })
  })

  it('behavior: a required field that is missing or blank is refused', () => {
    expect(messagesOf(patientCreateSchema, { first_name: ' ' })).toEqual({
      first_name: ['Fill this in.'],
      last_name: ['Fill this in.'],
    })
    expect(Object.keys(messagesOf(individualAppointmentCreateSchema, {}))).toEqual(Object.keys(booking))
    expect(messagesOf(cancellationBodySchema, {})).toEqual({ cancellation_reason: ['Fill this in.'] })
    expect(messagesOf(patientCreateSchema, null)).toEqual({ '': ['Fill this in.'] })
  })

  it('behavior: null clears a field that can be cleared, and no other', () => {
    expect(messagesOf(patientUpdateSchema, { email: null, date_of_birth: null, reminder_type: null })).toEqual({})
    expect(messagesOf(patientUpdateSchema, { first_name: null, referring_doctor_id: null })).toEqual({
      first_name: ['Fill this in.'],
      referring_doctor_id: ['Expected an id: a string of digits.'],
    })
  })

  it('behavior: a length is a number of characters', () => {
    expect(messagesOf(patientUpdateSchema, { city: 'a'.repeat(255), title: '😀'.repeat(255) })).toEqual({})
    expect(messagesOf(patientUpdateSchema, { city: 'a'.repeat(256), title: '😀'.repeat(256) })).toEqual({
      city: ['Use at most 255 characters.'],
      title: ['Use at most 255 characters.'],
    })
    expect(messagesOf(patientUpdateSchema, { pronouns: { ...they, nominative: 'a'.repeat(51) } })).toEqual({
      'pronouns.nominative': ['Use at most 50 characters.'],
    })
    expect(messagesOf(businessUpdateSchema, { additional_information: 'a'.repeat(5001) })).toEqual({
      additional_information: ['Use at most 5,000 characters.'],
    })
  })

  it('C22: ids are strings of digits', () => {
    expect(messagesOf(attendeeCreateSchema, { patient_id: id })).toEqual({})
    expect(messagesOf(attendeeCreateSchema, { patient_id: 1 })).toEqual({
      patient_id: ['Expected an id: a string of digits.'],
    })
    for (const patient_id of ['', '1/2', '-1', '1 ', '1\n', '١', '1'.repeat(20)]) {
      expect(messagesOf(attendeeCreateSchema, { patient_id })).toEqual({
        patient_id: ['Expected an id: a string of digits.'],
      })
    }
  })

  it.each(['', '26/05/2001', '2001-5-26', '2001-13-01', '2001-02-29', '2001-05-26T00:00:00Z', '2001-05-26\n'])(
    'input: date %j',
    (date_of_birth) => {
      expect(messagesOf(patientUpdateSchema, { date_of_birth })).toEqual({ date_of_birth: ['Use YYYY-MM-DD.'] })
    },
  )

  it.each([
    '',
    '2026-03-02',
    '2026-03-02T09:00',
    '2026-02-29T09:00:00Z',
    '2026-03-02T25:00:00Z',
    '2026-03-02 09:00:00Z',
  ])('input: date and time %j', (starts_at) => {
    expect(messagesOf(individualAppointmentUpdateSchema, { starts_at })).toEqual({
      starts_at: ['Use a date and time with a time zone, such as 2026-03-02T09:00:00Z.'],
    })
  })

  it('input: valid dates and times', () => {
    expect(messagesOf(patientUpdateSchema, { date_of_birth: '2024-02-29' })).toEqual({})
    for (const starts_at of ['2026-03-02T09:00Z', '2026-03-02T23:59:59.999Z', '2026-03-02T09:00:00-03:30']) {
      expect(messagesOf(individualAppointmentUpdateSchema, { starts_at })).toEqual({})
    }
  })

  it('input: formats', () => {
    expect(
      messagesOf(patientUpdateSchema, {
        country_code: 'au',
        dva_card_number: 'X1',
        email: 'ann@example',
        invoice_email: '',
        time_zone: '+10:00',
      }),
    ).toEqual({
      country_code: ['Use a country code, such as AU.'],
      dva_card_number: ['Use a card number, such as NX123456.'],
      email: ['Use an email address, such as name@example.com.'],
      invoice_email: ['Use an email address, such as name@example.com.'],
      time_zone: ['Use a time zone, such as Australia/Melbourne.'],
    })
    expect(messagesOf(patientUpdateSchema, { dva_card_number: 'NX123456', email: "o'Neil+x@EXAMPLE.co.uk" })).toEqual(
      {},
    )
    expect(messagesOf(patientUpdateSchema, { time_zone: 'Australia/Nowhere' })).toHaveProperty('time_zone')
    expect(messagesOf(businessUpdateSchema, { logo: 'not base64!', logo_height: 1.5 })).toEqual({
      logo: ['Use an image in Base64.'],
      logo_height: ['Use a whole number.'],
    })
  })

  it('input: choices', () => {
    expect(messagesOf(patientUpdateSchema, { reminder_type: 'Pigeon' })).toEqual({
      reminder_type: ['Choose one of None, SMS, Email, SMS & Email.'],
    })
    expect(messagesOf(cancellationBodySchema, { cancellation_reason: 31, cancellation_note: null })).toEqual({})
    expect(messagesOf(cancellationBodySchema, { cancellation_reason: 11 })).toEqual({
      cancellation_reason: ['Choose a reason.'],
    })
    expect(messagesOf(phoneNumberBodySchema, { phone_type: 'Satellite' })).toHaveProperty('phone_type')
    expect(messagesOf(appointmentTypeUpdateSchema, { online_payments_mode: 'never' })).toHaveProperty(
      'online_payments_mode',
    )
    expect(messagesOf(appointmentTypeUpdateSchema, { online_bookings_lead_time_hours: 3 })).toHaveProperty(
      'online_bookings_lead_time_hours',
    )
  })

  it('input: numbers', () => {
    const range = (schema: v.GenericSchema, key: string, inside: number[], outside: unknown[]) => {
      for (const value of inside) expect(messagesOf(schema, { [key]: value })).toEqual({})
      for (const value of outside) expect(Object.keys(messagesOf(schema, { [key]: value }))).toEqual([key])
    }
    range(repeatRuleBodySchema, 'number_of_repeats', [1, 51], [0, 52, 1.5, '1', Number.NaN])
    range(repeatRuleBodySchema, 'repeating_interval', [1, 100], [0, 101])
    range(appointmentTypeUpdateSchema, 'duration_in_minutes', [1, 1439], [0, 1440])
    range(appointmentTypeUpdateSchema, 'max_attendees', [1, 99], [0, 100, null])
    expect(messagesOf(repeatRuleBodySchema, { number_of_repeats: 52 })).toEqual({
      number_of_repeats: ['Use a whole number from 1 to 51.'],
    })
  })

  it('input: colours and amounts', () => {
    for (const body of [
      { color: '#1E90FF' },
      { color: '#abc' },
      { deposit_price: '0' },
      { deposit_price: '3999999999.99' },
    ]) {
      expect(messagesOf(appointmentTypeUpdateSchema, body)).toEqual({})
    }
    for (const color of ['1E90FF', '#1E90F', 'red']) {
      expect(messagesOf(appointmentTypeUpdateSchema, { color })).toEqual({ color: ['Use a colour, such as #1E90FF.'] })
    }
    for (const deposit_price of ['-1', '4000000000', '1,50', '', '1e3', 50]) {
      expect(messagesOf(appointmentTypeUpdateSchema, { deposit_price })).toHaveProperty('deposit_price')
    }
  })
})

describe('custom fields of bodies', () => {
  const option = { token, selected: true }

  it('behavior: a field of a response can be sent back', () => {
    const field = { token, name: 'Provider', type: 'radiobuttons', other: { enabled: true }, options: [option] }
    expect(v.parse(patientCustomFieldBodySchema, v.parse(patientCustomFieldSchema, field))).toEqual(field)
  })

  it.each([
    [{ token, value: '' }, 'value', 'Leave this out if it is empty.'],
    [{ token, type: 'paragraph', value: '' }, 'value', 'Leave this out if it is empty.'],
    [{ token, type: 'date', value: '2/3/2026' }, 'value', 'Use YYYY-MM-DD.'],
    [{ token: '1', value: 'x' }, 'token', 'Use a UUID.'],
    [{ token, type: 'colour', value: 'red' }, 'type', 'The API has no such type.'],
    [{ token, type: 'text', options: [option] }, 'options', 'The API has no such field.'],
    [{ token, options: [option], value: 'x' }, 'value', 'The API has no such field.'],
    [{ token, type: 'radiobuttons', options: [option, option] }, '', 'Choose one option only.'],
    [{ token, type: 'radiobuttons', options: [option], other: { selected: true } }, '', 'Choose one option only.'],
    [{ token, type: 'checkboxes', other: { value: 'x' } }, 'other', 'Select this to give an answer.'],
  ])('input: %j', (field, path, message) => {
    expect(messagesOf(patientCustomFieldBodySchema, field)).toEqual({ [path]: [message] })
  })

  it('behavior: checkboxes accept several options', () => {
    const field = { token, type: 'checkboxes', options: [option, option], other: { selected: true, value: 'x' } }
    expect(messagesOf(patientCustomFieldBodySchema, field)).toEqual({})
  })
})

it('behavior: schemas implement Standard Schema', async () => {
  const result = await patientCreateSchema['~standard'].validate({ first_name: 'Ann' })
  expect(result.issues?.map(({ message, path }) => [message, path?.length])).toEqual([['Fill this in.', 1]])
})

it('behavior: a form of a few fields picks them from a body', () => {
  const part = v.pick(patientUpdateSchema, ['email'])
  expect(messagesOf(part, { email: null })).toEqual({})
  expect(messagesOf(part, { email: 'x' })).toEqual({ email: ['Use an email address, such as name@example.com.'] })
  expect(messagesOf(part, { first_name: 'Ann' })).toEqual({ first_name: ['The API has no such field.'] })
})

describe('other bodies', () => {
  it.each([
    ['a tax', taxCreateSchema, { name: 'GST', rate: '10.0' }],
    ['a billable item', billableItemCreateSchema, { name: 'Taping', item_type: 'Other', price: '-5.50' }],
    ['a product, its price a number', productCreateSchema, { name: 'Band', price: 12.5 }],
    [
      'a stock adjustment',
      stockAdjustmentCreateSchema,
      { product_id: '1', quantity: '3', adjustment_type: 'Stock Purchase' },
    ],
    ['a case', patientCaseCreateSchema, { name: 'Knee', patient_id: '1', max_sessions: 10, issue_date: '2026-03-02' }],
    [
      'a note',
      treatmentNoteCreateSchema,
      {
        title: 'Initial',
        patient_id: '1',
        content: {
          sections: [{ name: 'History', questions: [{ name: 'Since', type: 'date', answer: '2026-01-01' }] }],
        },
      },
    ],
  ])('default: %s', (_name, schema, body) => {
    expect(v.parse(schema, body)).toEqual(body)
  })

  it.each<[string, v.GenericSchema, unknown, string]>([
    [
      'a rate as a number',
      taxCreateSchema,
      { name: 'GST', rate: 10 },
      'Use a decimal from 0 and below 4,000,000,000, such as 50.00.',
    ],
    [
      'a rate below 0',
      taxCreateSchema,
      { name: 'GST', rate: '-1' },
      'Use a decimal from 0 and below 4,000,000,000, such as 50.00.',
    ],
    [
      'a price that rounds up to the limit',
      billableItemCreateSchema,
      { name: 'x', item_type: 'Other', price: '4000000000.0' },
      'Use a decimal from -4,000,000,000 and below 4,000,000,000, such as 50.00.',
    ],
    [
      'an unknown adjustment',
      stockAdjustmentCreateSchema,
      { product_id: '1', quantity: '3', adjustment_type: 'Lost' },
      'Choose one of Correction, Damaged, Item Sold, Other, Out of Date, Returned, Stock Purchase.',
    ],
    [
      'too many sessions',
      patientCaseCreateSchema,
      { name: 'x', patient_id: '1', max_sessions: 201 },
      'Use a whole number from 1 to 200.',
    ],
    ['a colour by name', unavailableBlockTypeCreateSchema, { color: 'red' }, 'Use a colour, such as #1E90FF.'],
    ['C25 an unknown field', taxCreateSchema, { name: 'GST', rate: '10', percent: '10' }, 'The API has no such field.'],
    [
      'a message that would be sent',
      communicationCreateSchema,
      {
        category_code: 3,
        confidential: false,
        content: '',
        direction_code: 1,
        from: '',
        patient_id: '1',
        to: '',
        type_code: 3,
      },
      'Only memos (12) can be written.',
    ],
    [
      'an empty list of sections',
      treatmentNoteCreateSchema,
      { title: 'x', patient_id: '1', content: { sections: [] } },
      'Leave this out if it is empty.',
    ],
    [
      'an answer that is not chosen',
      treatmentNoteCreateSchema,
      {
        title: 'x',
        patient_id: '1',
        content: {
          sections: [{ questions: [{ name: 'q', type: 'checkboxes', answers: [{ value: 'a', selected: false }] }] }],
        },
      },
      'Leave this out if it is not selected.',
    ],
    [
      'two answers to a question that takes one',
      patientFormCreateSchema,
      {
        patient_id: '1',
        content: {
          sections: [
            {
              questions: [
                {
                  name: 'q',
                  type: 'radiobuttons',
                  answers: [{ value: 'a', selected: true }],
                  other: { enabled: true, selected: true, value: 'b' },
                },
              ],
            },
          ],
        },
      },
      'Choose one answer only.',
    ],
    [
      'a required that is null',
      patientFormCreateSchema,
      { patient_id: '1', content: { sections: [{ questions: [{ name: 'q', type: 'text', required: null }] }] } },
      'Expected true or false.',
    ],
  ])('input: %s', (_name, schema, body, message) => {
    expect(Object.values(messagesOf(schema, body)).flat()).toContain(message)
  })
})
