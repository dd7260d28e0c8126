import { parsePhoneNumber } from '../patients/phone-number.js'
import type { Probe, Term } from './term.js'

/** The last digits of a number are a part that people know. Fewer are looked for at the beginning only. */
const shortestPart = 3

/** Fewer digits at the end of a number are no number of their own. */
const shortestLocal = 6

/**
 * An id, or a phone number with or without its country code, whole or in part.
 * @param home - The country code of the account, if it is known.
 */
export function numberTerm(number: string, home = ''): Term {
  const { digits, international, code, national, isGuess } = parsePhoneNumber(number)
  const part = digits.length < shortestPart ? ` ${digits}` : digits
  const isWhole = national.length >= shortestLocal
  const sameLocal: Probe[] = isWhole ? [{ column: 'local', part: ` ${national} `, doubt: 'unsure' }] : []
  const ends = endsOf(isGuess ? digits : national)
  if (international) {
    return [
      { column: 'international', part: ` ${international}` },
      ...(code ? sameLocal : []),
      ...(isWhole ? [{ column: 'written', part: ` ${international} `, doubt: 'unsure' } as const] : []),
      ...ends,
    ]
  }
  if (digits.startsWith('0')) {
    return [
      { column: 'written', part },
      ...(home && national ? [{ column: 'international', part: ` ${home}${national}` } as const] : []),
      // The same number exists in other countries.
      ...(national ? [{ column: 'national', part: ` ${national}`, doubt: 'unsure' } as const] : []),
      ...sameLocal,
      ...dialledFromNorthAmerica(digits),
      ...ends,
    ]
  }
  return [
    { column: 'ids', part: ` ${digits} ` },
    { column: 'written', part },
    { column: 'international', part },
    { column: 'national', part },
    ...(isGuess ? [{ column: 'international', part: ` ${code}${national}` } as const] : []),
    ...sameLocal,
    ...ends,
  ]
}

/** A number that is the end of another may be written without its area code, or be another one. */
function endsOf(number: string): Probe[] {
  const count = Math.max(0, Math.min(number.length, 15) - shortestLocal)
  return Array.from(
    { length: count },
    (_, index) => ` ${number.slice(number.length - shortestLocal - index)} `,
  ).flatMap((part) => [
    { column: 'local', part, doubt: 'leftOut' } as const,
    { column: 'national', part, doubt: 'leftOut' } as const,
  ])
}

/** The beginning of `011 61 491 571 804`, too short to be told from a number within a country. */
function dialledFromNorthAmerica(digits: string): Probe[] {
  const [, dialled] = /^011([1-9]\d{5,})$/.exec(digits) ?? []
  return dialled ? [{ column: 'international', part: ` ${dialled}`, doubt: 'leftOut' }] : []
}
