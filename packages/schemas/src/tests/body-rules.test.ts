import type * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { messagesOf } from '../../test/kit.js'
import {
  appointmentTypeBillableItemUpdateSchema,
  availabilityBlockCreateSchema,
  communicationUpdateSchema,
  contactUpdateSchema,
  groupAppointmentUpdateSchema,
  individualAppointmentUpdateSchema,
  patientAttachmentCreateSchema,
  patientCaseUpdateSchema,
  patientFormTemplateUpdateSchema,
  patientFormUpdateSchema,
  patientUpdateSchema,
  productUpdateSchema,
  relationshipCreateSchema,
  stockAdjustmentCreateSchema,
  taxUpdateSchema,
  treatmentNoteTemplateUpdateSchema,
  treatmentNoteUpdateSchema,
} from '../index.js'

/** A rule: the schema, the position of the value, valid values, and invalid values with their messages. */
type Rule = [
  title: string,
  schema: v.GenericSchema,
  at: (value: unknown) => unknown,
  valid: unknown[],
  invalid: Invalid[],
]
type Invalid = [value: unknown, message: string, path?: string]

const field = (name: string) => (value: unknown) => ({ [name]: value })
const question = (rest: object) => (value: unknown) => ({
  content: { sections: [{ questions: [Object.assign({ name: 'Pain' }, rest, value)] }] },
})
const within = 'content.sections.0.questions.0'

const they = {
  ...{ accusative: 'them', nominative: 'they', predicative_possessive: 'theirs' },
  ...{ pronominal_possessive: 'their', reflexive: 'themself' },
}
const { reflexive: _, ...fourForms } = they
const repeats = (number_of_repeats: number) => ({ number_of_repeats, repeat_type: 'Weekly', repeating_interval: 1 })
const stock = (adjustment_type: string, quantity: string) => ({ product_id: '1', adjustment_type, quantity })
const sign = 'Use a negative quantity for stock that leaves and a positive one for stock that arrives.'
const nothing = 'Leave this out if it is empty.'
const noField = 'The API has no such field.'

