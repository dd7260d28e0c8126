import type { NoteAnswer, NoteOther } from '../../models/note-questions.js'
import { isDate } from '../../time/calendar-date.js'
import { type ChoiceAnswer, choose } from './choice.js'
import { paragraph } from './paragraph.js'

/** An answer in HTML, for a paragraph. Cliniko cleans it: `p div br ul ol li blockquote h1 h2 b i u a` stay. */
export interface Html {
  readonly html: string
}

/**
 * An answer to a question: a text, which stays just that (`<` and `&` are escaped in a paragraph); HTML for a paragraph;
 * `YYYY-MM-DD` for a date; options by their names, or `{ selected, other }`. null takes an answer back.
 */
export type QuestionAnswer = ChoiceAnswer | Html | null | undefined

// Each of these answers with the fields of the answered question, or with what is wrong with the answer. undefined
// leaves the answer as it is. No field is ever empty: the API refuses those.

interface Answered {
  name: string
  answer?: string
}

/** A question answered in a line. */
export function textFields({ answer }: Answered, given: unknown, max = Number.POSITIVE_INFINITY) {
  const text = given === undefined ? answer : (given ?? '')
  if (text !== undefined && typeof text !== 'string') return 'takes a text'
  if (text && text.length > max) return `takes ${max} characters`
  return text?.trim() ? { answer: text } : {}
}

/** A question answered at length. */
export function paragraphFields(question: Answered, given: unknown, max?: number) {
  if (isHtml(given)) return textFields(question, given.html, max)
  return textFields(question, typeof given === 'string' ? paragraph(given) : given, max)
}

/** A question answered with a date. */
export function dateFields(question: Answered, given: unknown) {
  const fields = textFields(question, given)
  const isOther = typeof given === 'string' && given.trim() && !isDate(given)
  return isOther ? 'takes a date as YYYY-MM-DD' : fields
}

/** A question with options. */
export function choiceFields(
  question: { answers?: NoteAnswer[]; other?: NoteOther },
  given: unknown,
  isSingle: boolean,
) {
  const { answers = [], other } = question
  const enabled = Boolean(other?.enabled)
  const names = answers.map(({ value }) => value ?? '')
  const before = {
    indexes: new Set(answers.flatMap(({ selected }, index) => (selected ? [index] : []))),
    other: other?.selected ? (other.value ?? '') : undefined,
  }
  const chosen = given === undefined ? before : choose(given ?? [], { isSingle, hasOther: enabled, options: names })
  if (typeof chosen === 'string') return chosen
  const isOther = chosen.other !== undefined && enabled
  const written = answers.map(({ value }, index) => ({
    ...(value !== undefined && { value }),
    // The API takes only true.
    ...(chosen.indexes.has(index) && { selected: true }),
  }))
  return {
    ...(written.length && { answers: written }),
    ...(enabled && {
      other: { enabled, ...(isOther && { selected: true, ...(chosen.other && { value: chosen.other }) }) },
    }),
  }
}

function isHtml(given: unknown): given is Html {
  return typeof given === 'object' && given !== null && 'html' in given && typeof given.html === 'string'
}
