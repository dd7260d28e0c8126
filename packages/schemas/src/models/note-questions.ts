import type { TreatmentNoteContent } from '@cliniko/core'
import * as v from 'valibot'
import { part, rule } from '../kit/body.js'
import { choice, date, ids, shortText, textUpTo } from '../kit/body-fields.js'
import { define } from '../kit/define.js'
import { model } from '../kit/model.js'
import { id } from '../kit/response-fields.js'
import { health, none, tagsOf } from '../kit/tags.js'
import { clearable, flag, isRecord, list, optional, text } from '../kit/values.js'

// Questions of notes and forms are alike: what they share is here.

/** The type of a question. One that the API has added reads as null, so that the record can still be read. */
export function typeRead<const Type extends string>(type: Type) {
  return v.pipe(
    v.nullable(text),
    v.transform((value): Type | null => (value === type ? type : null)),
  )
}

/** A question of a type that the API has added, read as one of text: an answer that is none is left out. */
export function addedLater<Question extends v.GenericSchema>(question: Question) {
  return v.pipe(
    v.unknown(),
    v.transform((given) => {
      if (!isRecord(given) || typeof given.answer === 'string') return given
      const { answer: _, ...rest } = given
      return rest
    }),
    question,
  )
}

/** Answers to choose from, and what of them is chosen. */
export const answersRead = /* @__PURE__ */ define(() => ({
  answers: optional(list(model({ selected: clearable(flag), value: clearable(text) }))),
  other: optional(model({ enabled: optional(flag), selected: optional(flag), value: optional(text) })),
}))

/** Answers to choose from. */
export const templateAnswersRead = /* @__PURE__ */ define(() => ({
  answers: optional(list(model({ value: clearable(text) }))),
  other: optional(model({ enabled: optional(flag) })),
}))

/** Content made of sections of questions. */
export function contentRead<Question extends v.GenericSchema>(question: Question) {
  return model({
    sections: optional(
      list(
        model({
          description: clearable(text),
          name: clearable(text),
          questions: optional(list(question)),
        }),
      ),
    ),
  })
}

/** Whether a question is of a type. */
export function isOf(question: unknown, type: string): boolean {
  return isRecord(question) && question.type === type
}

const noteText = /* @__PURE__ */ define(() => model({ answer: optional(text), name: text, type: typeRead('text') }))
const noteLater = /* @__PURE__ */ define(() => addedLater(noteText))
const noteParagraph = /* @__PURE__ */ define(() =>
  model({ answer: optional(text), name: text, type: typeRead('paragraph') }),
)
const noteDate = /* @__PURE__ */ define(() => model({ answer: optional(text), name: text, type: typeRead('date') }))
const noteBodycharts = /* @__PURE__ */ define(() =>
  model({ body_chart_ids: optional(list(id)), name: text, type: typeRead('bodycharts') }),
)
const noteCheckboxes = /* @__PURE__ */ define(() => model({ ...answersRead, name: text, type: typeRead('checkboxes') }))
const noteRadiobuttons = /* @__PURE__ */ define(() =>
  model({ ...answersRead, name: text, type: typeRead('radiobuttons') }),
)

const noteQuestion = /* @__PURE__ */ v.lazy((question) => {
  if (isOf(question, 'text')) return noteText
  if (isOf(question, 'paragraph')) return noteParagraph
  if (isOf(question, 'date')) return noteDate
  if (isOf(question, 'bodycharts')) return noteBodycharts
  if (isOf(question, 'checkboxes')) return noteCheckboxes
  return isOf(question, 'radiobuttons') ? noteRadiobuttons : noteLater
})

const templateText = /* @__PURE__ */ define(() => model({ name: text, type: typeRead('text') }))
const templateDate = /* @__PURE__ */ define(() => model({ name: text, type: typeRead('date') }))
const templateBodycharts = /* @__PURE__ */ define(() => model({ name: text, type: typeRead('bodycharts') }))
const templateCheckboxes = /* @__PURE__ */ define(() =>
  model({ ...templateAnswersRead, name: text, type: typeRead('checkboxes') }),
)
const templateRadiobuttons = /* @__PURE__ */ define(() =>
  model({ ...templateAnswersRead, name: text, type: typeRead('radiobuttons') }),
)

const templateQuestion = /* @__PURE__ */ v.lazy((question) => {
  if (isOf(question, 'paragraph')) return noteParagraph
  if (isOf(question, 'date')) return templateDate
  if (isOf(question, 'bodycharts')) return templateBodycharts
  if (isOf(question, 'checkboxes')) return templateCheckboxes
  return isOf(question, 'radiobuttons') ? templateRadiobuttons : templateText
})

/** The content of a treatment note, as the API returns it. A question of a type that the API has added has null for it. */
export const treatmentNoteContentSchema = /* @__PURE__ */ define(() => contentRead(noteQuestion))

