import { datesOf, joinDates } from '../patients/dates.js'
import { digitsOf } from '../patients/digits.js'
import { isWholeNumber, takeNumbers } from '../patients/phone.js'
import { splitWords, wordsOf } from '../patients/search-terms.js'
import { numberTerm } from './number-term.js'
import type { Probe, Term } from './term.js'

/** More words than anybody searches by. Further ones are ignored. */
const maxTerms = 20
const maxLength = 1000

/**
 * Splits what a user typed into terms: words, dates and numbers. A patient has to fit all of them. Of several whole phone
 * numbers, one is enough.
 * @param home - The country code of the account, if it is known.
 */
export function termsOf(text: string, home?: string): Term[] {
  const { numbers, rest } = takeNumbers(joinDates(text.slice(0, maxLength)))
  const words = splitWords(rest).filter((word) => /[\p{L}\p{N}]/u.test(word))
  const isAlone = numbers.length + words.length === 1
  const [phones, terms]: [Probe[], Term[]] = [[], []]
  for (const number of numbers) {
    // It may be a date instead. A year alone would find too many.
    const digits = digitsOf(number)
    const groups = number.trim().split(/\s+/)
    const year = /^(?:19|20)\d\d$/.test(digits) && !isAlone ? [`${digits}-**-**`] : []
    const dates = [...datesOf(groups.length > 1 ? digits : number.trim()), ...year]
    const probes = numberTerm(number, home)
    if (isWholeNumber(number) && !dates.length) phones.push(...probes)
    else terms.push([...probes, ...dateTerm(dates)])
  }
  if (phones.length) terms.push(phones)
  for (const word of words) {
    const dates = datesOf(word)
    terms.push(...(dates.length ? [dateTerm(dates)] : wordsOf(word).map(wordTerm)))
  }
  const distinct = new Map(terms.map((term) => [JSON.stringify(term), term]))
  return [...distinct.values()].slice(0, maxTerms)
}

function wordTerm(word: string): Term {
  // One letter is in nearly every name. In other scripts, one character may be a name.
  const part = /^[a-z\d]$/.test(word) ? ` ${word}` : word
  return [
    { column: 'names', part },
    { column: 'emails', part },
  ]
}

function dateTerm(dates: readonly string[]): Term {
  // The digits that aren't given are at one end.
  return dates.map((date) => ({ column: 'dates', part: ` ${date} `.replace(/^ \*+|\*[*-]* $/g, '') }))
}
