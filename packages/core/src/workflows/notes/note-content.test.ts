import { describe, expect, expectTypeOf, test } from 'vitest'
import { InputError } from '../../http/errors.js'
import type { TreatmentNoteContent, TreatmentNoteTemplateContent } from '../../models/note-questions.js'
import { answerNote, type NoteAnswers } from './note-content.js'

const template: TreatmentNoteTemplateContent = {
  sections: [
    {
      name: 'Assessment',
      description: null,
      questions: [
        { name: 'Title', type: 'text' },
        { name: 'Progress', type: 'paragraph', answer: '<div>As before</div>' },
        { name: 'Seen', type: 'date' },
        {
          name: 'Pain',
          type: 'radiobuttons',
          answers: [{ value: 'Mild' }, { value: 'Strong' }],
          other: { enabled: true },
        },
        {
          name: 'Treated',
          type: 'checkboxes',
          answers: [{ value: 'Knee' }, { value: 'Hip' }],
          other: { enabled: false },
        },
        { name: 'Empty', type: 'checkboxes', answers: [] },
        { name: 'Chart', type: 'bodycharts' },
        { name: 'Twice', type: 'text' },
        { name: 'Twice', type: 'text' },
      ],
    },
    { name: null, questions: [{ name: 'Loose', type: 'text' }] },
    { name: 'Bare', questions: [] },
  ],
}

/** Returns the answered questions of the first section, by name. */
function answered(answers: NoteAnswers[string], content: TreatmentNoteContent | null = template) {
  const questions = answerNote(content, { Assessment: answers })?.sections?.[0]?.questions ?? []
  return Object.fromEntries(questions.map(({ name, type: _, ...rest }) => [name, rest]))
}

