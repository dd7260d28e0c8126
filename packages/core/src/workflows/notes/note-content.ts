import type {
  TreatmentNoteContent,
  TreatmentNoteQuestion,
  TreatmentNoteTemplateContent,
} from '../../models/note-questions.js'
import { type AnswersByName, answerContent } from './content.js'
import { choiceFields, dateFields, paragraphFields, type QuestionAnswer, textFields } from './questions.js'

/** Answers to a note by the names of section and question; a section without a name is `''`. */
export type NoteAnswers = AnswersByName<QuestionAnswer>

/**
 * The content of a note with some of its questions answered, in the form that the API takes. From the content of a
 * template, and without answers, it's that of a blank note.
 *
 * @param content - That of a treatment note or a treatment note template.
 * @returns null where there are no sections, as the API wants it.
 * @throws {@link InputError} on answers that the API would refuse; its `fields` says of each what is wrong.
 * @example
 * const content = answerNote(template.content, {
 *   Assessment: { Progress: 'Better, pain < 3\nWalks again', Pain: 'Mild', Treated: ['Knee', 'Hip'] },
 * })
 */
export function answerNote(
  content: TreatmentNoteContent | TreatmentNoteTemplateContent | null,
  answers: NoteAnswers = {},
): TreatmentNoteContent | null {
  return answerContent<TreatmentNoteQuestion, TreatmentNoteQuestion, QuestionAnswer>(content, answers, answerQuestion)
}

function answerQuestion(question: TreatmentNoteQuestion, given: QuestionAnswer): TreatmentNoteQuestion | string {
  const { name } = question
  switch (question.type) {
    case 'text':
      return made({ name, type: question.type }, textFields(question, given))
    case 'paragraph':
      return made({ name, type: question.type }, paragraphFields(question, given))
    case 'date':
      return made({ name, type: question.type }, dateFields(question, given))
    case 'checkboxes':
      return made({ name, type: question.type }, choiceFields(question, given, false))
    case 'radiobuttons':
      return made({ name, type: question.type }, choiceFields(question, given, true))
    case 'bodycharts': {
      if (given != null) return 'is a body chart, which the API cannot draw'
      const ids = question.body_chart_ids ?? []
      return { name, type: question.type, ...(ids.length && { body_chart_ids: ids }) }
    }
    default:
      return given == null ? question : 'is of a type that this library does not know'
  }
}

/** A question with the fields of its answer, or what is wrong with that. */
export function made<Base, Fields extends object>(base: Base, fields: Fields | string): (Base & Fields) | string {
  return typeof fields === 'string' ? fields : { ...base, ...fields }
}
