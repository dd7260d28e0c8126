import { datesOf, looksLikeDate } from './dates.js'

/** A word that can be a part of a phone number: `(02)`, `+61-491`, `571.804`. */
const phoneWord = /^(?:tel:)?[+(]*\d[\d()./\p{Pd}]*$/iu

/** Whether a word can be a part of a phone number, and is no date. */
export function isPhoneWord(word: string): boolean {
  return (phoneWord.test(word) || word === '+') && !looksLikeDate(word)
}

/** The digits of a text. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

/** A phone number has up to 15 digits, and up to 4 more in front of the country code: `0011`. */
const maxPhoneDigits = 15
const maxDialedDigits = 19

/**
 * Whether words hold a phone number: neighbours of 6 digits or more together. A word alone that is made of digits, or may be
 * a date, may be something else.
 */
export function holdPhoneNumber(words: readonly string[]): boolean {
  const [word = '', ...others] = words
  if (!others.length && (/^\d*$/.test(word) || datesOf(word).length)) return false
  const runs = words.map((word) => (isPhoneWord(word) ? digitsOf(word) : ' ')).join('')
  return runs.split(' ').some(({ length }) => length >= 6 && length <= maxDialedDigits)
}

/**
 * Whether a word can be a phone number or a part of one. Digits can be an id or a reference as well: an id has no leading
 * zero, and may be longer.
 */
export function mayBePhoneNumber(word: string): boolean {
  const digits = digitsOf(word)
  return isPhoneWord(word) && digits.length <= (digits.startsWith('0') ? maxDialedDigits : maxPhoneDigits)
}
