import * as v from 'valibot'
import { define } from './define.js'
import { id, isRecord, list, sparse, text } from './reading.js'
import { body, clearable, date, flag, ids, optional, shortText, textUpTo, text as writtenText } from './writing.js'

// Questions of notes and forms are alike: what they share is here.

/** The type of a question. One that the API has added reads as null, so that the record can still be read. */
export function typeRead<const Type extends string>(type: Type) {
  return v.pipe(
    v.nullable(text),
    v.transform((value): Type | null => (value === type ? type : null)),
  )
}

export const flagRead = /* @__PURE__ */ define(() => v.exactOptional(v.boolean('Expected true or false.')))
export const textRead = /* @__PURE__ */ v.exactOptional(text)
const nullableFlagRead = /* @__PURE__ */ define(() => v.exactOptional(v.nullable(v.boolean('Expected true or false.'))))
const nullableTextRead = /* @__PURE__ */ define(() => v.exactOptional(v.nullable(text)))

/** Answers to choose from, and what of them is chosen. */
export const answersRead = /* @__PURE__ */ define(() => ({
  answers: v.exactOptional(list(sparse({ selected: nullableFlagRead, value: nullableTextRead }))),
  other: v.exactOptional(sparse({ enabled: flagRead, selected: flagRead, value: textRead })),
}))

/** Answers to choose from. */
export const templateAnswersRead = /* @__PURE__ */ define(() => ({
  answers: v.exactOptional(list(sparse({ value: nullableTextRead }))),
  other: v.exactOptional(sparse({ enabled: flagRead })),
}))

/** Content made of sections of questions. */
export function contentRead<Question extends v.GenericSchema>(question: Question) {
  return sparse({
    sections: v.exactOptional(
      list(
        sparse({
          description: nullableTextRead,
          name: nullableTextRead,
          questions: v.exactOptional(list(question)),
        }),
      ),
    ),
  })
}

/** Whether a question is of a type. */
export function isOf(question: unknown, type: string): boolean {
  return isRecord(question) && question.type === type
}

const noteText = /* @__PURE__ */ define(() => sparse({ answer: textRead, name: text, type: typeRead('text') }, 'type'))
const noteParagraph = /* @__PURE__ */ define(() =>
  sparse({ answer: textRead, name: text, type: typeRead('paragraph') }, 'type'),
)
const noteDate = /* @__PURE__ */ define(() => sparse({ answer: textRead, name: text, type: typeRead('date') }, 'type'))
const noteBodycharts = /* @__PURE__ */ define(() =>
  sparse({ body_chart_ids: v.exactOptional(list(id)), name: text, type: typeRead('bodycharts') }, 'type'),
)
const noteCheckboxes = /* @__PURE__ */ define(() =>
  sparse({ ...answersRead, name: text, type: typeRead('checkboxes') }, 'type'),
)
const noteRadiobuttons = /* @__PURE__ */ define(() =>
  sparse({ ...answersRead, name: text, type: typeRead('radiobuttons') }, 'type'),
)

const noteQuestion = /* @__PURE__ */ v.lazy((question) => {
  if (isOf(question, 'paragraph')) return noteParagraph
  if (isOf(question, 'date')) return noteDate
  if (isOf(question, 'bodycharts')) return noteBodycharts
  if (isOf(question, 'checkboxes')) return noteCheckboxes
  return isOf(question, 'radiobuttons') ? noteRadiobuttons : noteText
})

const templateText = /* @__PURE__ */ define(() => sparse({ name: text, type: typeRead('text') }, 'type'))
const templateDate = /* @__PURE__ */ define(() => sparse({ name: text, type: typeRead('date') }, 'type'))
const templateBodycharts = /* @__PURE__ */ define(() => sparse({ name: text, type: typeRead('bodycharts') }, 'type'))
const templateCheckboxes = /* @__PURE__ */ define(() =>
  sparse({ ...templateAnswersRead, name: text, type: typeRead('checkboxes') }, 'type'),
)
const templateRadiobuttons = /* @__PURE__ */ define(() =>
  sparse({ ...templateAnswersRead, name: text, type: typeRead('radiobuttons') }, 'type'),
)

const templateQuestion = /* @__PURE__ */ v.lazy((question) => {
  if (isOf(question, 'paragraph')) return noteParagraph
  if (isOf(question, 'date')) return templateDate
  if (isOf(question, 'bodycharts')) return templateBodycharts
  if (isOf(question, 'checkboxes')) return templateCheckboxes
  return isOf(question, 'radiobuttons') ? templateRadiobuttons : templateText
})

/** The content of a treatment note, as the API answers it. A question of a type that the API has added has null for it. */
export const treatmentNoteContentSchema = /* @__PURE__ */ define(() => contentRead(noteQuestion))

/** The content of a treatment note template, as the API answers it. */
export const treatmentNoteTemplateContentSchema = /* @__PURE__ */ define(() => contentRead(templateQuestion))