const rules: Rule[] = [
  [
    'a booking repeats 51 times at most',
    individualAppointmentUpdateSchema,
    field('repeat_rule'),
    [null, {}, repeats(1), repeats(51)],
    [
      [repeats(0), 'Use a whole number from 1 to 51.', 'number_of_repeats'],
      [repeats(52), 'Use a whole number from 1 to 51.', 'number_of_repeats'],
      [{ repeat_type: 'Yearly' }, 'Choose one of Daily, Weekly, Monthly.', 'repeat_type'],
      [[], 'Expected an object.'],
    ],
  ],
  [
    'an availability block repeats 100 times at most',
    availabilityBlockCreateSchema,
    (value) => ({
      ...{ business_id: '1', practitioner_id: '1', repeat_rule: value },
      ...{ starts_at: '2026-03-02T09:00:00Z', ends_at: '2026-03-02T10:00:00Z' },
    }),
    [repeats(52), repeats(100)],
    [[repeats(101), 'Use a whole number from 1 to 100.', 'number_of_repeats']],
  ],
  [
    'a group has 2 to 99 attendees',
    groupAppointmentUpdateSchema,
    field('max_attendees'),
    [2, 99],
    [1, 100, 2.5, '2', null].map((value): Invalid => [value, 'Use a whole number from 2 to 99.']),
  ],
  [
    'a discount is from 0 to 100 per cent, exactly',
    appointmentTypeBillableItemUpdateSchema,
    field('discount_percentage'),
    [null, '0', '-0', '0.5', '100', '100.00'],
    ['-0.01', '100.0000000000000000001', '101', 50, '5e1', '.5', '5.', ''].map(
      (value): Invalid => [value, 'Use a decimal from 0 to 100, such as 50.00.'],
    ),
  ],
  [
    'a quantity is from -4,000,000,000 to below 4,000,000,000, exactly',
    appointmentTypeBillableItemUpdateSchema,
    field('quantity'),
    ['-4000000000', '-3999999999.99999999', '3999999999.99999999'],
    ['-4000000000.0000000001', '4000000000', '4000000000.00'].map(
      (value): Invalid => [value, 'Use a decimal from -4,000,000,000 and below 4,000,000,000, such as 50.00.'],
    ),
  ],
  [
    'a stock level is above -4,000,000,000',
    productUpdateSchema,
    field('stock_level'),
    ['-3999999999.99999999', null],
    [['-4000000000', 'Use a decimal above -4,000,000,000 and below 4,000,000,000, such as 50.00.']],
  ],
  [
    'what a case may be invoiced is above 0',
    patientCaseUpdateSchema,
    field('max_invoiceable_amount'),
    ['0.01', null],
    ['0', '0.00', '-1'].map((value): Invalid => [value, 'Use a decimal above 0, such as 50.00.']),
  ],
  [
    'a product has its price as a number',
    productUpdateSchema,
    field('price'),
    [12.5, 0],
    ['12.5', Number.NaN, Number.POSITIVE_INFINITY, null].map((value): Invalid => [value, 'Use a number.']),
  ],
  [
    'a stock adjustment has the sign of its type',
    stockAdjustmentCreateSchema,
    (value) => value,
    [
      stock('Stock Purchase', '3'),
      stock('Returned', '3'),
      stock('Item Sold', '-3'),
      stock('Damaged', '-0.5'),
      stock('Out of Date', '-1'),
      ...['Correction', 'Other'].flatMap((type) => [stock(type, '1'), stock(type, '-1')]),
      { ...stock('Damaged', ''), quantity: null },
    ],
    [
      [stock('Stock Purchase', '-3'), sign, 'quantity'],
      [stock('Returned', '-3'), sign, 'quantity'],
      [stock('Item Sold', '3'), sign, 'quantity'],
      [stock('Damaged', '0.5'), sign, 'quantity'],
      [stock('Out of Date', '1'), sign, 'quantity'],
    ],
  ],
  [
    'pronouns come in all five forms',
    patientUpdateSchema,
    field('pronouns'),
    [they, null],
    [
      [fourForms, 'Fill this in.', 'reflexive'],
      [{ ...they, nominative: 'x'.repeat(51) }, 'Use at most 50 characters.', 'nominative'],
      [[], 'Expected an object.'],
    ],
  ],
  [
    'custom fields are an object, not a list',
    patientUpdateSchema,
    field('custom_fields'),
    [null, {}, { sections: [] }],
    [
      [[], 'Expected an object.'],
      ['{}', 'Expected an object.'],
    ],
  ],
  [
    'only memos are written',
    communicationUpdateSchema,
    field('category_code'),
    [12, null],
    [[3, 'Only memos (12) can be written.']],
  ],
  [
    'relations have codes',
    relationshipCreateSchema,
    field('relation'),
    [10, 20, 30, 40, 50, 60, 70],
    [15, '10', 'Parent', null].map((value): Invalid => [value, 'Choose a relation.']),
  ],
  [
    "a contact's email is any text",
    contactUpdateSchema,
    field('email'),
    ['ann@example.com', 'via reception', null],
    [['x'.repeat(256), 'Use at most 255 characters.']],
  ],
  [
    'a tax has a name',
    taxUpdateSchema,
    field('name'),
    ['GST'],
    [
      ['', 'Fill this in.'],
      [' ', 'Fill this in.'],
    ],
  ],
  [
    'an upload has a whole URL',
    patientAttachmentCreateSchema,
    (upload_url) => ({ patient_id: '1', upload_url }),
    ['https://bucket.example.com/uploads/a%20b.png'],
    [
      ['uploads/a.png', 'Use a URL.'],
      ['', 'Use a URL.'],
    ],
  ],
]

