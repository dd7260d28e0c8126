import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import {
  billableItemCreateSchema,
  communicationCreateSchema,
  communicationSchema,
  invoiceSchema,
  patientCaseCreateSchema,
  patientFormCreateSchema,
  patientFormSchema,
  productCreateSchema,
  stockAdjustmentCreateSchema,
  taxCreateSchema,
  treatmentNoteCreateSchema,
  treatmentNoteSchema,
  unavailableBlockTypeCreateSchema,
} from './index.js'

const time = '2026-03-02T00:00:00Z'
const to = (path: string) => ({ links: { self: `https://api.au1.cliniko.com/v1/${path}` } })
const record = { id: '1752849161776013508', created_at: time, updated_at: time, links: to('x/1').links }
const messages = (result: v.SafeParseResult<v.GenericSchema>) => result.issues?.map(({ message }) => message)

describe('reading', () => {
  test('default: an invoice, with what it lacks as null and its decimals as strings', () => {
    const invoice = v.parse(invoiceSchema, {
      ...record,
      issue_date: '2026-03-02',
      number: 7,
      net_amount: 100,
      status: 99,
      business: to('businesses/1'),
      invoice_items: to('invoices/1/invoice_items'),
      patient: to('patients/1'),
      practitioner: to('practitioners/1'),
      reversed_invoices: to('invoices?q[]=invoice_id:=1'),
    })
    expect(invoice).toMatchObject({ net_amount: '100', total_amount: null, archived_at: null, status: 99 })
    expect(invoice.appointment).toBeUndefined()
  })

  test('behavior: messages are told apart by their codes', () => {
    const message = { ...record, patient: to('patients/1') }
    expect(v.parse(communicationSchema, { ...message, category_code: 12, confidential: true })).toHaveProperty(
      'confidential',
      true,
    )
    expect(v.parse(communicationSchema, { ...message, type_code: 2, category_code: 3 })).toHaveProperty(
      'content_subject',
      null,
    )
    expect(v.parse(communicationSchema, { ...message, type_code: 1, category_code: 77 })).toMatchObject({
      category_code: 77,
    })
  })

  test('C26 behavior: a question of a type that the API adds does not cost the note', () => {
    const note = v.parse(treatmentNoteSchema, {
      ...record,
      title: 'Initial',
      patient: to('patients/1'),
      content: {
        sections: [
          {
            name: null,
            questions: [
              {
                name: 'Where',
                type: 'checkboxes',
                answers: [
                  { value: 'Knee', selected: true },
                  { value: 'Hip', selected: null },
                ],
              },
            ],
          },
          { questions: [{ name: 'Since', type: 'hologram', answer: null }] },
        ],
      },
    })
    expect(note.content?.sections).toEqual([
      {
        questions: [
          { name: 'Where', type: 'checkboxes', answers: [{ value: 'Knee', selected: true }, { value: 'Hip' }] },
        ],
      },
      { questions: [{ name: 'Since', type: null }] },
    ])
  })

  test('behavior: questions that are connected to the patient’s record', () => {
    const form = v.parse(patientFormSchema, {
      ...record,
      name: 'New patient',
      patient: to('patients/1'),
      content: {
        sections: [
          {
            questions: [
              {
                name: 'Name',
                type: 'full_name',
                patient_field_connection: 'full_name',
                answer: { first_name: 'Ann', last_name: 'Lee' },
              },
              { name: 'Sex', type: 'select', patient_field_connection: 'sex', options: ['Female', 'Male'] },
            ],
          },
        ],
      },
    })
    expect(form.content?.sections?.[0]?.questions).toMatchObject([
      { type: 'full_name' },
      { type: 'select', options: ['Female', 'Male'] },
    ])
  })
})

describe('writing', () => {
  test.each([
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

  test.each<[string, v.GenericSchema, unknown, string]>([
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
    ['a colour by name', unavailableBlockTypeCreateSchema, { color: 'red' }, 'Use a colour such as #1E90FF.'],
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
      'Only memos, 12, can be written.',
    ],
    [
      'an empty list of sections',
      treatmentNoteCreateSchema,
      { title: 'x', patient_id: '1', content: { sections: [] } },
      'Leave this out where there is nothing.',
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
      'Leave this out where it is not chosen.',
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
    expect(messages(v.safeParse(schema, body))).toContain(message)
  })
})
