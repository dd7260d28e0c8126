import { datesOf, joinDates } from '../patients/dates.js'
import { digitsOf, isPhoneWord } from '../patients/phone.js'
import { splitWords, wordsOf } from '../patients/search-terms.js'
import type { Columns } from './columns.js'

/** What to look for in a column. A space is where a word begins or ends. */
export interface Probe {
  readonly column: keyof Columns
  readonly part: string
}

/** A part of what a user typed: a patient has to fit one of its probes. */
export type Term = readonly Probe[]

/** Splits what a user typed into terms: words, dates and numbers. A patient has to fit all of them. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = []
  let groups: string[] = []
  const words = splitWords(joinDates(text))
  const endNumber = () => {
    const digits = groups.map(digitsOf).join('')
    if (digits) {
      // They may be a date instead. A year alone would find too many.
      const year = /^(?:19|20)\d\d$/.test(digits) && words.length > groups.length ? [`${digits}-**-**`] : []
      const dates = datesOf(groups.length > 1 ? digits : (groups[0] ?? ''))
      terms.push([...numberTerm(digits), ...dateTerm([...dates, ...year])])
    }
    groups = []
  }
  for (const word of words) {
    // The groups of a phone number are one term.
    if (isPhoneWord(word)) groups.push(word)
    else {
      endNumber()
      const dates = datesOf(word)
      terms.push(...(dates.length ? [dateTerm(dates)] : wordsOf(word).map(wordTerm)))
    }
  }
  endNumber()
  return terms
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

/** What is dialled to call another country, before the country code: in Australia, in most others, in North America. */
const exitCode = /^(?:0011|00|011)/

/** Within a country, most numbers begin with a 0 that they don't have after the country code. */
const trunk = /^0/

/** The last digits of a number are a part that people know. Fewer are looked for at the beginning only. */
const shortestPart = 3

/** A shorter number, without its country code, could be the end of any. */
const shortestNational = 6

/** An id, or a phone number with or without its country code, whole or in part. */
function numberTerm(digits: string): Term {
  const partOf = (number: string) => (number.length < shortestPart ? ` ${number}` : number)
  const international = digits.replace(exitCode, '')
  // No country code begins with a 0.
  const normalized = [international, digits.replace(trunk, '')].filter((number) => /^[1-9]/.test(number))
  return [
    { column: 'ids', part: ` ${digits} ` },
    { column: 'numbers', part: partOf(digits) },
    ...[...new Set(normalized)].map((number) => ({ column: 'normalized', part: partOf(number) }) as const),
    ...[1, 2, 3].flatMap((length) => unnormalized(international.slice(length))),
  ]
}

/** A number that Cliniko has not normalised has no country code: it is as it is written within the country. */
function unnormalized(national: string): Term {
  if (national.length < shortestNational) return []
  return [national, `0${national}`].map((number) => ({ column: 'numbers', part: ` ${number} ` }))
}
