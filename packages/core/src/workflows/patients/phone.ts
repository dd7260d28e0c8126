import { checkText } from '../check.js'
import { datesOf, joinDates, looksLikeDate } from './dates.js'
import { digitsOf, toPlainDigits } from './digits.js'
import { splitWords } from './search-terms.js'

/** What people and copied texts put between the digits of a number: also invisible marks, and dots and dashes of all kinds. */
const gap = String.raw`[\s\p{Cf}\p{Pd}\ufe0e\ufe0f\u2212()[\]./_·•‧∙⋅・*]*`

const label = String.raw`(?:tel|telephone|phone|ph|mob|mobile?|cell|fax|call|whatsapp)(?:[\s.]+(?:number|no|nr))?[\s.:]*|(?:home|work|sms|no|[tpmhwf])[.:]\s*`

/** After a number, also in brackets: `(mobile)`. */
const extension = String.raw`\s*\((?:mobile|mob|home|work|cell)\)|[\s,;]*(?:ext(?:n|ension)?|x|#)[\s.:=]*\d{0,6}(?![\p{L}\p{N}])`

/** Labels of a number are left out, and so are extensions. Other words that hold digits are no numbers. */
const pattern = new RegExp(
  String.raw`(?:${label})(?=[+(]*\d)|(?<number>(?:\+${gap})?\d(?:${gap}\d)*)(?:${extension}|(?![^\s,;]*[\p{L}\p{N}]))|(?<word>[\p{L}\p{N}][^\s,;]*)`,
  'giu',
)

/** Below that, digits are a part of a number at most. */
const shortestNumber = 6
/** With an area code. */
const shortestWhole = 8

/** The phone numbers in a text, also parts of them, as they are written, and the text without them. */
export interface SplitText {
  readonly numbers: readonly string[]
  readonly rest: string
}

/** Most phone numbers of records are plain. The other pattern takes ten times as long. */
const plainNumber = /^\+?[\d ()-]{1,20}$/

/** Finds the numbers in a text that holds nothing else, such as the phone number of a record. */
export function findNumbers(text: string): string[] {
  if (plainNumber.test(text)) return splitNumbers(text)
  return [...toPlainDigits(text).matchAll(pattern)].flatMap(({ groups }) => splitNumbers(groups?.number ?? ''))
}

/** Takes the phone numbers out of a text. A date as a whole, or an email address, is none, and ends one. */
export function takeNumbers(text: string): SplitText {
  const numbers: string[] = []
  let [rest, chunk] = ['', '']
  const endChunk = () => {
    rest += chunk.replace(pattern, (_, number?: string, word?: string) => {
      if (number) numbers.push(...splitNumbers(number))
      return word ?? ' '
    })
    chunk = ''
  }
  for (const piece of toPlainDigits(text).split(/([\s,;]+)/)) {
    if (piece.includes('@') || looksLikeDate(piece)) {
      endChunk()
      rest += piece
    } else chunk += piece
  }
  endChunk()
  return { numbers, rest }
}

/** A phone number has up to 15 digits, and up to 4 more in front of the country code: `0011`. */
const maxPhoneDigits = 15
const maxDialedDigits = 19

/** A slash may be within a number, or between two. So may be a space, if they are too long for one. */
function splitNumbers(number: string): string[] {
  const separator = digitsOf(number).length > maxPhoneDigits ? /\/\s*|\s+(?=[(+]*0|\d{8})/ : '/'
  const parts = number.split(separator)
  const isEachWhole = parts.every((part) => digitsOf(part).length >= shortestWhole)
  return (isEachWhole ? parts : [number]).filter((part) => /\d/.test(part))
}

/** Whether a number has an area code, and is none of the longer ids. */
export function isWholeNumber(number: string): boolean {
  const { length } = digitsOf(number)
  return length >= shortestWhole && length <= maxPhoneDigits
}

/**
 * Whether a text holds a phone number: 6 digits or more together. A word alone that is made of digits, or may be a date, may
 * be something else.
 */
export function holdsPhoneNumber(text: string): boolean {
  checkText(text, 'text')
  const [word = '', ...others] = splitWords(joinDates(text))
  if (!others.length && (/^\d*$/.test(word) || datesOf(word).length)) return false
  return takeNumbers(joinDates(text)).numbers.some((number) => digitsOf(number).length >= shortestNumber)
}

/**
 * Whether a word can be a phone number or a part of one. Digits can be an id or a reference as well: an id has no leading
 * zero, and may be longer.
 */
export function mayBePhoneNumber(word: string): boolean {
  const digits = digitsOf(takeNumbers(word).numbers.join(''))
  return digits !== '' && digits.length <= (digits.startsWith('0') ? maxDialedDigits : maxPhoneDigits)
}
