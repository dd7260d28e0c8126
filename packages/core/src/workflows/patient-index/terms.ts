import { datesOf } from '../patients/dates.js'
import { digitsOf, isPhoneWord } from '../patients/phone.js'
import { splitWords, wordsOf } from '../patients/search-terms.js'
import type { Indexed, Phone } from './entry.js'

/** A part of what a user typed. Returns how well it fits a patient: 0 if it does not. */
export type Term = (patient: Indexed) => number

/** Splits what a user typed into terms: words, dates and numbers. A patient has to fit all of them. */
export function termsOf(text: string): Term[] {
  const terms: Term[] = []
  let digits = ''
  const endNumber = () => {
    if (digits) terms.push(numberTerm(digits))
    digits = ''
  }
  for (const word of splitWords(text)) {
    // The groups of a phone number are one term.
    if (isPhoneWord(word)) digits += digitsOf(word)
    else {
      endNumber()
      const dates = datesOf(word)
      terms.push(...(dates.length ? [dateTerm(dates)] : wordsOf(word).map(wordTerm)))
    }
  }
  endNumber()
  return terms
}

/** Whole names rank above beginnings of names, and those above other parts. */
function wordTerm(word: string): Term {
  return ({ names, email }) => {
    if (names.includes(word)) return names.includes(` ${word}`) ? (names.includes(` ${word} `) ? 3 : 2) : 1
    if (!email.includes(word)) return 0
    return email === word ? 3 : email.startsWith(word) ? 2 : 1
  }
}

function dateTerm(dates: readonly string[]): Term {
  return ({ entry: { date_of_birth } }) => (date_of_birth !== null && dates.includes(date_of_birth) ? 3 : 0)
}

/** What is dialled to call another country, before the country code: in Australia, in most others, in North America. */
const exitCode = /^(?:0011|00|011)/

/** An id, or a phone number with or without its country code, whole or in part. */
function numberTerm(digits: string): Term {
  const international = digits.replace(exitCode, '')
  // Within a country, most numbers begin with a 0 that they don't have after the country code.
  const national = digits.replace(/^0/, '')
  const pointsOf = ({ normalized, written }: Phone): number => {
    const isPart = normalized.includes(national) || written.includes(digits) || normalized.includes(international)
    if (!isPart) return isWithCountryCode(international, written) ? 3 : 0
    if (normalized === international || written === digits || isWithCountryCode(normalized, national)) return 3
    const isStart =
      normalized.startsWith(international) ||
      written.startsWith(digits) ||
      countryCodeLengths.some((length) => normalized.startsWith(national, length))
    if (isStart) return 2
    return digits.length >= 3 ? 1 : 0
  }
  return ({ entry, phones }) => {
    let points = entry.id === digits ? 4 : 0
    for (const phone of phones) points = Math.max(points, pointsOf(phone))
    return points
  }
}

const countryCodeLengths = [1, 2, 3]

/** Whether digits are a country code and a national number. Shorter numbers could be the end of any. */
function isWithCountryCode(digits: string, number: string): boolean {
  const national = number.replace(/^0/, '')
  return (
    national.length >= 6 && countryCodeLengths.includes(digits.length - national.length) && digits.endsWith(national)
  )
}
