import { looksLikeDate } from './dates.js'

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
 * Whether words hold a phone number: neighbours of 6 digits or more together. A word of digits alone may be something else.
 */
export function holdPhoneNumber(words: readonly string[]): boolean {
  if (words.length === 1 && /^\d*$/.test(words[0] ?? '')) return false
  const runs = words.map((word) => (isPhoneWord(word) ? digitsOf(word) : ' ')).join('')
  return runs.split(' ').some(({ length }) => length >= 6 && length <= maxDialedDigits)
}

/**
 * Whether a word of digits can be a phone number as well as an id or a reference. An id has no leading zero, and may be
 * longer.
 */
export function mayBePhoneNumber(word: string): boolean {
  const max = word.startsWith('0') ? maxDialedDigits : maxPhoneDigits
  return /^\d{6,}$/.test(word) && word.length <= max
}