describe('answerNote', () => {
  test('default: a template without answers returns a blank note, without empty lists or nulls', () => {
    expect(answerNote(template)).toEqual({
      sections: [
        {
          name: 'Assessment',
          questions: [
            { name: 'Title', type: 'text' },
            { name: 'Progress', type: 'paragraph', answer: '<div>As before</div>' },
            { name: 'Seen', type: 'date' },
            {
              name: 'Pain',
              type: 'radiobuttons',
              answers: [{ value: 'Mild' }, { value: 'Strong' }],
              other: { enabled: true },
            },
            { name: 'Treated', type: 'checkboxes', answers: [{ value: 'Knee' }, { value: 'Hip' }] },
            { name: 'Empty', type: 'checkboxes' },
            { name: 'Chart', type: 'bodycharts' },
            { name: 'Twice', type: 'text' },
            { name: 'Twice', type: 'text' },
          ],
        },
        { questions: [{ name: 'Loose', type: 'text' }] },
        { name: 'Bare' },
      ],
    })
    expectTypeOf(answerNote(template)).toEqualTypeOf<TreatmentNoteContent | null>()
  })

  test.each([null, {}, { sections: [] }])('behavior: %j becomes null, as the API requires', (content) => {
    expect(answerNote(content)).toBeNull()
  })

  test('default: answers by type', () => {
    expect(
      answered({
        Title: 'First',
        Progress: 'Pain < 3\nfine',
        Seen: '2026-03-02',
        Pain: 'Mild',
        Treated: ['Hip', 'Knee'],
      }),
    ).toMatchObject({
      Title: { answer: 'First' },
      Progress: { answer: '<div>Pain &lt; 3<br>fine</div>' },
      Seen: { answer: '2026-03-02' },
      Pain: { answers: [{ value: 'Mild', selected: true }, { value: 'Strong' }] },
      Treated: {
        answers: [
          { value: 'Knee', selected: true },
          { value: 'Hip', selected: true },
        ],
      },
    })
  })

  test('behavior: a text is escaped, and HTML is sent unchanged', () => {
    expect(answered({ Title: 'a < b', Progress: { html: '<p>a <b>b</b></p>' } })).toMatchObject({
      Title: { answer: 'a < b' },
      Progress: { answer: '<p>a <b>b</b></p>' },
    })
  })

  test('behavior: an answer in other words', () => {
    expect(answered({ Pain: { other: 'Burning' } }).Pain).toEqual({
      answers: [{ value: 'Mild' }, { value: 'Strong' }],
      other: { enabled: true, selected: true, value: 'Burning' },
    })
  })

  test('behavior: answers can be kept, changed and removed', () => {
    const before = answerNote(template, {
      Assessment: { Title: 'First', Pain: { other: 'Burning' }, Treated: ['Hip'] },
    })
    expect(answered({}, before)).toEqual(answered({ Title: 'First', Pain: { other: 'Burning' }, Treated: ['Hip'] }))
    const after = answered({ Title: null, Progress: '', Pain: 'Strong', Treated: null }, before)
    expect(after).toMatchObject({
      Title: {},
      Progress: {},
      Pain: { answers: [{ value: 'Mild' }, { value: 'Strong', selected: true }], other: { enabled: true } },
      Treated: { answers: [{ value: 'Knee' }, { value: 'Hip' }] },
    })
    expect(after.Title).not.toHaveProperty('answer')
    expect(JSON.stringify(after)).not.toContain('Burning')
  })

  test('behavior: selected is only ever true', () => {
    const response: TreatmentNoteContent = {
      sections: [
        {
          name: 'Assessment',
          questions: [
            {
              name: 'Pain',
              type: 'radiobuttons',
              answers: [
                { value: 'Mild', selected: false },
                { value: null, selected: null },
              ],
            },
          ],
        },
      ],
    }
    expect(answered({}, response).Pain).toEqual({ answers: [{ value: 'Mild' }, { value: null }] })
  })

  test("behavior: '' is the name of a section without one", () => {
    expect(answerNote(template, { '': { Loose: 'x' } })?.sections?.[1]).toEqual({
      questions: [{ name: 'Loose', type: 'text', answer: 'x' }],
    })
  })

  test('behavior: body charts keep their ids', () => {
    const drawn: TreatmentNoteContent = {
      sections: [
        {
          name: 'Assessment',
          questions: [{ name: 'Chart', type: 'bodycharts', body_chart_ids: ['1752849161776013508'] }],
        },
      ],
    }
    expect(answerNote(drawn)).toEqual(drawn)
  })

  test.each<[string, NoteAnswers[string], string]>([
    ['an unknown question', { Titel: 'x' }, 'does not exist'],
    ['a name of several questions', { Twice: 'x' }, 'is the name of several questions'],
    ['a list for a text', { Title: ['x'] }, 'must be a text'],
    ['HTML for a text', { Title: { html: 'x' } }, 'must be a text'],
    ['a list for a paragraph', { Progress: ['x'] }, 'must be a text'],
    ['a date in another format', { Seen: '2/3/2026' }, 'must be a date, YYYY-MM-DD'],
    ['an unknown option', { Pain: 'Mid' }, 'has no such option'],
    ['two radio buttons', { Pain: ['Mild', 'Strong'] }, 'allows one option or other words'],
    ['other words that are not enabled', { Treated: { other: 'x' } }, 'does not allow an answer in other words'],
    ['a body chart', { Chart: 'x' }, 'is a body chart, which the API cannot change'],
  ])('input: %s is rejected', (_, answers, problem) => {
    expect(() => answered(answers)).toThrow(
      expect.objectContaining({ fields: { [`Assessment / ${Object.keys(answers)[0]}`]: problem } }),
    )
  })

  test.each<[string, TreatmentNoteContent]>([
    ['a name of 256 characters', { sections: [{ name: 'x'.repeat(256) }] }],
    ['a description of 10,001', { sections: [{ description: 'x'.repeat(10_001) }] }],
    ['a question without a name', { sections: [{ questions: [{ name: '', type: 'text' }] }] }],
    ['a question with a name of 256', { sections: [{ questions: [{ name: 'x'.repeat(256), type: 'text' }] }] }],
  ])('input: %s is rejected', (_, content) => {
    expect(() => answerNote(content)).toThrow(InputError)
  })

  test('behavior: a question of an unknown type is kept, but cannot be answered', () => {
    const unknown: TreatmentNoteContent = {
      sections: [{ name: 'Assessment', questions: [{ name: 'New', type: null }] }],
    }
    expect(answerNote(unknown)).toEqual(unknown)
    expect(() => answered({ New: 'x' }, unknown)).toThrow(InputError)
  })

  test('behavior: C41: names and answers are not in the message', () => {
    expect(() => answered({ Titel: 'Jane' })).toThrow(/^(?!.*(Jane|Titel))/)
  })
})
