import type { NoteAnswer, NoteOther } from '../../models/note-questions.js'
import { isDate } from '../../time/calendar-date.js'
import { type ChoiceAnswer, choose } from './choice.js'
import { paragraph } from './paragraph.js'

/** A paragraph answer in HTML. Cliniko sanitises it and keeps `p div br ul ol li blockquote h1 h2 b i u a`. */
export interface Html {
  readonly html: string
}

/**
 * An answer to a question: a text, which is shown unchanged (`<` and `&` are escaped in a paragraph); HTML for a paragraph;
 * `YYYY-MM-DD` for a date; options by their names, or `{ selected, other }`. null removes an answer.
 */
export type QuestionAnswer = ChoiceAnswer | Html | null | undefined

// Each of these functions returns the fields of the answered question, or what is wrong with the answer. undefined keeps
// the current answer. No field is ever empty, because the API rejects empty fields.

interface Answered {
  name: string
  answer?: string
}

/** Answers a question with one line of text. */
export function textFields({ answer }: Answered, given: unknown, max = Number.POSITIVE_INFINITY) {
  const text = given === undefined ? answer : (given ?? '')
  if (text !== undefined && typeof text !== 'string') return 'must be a text'
  if (text && text.length > max) return `allows at most ${max} characters`
  return text?.trim() ? { answer: text } : {}
}

/** Answers a question with a paragraph. */
export function paragraphFields(question: Answered, given: unknown, max?: number) {
  if (isHtml(given)) return textFields(question, given.html, max)
  return textFields(question, typeof given === 'string' ? paragraph(given) : given, max)
}

/** Answers a question with a date. */
export function dateFields(question: Answered, given: unknown) {
  const fields = textFields(question, given)
  const isInvalid = typeof given === 'string' && given.trim() && !isDate(given)
  return isInvalid ? 'must be a date, YYYY-MM-DD' : fields
}

/** Answers a question with options. */
export function choiceFields(
  question: { answers?: NoteAnswer[]; other?: NoteOther },
  given: unknown,
  isSingle: boolean,
) {
  const { answers = [], other } = question
  const enabled = Boolean(other?.enabled)
  const names = answers.map(({ value }) => value ?? '')
  const current = {
    indexes: new Set(answers.flatMap(({ selected }, index) => (selected ? [index] : []))),
    other: other?.selected ? (other.value ?? '') : undefined,
  }
  const chosen = given === undefined ? current : choose(given ?? [], { isSingle, hasOther: enabled, options: names })
  if (typeof chosen === 'string') return chosen
  const choosesOther = chosen.other !== undefined && enabled
  const updated = answers.map(({ value }, index) => ({
    ...(value !== undefined && { value }),
    // The API accepts only true.
    ...(chosen.indexes.has(index) && { selected: true }),
  }))
  return {
    ...(updated.length && { answers: updated }),
    ...(enabled && {
      other: { enabled, ...(choosesOther && { selected: true, ...(chosen.other && { value: chosen.other }) }) },
    }),
  }
}

function isHtml(given: unknown): given is Html {
  return typeof given === 'object' && given !== null && 'html' in given && typeof given.html === 'string'
}
