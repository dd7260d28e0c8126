import type { TreatmentNoteContent } from '@cliniko/core'
import * as v from 'valibot'
import { part, rule } from '../kit/body.js'
import { choice, date, ids, shortText, textUpTo } from '../kit/body-fields.js'
import { define } from '../kit/define.js'
import { model } from '../kit/model.js'
import { id } from '../kit/response-fields.js'
import { health, none, tagsOf } from '../kit/tags.js'
import { clearable, flag, isRecord, list, optional, text } from '../kit/values.js'

// Questions of treatment notes, and what they share with questions of patient forms.

/** The type of a question. A type that the API adds later becomes null, so that the record can still be read. */
export function responseType<const Type extends string>(type: Type) {
  return v.pipe(
    v.nullable(text),
    v.transform((value): Type | null => (value === type ? type : null)),
  )
}

/** A question of a type that the API adds later, read as a text question. An answer that isn't text is left out. */
export function unknownQuestion<Question extends v.GenericSchema>(textQuestion: Question) {
  return v.pipe(
    v.unknown(),
    v.transform((question) => {
      if (!isRecord(question) || typeof question.answer === 'string') return question
      const { answer: _, ...rest } = question
      return rest
    }),
    textQuestion,
  )
}

/** The answers of a question, selected or not, as the API returns them. */
export const responseAnswers = /* @__PURE__ */ define(() => ({
  answers: optional(list(model({ selected: clearable(flag), value: clearable(text) }))),
  other: optional(model({ enabled: optional(flag), selected: optional(flag), value: optional(text) })),
}))

/** The answers of a question in a template, as the API returns them. */
export const responseTemplateAnswers = /* @__PURE__ */ define(() => ({
  answers: optional(list(model({ value: clearable(text) }))),
  other: optional(model({ enabled: optional(flag) })),
}))