const content: Rule[] = [treatmentNoteUpdateSchema, patientFormUpdateSchema].flatMap((schema): Rule[] => [
  [
    'sections and questions are left out where there are none',
    schema,
    field('content'),
    [null, {}, { sections: [{}] }, { sections: [{ name: null, description: null }] }],
    [
      [[], 'Expected an object.'],
      [{ sections: [] }, nothing, 'sections'],
      [{ sections: [{ questions: [] }] }, nothing, 'sections.0.questions'],
      [{ sections: [{ name: 'x'.repeat(256) }] }, 'Use at most 255 characters.', 'sections.0.name'],
      [{ sections: [{ description: 'x'.repeat(10_001) }] }, 'Use at most 10,000 characters.', 'sections.0.description'],
      [{ sections: [{ title: 'x' }] }, noField, 'sections.0.title'],
    ],
  ],
  [
    'text, paragraphs and dates have an answer',
    schema,
    question({}),
    [
      { type: 'text', answer: 'x' },
      { type: 'paragraph', answer: '<p>x</p>' },
      { type: 'date', answer: '2026-03-02' },
      { type: 'date' },
    ],
    [
      [{ type: 'date', answer: '2 March' }, 'Use YYYY-MM-DD.', `${within}.answer`],
      [{ type: 'text', answers: [{ value: 'x' }] }, noField, `${within}.answers`],
      [{ type: 'text', answer: null }, 'Expected text.', `${within}.answer`],
      [{ type: 'hologram' }, 'Use the type text.', `${within}.type`],
    ],
  ],
  [
    'of checkboxes any are selected, with true',
    schema,
    question({ type: 'checkboxes' }),
    [
      {},
      {
        answers: [
          { value: 'a', selected: true },
          { value: 'b', selected: true },
        ],
      },
      { answers: [{ value: 'a', selected: null }, { value: null }] },
      { other: { enabled: true, selected: true, value: 'x' } },
    ],
    [
      [
        { answers: [{ value: 'a', selected: false }] },
        'Leave this out if it is not selected.',
        `${within}.answers.0.selected`,
      ],
      [{ answers: [] }, nothing, `${within}.answers`],
      [{ answer: 'a' }, noField, `${within}.answer`],
      [{ other: { enabled: true, value: 'x' } }, 'Select this to give an answer.', `${within}.other`],
      [{ other: { selected: true } }, 'Only an answer that is enabled can be selected.', `${within}.other`],
    ],
  ],
  [
    'of radio buttons one is selected at most',
    schema,
    question({ type: 'radiobuttons' }),
    [
      { answers: [{ value: 'a', selected: true }, { value: 'b' }], other: { enabled: true } },
      { answers: [{ value: 'a' }], other: { enabled: true, selected: true, value: 'x' } },
    ],
    [
      [{ answers: [{ selected: true }, { selected: true }] }, 'Choose one answer only.', within],
      [{ answers: [{ selected: true }], other: { enabled: true, selected: true } }, 'Choose one answer only.', within],
    ],
  ],
])

const templates: Rule[] = [treatmentNoteTemplateUpdateSchema, patientFormTemplateUpdateSchema].map((schema) => [
  'templates take no selections, and an answer to a paragraph only',
  schema,
  question({}),
  [
    { type: 'checkboxes', answers: [{ value: 'a' }], other: { enabled: true } },
    { type: 'paragraph', answer: 'x' },
    { type: 'text' },
  ],
  [
    [{ type: 'checkboxes', answers: [{ selected: true }] }, noField, `${within}.answers.0.selected`],
    [{ type: 'radiobuttons', other: { selected: true } }, noField, `${within}.other.selected`],
    [{ type: 'text', answer: 'x' }, noField, `${within}.answer`],
    [{ type: 'date', answer: '2026-03-02' }, noField, `${within}.answer`],
  ],
])

const forms: Rule[] = [
  [
    'required is true, false or left out',
    patientFormUpdateSchema,
    question({ type: 'text' }),
    [{}, { required: true }, { required: false }],
    [[{ required: null }, 'Expected true or false.', `${within}.required`]],
  ],
  [
    'a signature is given by its id',
    patientFormUpdateSchema,
    question({ type: 'signature' }),
    [{}, { signature_id: '1752849161776013508' }],
    [[{ signature_id: 1 }, 'Expected an id: a string of digits.', `${within}.signature_id`]],
  ],
]

describe.each([...rules, ...content, ...templates, ...forms])('behavior: %s', (_title, schema, at, valid, invalid) => {
  it.each(valid.map((value) => [value]))('input: %j is valid', (value) => {
    expect(messagesOf(schema, at(value))).toEqual({})
  })

  it.each(invalid)('input: %j is invalid', (value, message, path = '') => {
    const messages = Object.entries(messagesOf(schema, at(value)))
    expect(messages.filter(([found]) => found.endsWith(path)).flatMap(([, texts]) => texts)).toContain(message)
  })
})
