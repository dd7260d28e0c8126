import type {
  TreatmentNoteContent,
  TreatmentNoteQuestion,
  TreatmentNoteTemplateContent,
} from '../../models/note-questions.js'
import { type AnswersByName, answerContent } from './content.js'
import { choiceFields, dateFields, paragraphFields, type QuestionAnswer, textFields } from './questions.js'

/** Answers to a note by the names of section and question. A section without a name is `''`. */
export type NoteAnswers = AnswersByName<QuestionAnswer>

/**
 * Answers some questions of a treatment note and returns its content in the form that the API accepts. With the content of
 * a template and no answers, it returns a blank note.
 *
 * @param content - The content of a treatment note or of a treatment note template.
 * @returns The content, or null if it has no sections, as the API requires.
 * @throws {@link InputError} if the API would reject an answer. Its `fields` says what is wrong with each.
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
      return withFields({ name, type: question.type }, textFields(question, given))
    case 'paragraph':
      return withFields({ name, type: question.type }, paragraphFields(question, given))
    case 'date':
      return withFields({ name, type: question.type }, dateFields(question, given))
    case 'checkboxes':
      return withFields({ name, type: question.type }, choiceFields(question, given, false))
    case 'radiobuttons':
      return withFields({ name, type: question.type }, choiceFields(question, given, true))
    case 'bodycharts': {
      if (given != null) return 'is a body chart, which the API cannot change'
      const ids = question.body_chart_ids ?? []
      return { name, type: question.type, ...(ids.length && { body_chart_ids: ids }) }
    }
    default:
      return given == null ? question : 'has a type that this library does not know'
  }
}

/** Adds the fields of an answer to its question. Passes on what is wrong with the answer. */
export function withFields<Base, Fields extends object>(base: Base, fields: Fields | string): (Base & Fields) | string {
  return typeof fields === 'string' ? fields : { ...base, ...fields }
}