/** The content of a treatment note template, as the API returns it. */
export const treatmentNoteTemplateContentSchema = /* @__PURE__ */ define(() => contentRead(templateQuestion))

/** A list that may not be empty. */
export function filled<Item extends v.GenericSchema>(item: Item) {
  return v.pipe(list(item), v.minLength(1, 'Leave this out if it is empty.'))
}

/** The type of a question, which a body may also have as null. */
export function typed<const Type extends string>(type: Type) {
  return v.nullable(choice([type], `Use ${type}.`))
}

/** Answers to choose from, and what of them is chosen. */
export const answers = /* @__PURE__ */ define(() => ({
  answers: optional(
    filled(
      part({
        selected: clearable(v.custom<boolean>((value) => value === true, 'Leave this out if it is not selected.')),
        value: clearable(shortText),
      }),
    ),
  ),
  other: optional(
    v.pipe(
      part({ enabled: optional(flag), selected: optional(flag), value: optional(shortText) }),
      rule(({ value, selected }) => value === undefined || selected === true, 'Select this to give an answer.'),
      rule(({ selected, enabled }) => !selected || enabled === true, 'Only an answer that is enabled can be selected.'),
    ),
  ),
}))

/** Answers to choose from. */
export const templateAnswers = /* @__PURE__ */ define(() => ({
  answers: optional(filled(part({ value: clearable(shortText) }))),
  other: optional(part({ enabled: optional(flag) })),
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
  return part({
    sections: optional(
      filled(
        part({
          description: clearable(textUpTo(10_000)),
          name: clearable(shortText),
          questions: optional(filled(question)),
        }),
      ),
    ),
  })
}

const textBody = /* @__PURE__ */ define(() => part({ answer: optional(text), name: shortText, type: typed('text') }))
const paragraphBody = /* @__PURE__ */ define(() =>
  part({ answer: optional(text), name: shortText, type: typed('paragraph') }),
)
const dateBody = /* @__PURE__ */ define(() => part({ answer: optional(date), name: shortText, type: typed('date') }))
const bodychartsBody = /* @__PURE__ */ define(() =>
  part({ body_chart_ids: optional(ids), name: shortText, type: typed('bodycharts') }),
)
const checkboxesBody = /* @__PURE__ */ define(() => part({ ...answers, name: shortText, type: typed('checkboxes') }))
const radiobuttonsBody = /* @__PURE__ */ define(() =>
  v.pipe(
    part({ ...answers, name: shortText, type: typed('radiobuttons') }),
    rule((question) => isOneAnswer(question), 'Choose one answer only.'),
  ),
)

const questionBody = /* @__PURE__ */ v.lazy((question) => {
  if (isOf(question, 'paragraph')) return paragraphBody
  if (isOf(question, 'date')) return dateBody
  if (isOf(question, 'bodycharts')) return bodychartsBody
  if (isOf(question, 'checkboxes')) return checkboxesBody
  return isOf(question, 'radiobuttons') ? radiobuttonsBody : textBody
})

const templateTextBody = /* @__PURE__ */ define(() => part({ name: shortText, type: typed('text') }))
const templateDateBody = /* @__PURE__ */ define(() => part({ name: shortText, type: typed('date') }))
const templateBodychartsBody = /* @__PURE__ */ define(() => part({ name: shortText, type: typed('bodycharts') }))
const templateCheckboxesBody = /* @__PURE__ */ define(() =>
  part({ ...templateAnswers, name: shortText, type: typed('checkboxes') }),
)
const templateRadiobuttonsBody = /* @__PURE__ */ define(() =>
  part({ ...templateAnswers, name: shortText, type: typed('radiobuttons') }),
)

const templateQuestionBody = /* @__PURE__ */ v.lazy((question) => {
  if (isOf(question, 'paragraph')) return paragraphBody
  if (isOf(question, 'date')) return templateDateBody
  if (isOf(question, 'bodycharts')) return templateBodychartsBody
  if (isOf(question, 'checkboxes')) return templateCheckboxesBody
  return isOf(question, 'radiobuttons') ? templateRadiobuttonsBody : templateTextBody
})

/** The content of a treatment note, as the API accepts it. */
export const treatmentNoteContentBodySchema = /* @__PURE__ */ define(() => contentBody(questionBody))

/** The content of a treatment note template, as the API accepts it. */
export const treatmentNoteTemplateContentBodySchema = /* @__PURE__ */ define(() => contentBody(templateQuestionBody))

/** The privacy tags of the content of a treatment note. */
export const noteContentTags = /* @__PURE__ */ tagsOf<TreatmentNoteContent>(() => ({
  sections: {
    ...none('name'),
    ...health('description'),
    questions: {
      ...none('name type body_chart_ids'),
      ...health('answer'),
      answers: health('selected value'),
      other: { ...none('enabled'), ...health('selected value') },
    },
  },
}))