/** Content with sections of questions, as the API returns it. */
export function responseContent<Question extends v.GenericSchema>(question: Question) {
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

/** Whether a question has a type. */
export function isOfType(question: unknown, type: string): boolean {
  return isRecord(question) && question.type === type
}

const noteText = /* @__PURE__ */ define(() => model({ answer: optional(text), name: text, type: responseType('text') }))
const noteUnknown = /* @__PURE__ */ define(() => unknownQuestion(noteText))
const noteParagraph = /* @__PURE__ */ define(() =>
  model({ answer: optional(text), name: text, type: responseType('paragraph') }),
)
const noteDate = /* @__PURE__ */ define(() => model({ answer: optional(text), name: text, type: responseType('date') }))
const noteBodycharts = /* @__PURE__ */ define(() =>
  model({ body_chart_ids: optional(list(id)), name: text, type: responseType('bodycharts') }),
)
const noteCheckboxes = /* @__PURE__ */ define(() =>
  model({ ...responseAnswers, name: text, type: responseType('checkboxes') }),
)
const noteRadiobuttons = /* @__PURE__ */ define(() =>
  model({ ...responseAnswers, name: text, type: responseType('radiobuttons') }),
)

const noteQuestion = /* @__PURE__ */ v.lazy((question) => {
  if (isOfType(question, 'text')) return noteText
  if (isOfType(question, 'paragraph')) return noteParagraph
  if (isOfType(question, 'date')) return noteDate
  if (isOfType(question, 'bodycharts')) return noteBodycharts
  if (isOfType(question, 'checkboxes')) return noteCheckboxes
  return isOfType(question, 'radiobuttons') ? noteRadiobuttons : noteUnknown
})

const templateText = /* @__PURE__ */ define(() => model({ name: text, type: responseType('text') }))
const templateDate = /* @__PURE__ */ define(() => model({ name: text, type: responseType('date') }))
const templateBodycharts = /* @__PURE__ */ define(() => model({ name: text, type: responseType('bodycharts') }))
const templateCheckboxes = /* @__PURE__ */ define(() =>
  model({ ...responseTemplateAnswers, name: text, type: responseType('checkboxes') }),
)
const templateRadiobuttons = /* @__PURE__ */ define(() =>
  model({ ...responseTemplateAnswers, name: text, type: responseType('radiobuttons') }),
)

const templateQuestion = /* @__PURE__ */ v.lazy((question) => {
  if (isOfType(question, 'paragraph')) return noteParagraph
  if (isOfType(question, 'date')) return templateDate
  if (isOfType(question, 'bodycharts')) return templateBodycharts
  if (isOfType(question, 'checkboxes')) return templateCheckboxes
  return isOfType(question, 'radiobuttons') ? templateRadiobuttons : templateText
})

/** The content of a treatment note, as the API returns it. A question type that the API adds later becomes null. */
export const treatmentNoteContentSchema = /* @__PURE__ */ define(() => responseContent(noteQuestion))

/** The content of a treatment note template, as the API returns it. */
export const treatmentNoteTemplateContentSchema = /* @__PURE__ */ define(() => responseContent(templateQuestion))

/** A list that isn't empty. */
export function filled<Item extends v.GenericSchema>(item: Item) {
  return v.pipe(list(item), v.minLength(1, 'Leave this out if it is empty.'))
}

/** The type of a question in a body, or null. */
export function bodyType<const Type extends string>(type: Type) {
  return v.nullable(choice([type], `Use the type ${type}.`))
}

/** The answers of a question, selected or not, as the API accepts them. */
export const bodyAnswers = /* @__PURE__ */ define(() => ({
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

/** The answers of a question in a template, as the API accepts them. */
export const bodyTemplateAnswers = /* @__PURE__ */ define(() => ({
  answers: optional(filled(part({ value: clearable(shortText) }))),
  other: optional(part({ enabled: optional(flag) })),
}))

/** Whether at most one answer is selected. */
export function hasAtMostOneAnswer(question: {
  readonly answers?: readonly { readonly selected?: boolean | null }[]
  readonly other?: { readonly selected?: boolean }
}): boolean {
  const selected = (question.answers ?? []).filter((answer) => answer.selected).length
  return selected + (question.other?.selected ? 1 : 0) <= 1
}

/** Content with sections of questions, as the API accepts it. */
export function bodyContent<Question extends v.GenericSchema>(question: Question) {
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

const textBody = /* @__PURE__ */ define(() => part({ answer: optional(text), name: shortText, type: bodyType('text') }))
const paragraphBody = /* @__PURE__ */ define(() =>
  part({ answer: optional(text), name: shortText, type: bodyType('paragraph') }),
)
const dateBody = /* @__PURE__ */ define(() => part({ answer: optional(date), name: shortText, type: bodyType('date') }))
const bodychartsBody = /* @__PURE__ */ define(() =>
  part({ body_chart_ids: optional(ids), name: shortText, type: bodyType('bodycharts') }),
)
const checkboxesBody = /* @__PURE__ */ define(() =>
  part({ ...bodyAnswers, name: shortText, type: bodyType('checkboxes') }),
)
const radiobuttonsBody = /* @__PURE__ */ define(() =>
  v.pipe(
    part({ ...bodyAnswers, name: shortText, type: bodyType('radiobuttons') }),
    rule((question) => hasAtMostOneAnswer(question), 'Choose one answer only.'),
  ),
)

const questionBody = /* @__PURE__ */ v.lazy((question) => {
  if (isOfType(question, 'paragraph')) return paragraphBody
  if (isOfType(question, 'date')) return dateBody
  if (isOfType(question, 'bodycharts')) return bodychartsBody
  if (isOfType(question, 'checkboxes')) return checkboxesBody
  return isOfType(question, 'radiobuttons') ? radiobuttonsBody : textBody
})

const templateTextBody = /* @__PURE__ */ define(() => part({ name: shortText, type: bodyType('text') }))
const templateDateBody = /* @__PURE__ */ define(() => part({ name: shortText, type: bodyType('date') }))
const templateBodychartsBody = /* @__PURE__ */ define(() => part({ name: shortText, type: bodyType('bodycharts') }))
const templateCheckboxesBody = /* @__PURE__ */ define(() =>
  part({ ...bodyTemplateAnswers, name: shortText, type: bodyType('checkboxes') }),
)
const templateRadiobuttonsBody = /* @__PURE__ */ define(() =>
  part({ ...bodyTemplateAnswers, name: shortText, type: bodyType('radiobuttons') }),
)

const templateQuestionBody = /* @__PURE__ */ v.lazy((question) => {
  if (isOfType(question, 'paragraph')) return paragraphBody
  if (isOfType(question, 'date')) return templateDateBody
  if (isOfType(question, 'bodycharts')) return templateBodychartsBody
  if (isOfType(question, 'checkboxes')) return templateCheckboxesBody
  return isOfType(question, 'radiobuttons') ? templateRadiobuttonsBody : templateTextBody
})

/** The content of a treatment note, as the API accepts it. */
export const treatmentNoteContentBodySchema = /* @__PURE__ */ define(() => bodyContent(questionBody))

/** The content of a treatment note template, as the API accepts it. */
export const treatmentNoteTemplateContentBodySchema = /* @__PURE__ */ define(() => bodyContent(templateQuestionBody))

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
