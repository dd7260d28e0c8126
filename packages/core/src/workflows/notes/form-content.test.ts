import { describe, expect, expectTypeOf, test } from 'vitest'
import { InputError } from '../../http/errors.js'
import type { PatientFormContent, PatientFormTemplateContent } from '../../models/form-questions.js'
import { answerForm, type FormAnswers } from './form-content.js'

const signature = 'data:image/svg+xml;base64,PHN2Zy8+'
const form: PatientFormContent = {
  sections: [
    {
      name: 'Consent',
      description: 'Read this',
      questions: [
        { name: 'Title', type: 'text', required: true },
        { name: 'History', type: 'paragraph', required: false },
        { name: 'Born', type: 'date' },
        { name: 'I agree', type: 'radiobuttons', answers: [{ value: 'Yes' }, { value: 'No' }], required: true },
        {
          name: 'Symptoms',
          type: 'checkboxes',
          answers: [{ value: 'Cough' }],
          other: { enabled: true },
          required: true,
        },
        { name: 'Signed', type: 'signature', required: true },
        { name: 'Home', type: 'address', patient_field_connection: 'address' },
        { name: 'Sex', type: 'select', patient_field_connection: 'sex', options: ['F', 'M'] },
      ],
    },
  ],
}
const all = { Title: 'x', 'I agree': 'Yes', Symptoms: { other: 'Itch' }, Signed: { signature } }

function answered(answers: FormAnswers[string], options?: Parameters<typeof answerForm>[2]) {
  const questions = answerForm(form, { Consent: answers }, options)?.sections?.[0]?.questions ?? []
  return Object.fromEntries(questions.map(({ name, type: _, ...rest }) => [name, rest]))
}

describe('answerForm', () => {
  test('default: without answers returns a blank form', () => {
    expect(answerForm(form)).toEqual(form)
    expectTypeOf(answerForm(form)).toEqualTypeOf<PatientFormContent | null>()
  })

  test('default: answers by type', () => {
    expect(answered({ ...all, History: 'a\nb', Born: '1982-03-04' }, { complete: true })).toMatchObject({
      Title: { answer: 'x', required: true },
      History: { answer: '<div>a<br>b</div>', required: false },
      Born: { answer: '1982-03-04' },
      'I agree': { answers: [{ value: 'Yes', selected: true }, { value: 'No' }] },
      Symptoms: { answers: [{ value: 'Cough' }], other: { enabled: true, selected: true, value: 'Itch' } },
      Signed: { signature },
    })
  })

  test('behavior: C22: an earlier signature is sent by its id', () => {
    expect(answered({ Signed: { signatureId: '1752849161776013508' } }).Signed).toEqual({
      required: true,
      signature_id: '1752849161776013508',
    })
  })

  test.each(Object.keys(all))('behavior: completing the form requires an answer to %s', (name) => {
    expect(() => answered({ ...all, [name]: undefined }, { complete: true })).toThrow(
      expect.objectContaining({ fields: { [`Consent / ${name}`]: 'is required' } }),
    )
    expect(() => answered({ ...all, [name]: undefined })).not.toThrow()
    expect(() => answered({ ...all, [name]: null }, { complete: true })).toThrow(InputError)
  })

  test('behavior: required is never null', () => {
    const response: PatientFormContent = JSON.parse(
      '{"sections":[{"questions":[{"name":"A","type":"text","required":null}]}]}',
    )
    expect(answerForm(response)).toEqual({ sections: [{ questions: [{ name: 'A', type: 'text' }] }] })
  })

  test.each<[string, FormAnswers[string], string]>([
    ['an answer longer than 10,000 characters', { Title: 'x'.repeat(10_001) }, 'allows at most 10000 characters'],
    ['a paragraph longer than 10,000 characters', { History: '<'.repeat(3000) }, 'allows at most 10000 characters'],
    [
      'a signature as a picture',
      { Signed: { signature: 'data:image/png;base64,AA' } },
      'must be { signature }, with an SVG as a data URI, or { signatureId }',
    ],
    [
      'a signature as a text',
      { Signed: 'Ana' },
      'must be { signature }, with an SVG as a data URI, or { signatureId }',
    ],
    ['a signature with an invalid id', { Signed: { signatureId: 'x' } }, 'must have a signatureId of digits'],
    ['a field of the patient', { Home: 'x' }, "can only be answered in Cliniko's form"],
    ['a choice of the patient', { Sex: 'F' }, "can only be answered in Cliniko's form"],
  ])('input: %s is rejected', (_, answers, problem) => {
    expect(() => answered(answers)).toThrow(
      expect.objectContaining({ fields: { [`Consent / ${Object.keys(answers)[0]}`]: problem } }),
    )
  })

  test("input: a template's question for a patient field, whose options only a form has", () => {
    const template: PatientFormTemplateContent = {
      sections: [{ questions: [{ name: 'Sex', type: 'select', patient_field_connection: 'sex' }] }],
    }
    expect(() => answerForm(template)).toThrow(InputError)
  })
})
