import type { Client } from '../../client.js'
import type { Where } from '../../list/filters.js'
import type { list } from '../../resources/patients.js'
import { datesOf } from './dates.js'
import { toPlainDigits } from './digits.js'
import { fold } from './fold.js'

/** Filters on patients. */
export type PatientWhere = Where<(typeof list)['filters']>

/**
 * Splits a text into words. A comma separates words, like a space, and so do the invisible marks of direction that copied
 * phone numbers come with. Digits of other scripts become those of ASCII.
 */
export function splitWords(text: string): string[] {
  return toPlainDigits(text)
    .split(/[\s,\u200e\u200f\u202a-\u202e\u2066-\u2069]+/)
    .filter(Boolean)
}

/** Splits a text into words for comparison, in lower case and without accents. */
export function wordsOf(text: string): string[] {
  return splitWords(fold(text))
}

/** The present year, somewhere on earth. */
export function presentYear({ clock }: Client): string {
  // It is already tomorrow in some time zones.
  return new Date(clock.now() + 86_400_000).toISOString().slice(0, 4)
}

/**
 * Returns the filters on patients for each way to read the words of a text.
 * @param year - The present year. Nobody was born after it.
 */
export function conditionsOf(words: readonly string[], year: string): PatientWhere[] {
  const [first, last] = [words[0], words.at(-1)]
  if (first === undefined || last === undefined) return []
  if (words.length > 1) return nameConditions(first, last, words.join(' '))
  if (first.includes('@')) return [{ email: { contains: first } }]
  const dates = datesOf(first)
  // A date without a year begins with `*`, which sorts before any year.
  const births = dates.filter((date) => date.slice(0, 4) <= year).map((date) => ({ date_of_birth: date }))
  if (/^\d+$/.test(first)) {
    const isId = /^[1-9]\d{0,18}$/.test(first)
    return [...(isId ? [{ id: first }] : []), { old_reference_id: first }, ...births]
  }
  if (dates.length) return births
  const contains = { contains: first }
  return [{ first_name: contains }, { last_name: contains }, { preferred_first_name: contains }]
}

/** First and last name in either order, and names of several words: `Mary Jane`, `van Dyk`. */
function nameConditions(first: string, last: string, whole: string): PatientWhere[] {
  const [a, b, all] = [{ contains: first }, { contains: last }, { contains: whole }]
  return [
    { first_name: a, last_name: b },
    { preferred_first_name: a, last_name: b },
    { first_name: b, last_name: a },
    { preferred_first_name: b, last_name: a },
    { first_name: all },
    { last_name: all },
  ]
}