/** A list that may not be empty. */
export function filled<Item extends v.GenericSchema>(item: Item) {
  return v.pipe(v.array(item, 'Use a list.'), v.minLength(1, 'Leave this out where there is nothing.'))
}

/** The type of a question, which a body may also have as null. */
export function typed<const Type extends string>(type: Type) {
  return v.nullable(v.literal(type, `Use ${type}.`))
}

/** Answers to choose from, and what of them is chosen. */
export const answers = /* @__PURE__ */ define(() => ({
  answers: optional(
    filled(
      body({
        selected: clearable(
          v.pipe(
            flag,
            v.check((value) => value, 'Leave this out where it is not chosen.'),
          ),
        ),
        value: clearable(shortText),
      }),
    ),
  ),
  other: optional(
    v.pipe(
      body({ enabled: optional(flag), selected: optional(flag), value: optional(shortText) }),
      v.check(({ value, selected }) => value === undefined || selected === true, 'Select this to give an answer.'),
      v.check(
        ({ selected, enabled }) => !selected || enabled === true,
        'Only an answer that is enabled can be selected.',
      ),
    ),
  ),
}))

/** Answers to choose from. */
export const templateAnswers = /* @__PURE__ */ define(() => ({
  answers: optional(filled(body({ value: clearable(shortText) }))),
  other: optional(body({ enabled: optional(flag) })),
}))

/** One answer at most is chosen. */
export function isOneAnswer(question: {
  readonly answers?: readonly { readonly selected?: boolean | null }[]
  readonly other?: { readonly selected?: boolean }
}): boolean {
  const chosen = (question.answers ?? []).filter(({ selected }) => selected).length
  return chosen + (question.other?.selected ? 1 : 0) <= 1
}

/** Content made of sections of questions. */
export function contentBody<Question extends v.GenericSchema>(question: Question) {
  return body({
    sections: optional(
      filled(
        body({
          description: clearable(textUpTo(10_000)),
          name: clearable(shortText),
          questions: optional(filled(question)),
        }),
      ),
    ),
  })
}

const textBody = /* @__PURE__ */ define(() =>
  body({ answer: optional(writtenText), name: shortText, type: typed('text') }),
)
const paragraphBody = /* @__PURE__ */ define(() =>
  body({ answer: optional(writtenText), name: shortText, type: typed('paragraph') }),
)
const dateBody = /* @__PURE__ */ define(() => body({ answer: optional(date), name: shortText, type: typed('date') }))
const bodychartsBody = /* @__PURE__ */ define(() =>
  body({ body_chart_ids: optional(ids), name: shortText, type: typed('bodycharts') }),
)
const checkboxesBody = /* @__PURE__ */ define(() => body({ ...answers, name: shortText, type: typed('checkboxes') }))
const radiobuttonsBody = /* @__PURE__ */ define(() =>
  v.pipe(
    body({ ...answers, name: shortText, type: typed('radiobuttons') }),
    v.check((question) => isOneAnswer(question), 'Choose one answer only.'),
  ),
)

const questionBody = /* @__PURE__ */ v.lazy((question) => {
  if (isOf(question, 'paragraph')) return paragraphBody
  if (isOf(question, 'date')) return dateBody
  if (isOf(question, 'bodycharts')) return bodychartsBody
  if (isOf(question, 'checkboxes')) return checkboxesBody
  return isOf(question, 'radiobuttons') ? radiobuttonsBody : textBody
})

const templateTextBody = /* @__PURE__ */ define(() => body({ name: shortText, type: typed('text') }))
const templateDateBody = /* @__PURE__ */ define(() => body({ name: shortText, type: typed('date') }))
const templateBodychartsBody = /* @__PURE__ */ define(() => body({ name: shortText, type: typed('bodycharts') }))
const templateCheckboxesBody = /* @__PURE__ */ define(() =>
  body({ ...templateAnswers, name: shortText, type: typed('checkboxes') }),
)
const templateRadiobuttonsBody = /* @__PURE__ */ define(() =>
  body({ ...templateAnswers, name: shortText, type: typed('radiobuttons') }),
)

const templateQuestionBody = /* @__PURE__ */ v.lazy((question) => {
  if (isOf(question, 'paragraph')) return paragraphBody
  if (isOf(question, 'date')) return templateDateBody
  if (isOf(question, 'bodycharts')) return templateBodychartsBody
  if (isOf(question, 'checkboxes')) return templateCheckboxesBody
  return isOf(question, 'radiobuttons') ? templateRadiobuttonsBody : templateTextBody
})

/** The content of a treatment note, as bodies take it. */
export const treatmentNoteContentBodySchema = /* @__PURE__ */ define(() => contentBody(questionBody))

/** The content of a treatment note template, as bodies take it. */
export const treatmentNoteTemplateContentBodySchema = /* @__PURE__ */ define(() => contentBody(templateQuestionBody))
