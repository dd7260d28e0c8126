import { findNumbers } from '../patients/phone.js'
import { type PhoneNumber, parsePhoneNumber } from '../patients/phone-number.js'
import type { Indexed } from './entry.js'

/** The phone numbers of a patient, as they are compared. */
export interface StoredNumbers {
  /** All digits, as they are written. */
  readonly written: string[]
  /** With the country code. */
  readonly international: string[]
  /** Without the country code. */
  readonly national: string[]
  /** Those whose country is not known, without a 0 in front. */
  readonly local: string[]
  /** The country codes of those that are written as within the country. */
  readonly homeCodes: string[]
}

/** Reads the phone numbers of a patient. */
export function storedNumbers({ entry, normalized }: Indexed): StoredNumbers {
  const stored: StoredNumbers = { written: [], international: [], national: [], local: [], homeCodes: [] }
  for (const [index, number] of entry.phone_numbers.entries()) addNumber(stored, number, normalized[index] ?? '')
  return stored
}

function addNumber(stored: StoredNumbers, text: string, normalized: string): void {
  const known = parsePhoneNumber(`+${normalized}`)
  if (known.code) addInternational(stored, known)
  for (const number of findNumbers(text).map(parsePhoneNumber)) {
    const { digits, national, code, isGuess } = number
    stored.written.push(digits)
    if (known.code && isSame(number, known)) {
      if (national === known.national && !code) stored.homeCodes.push(known.code)
    } else if (code && !isGuess) addInternational(stored, number)
    else {
      stored.local.push(digits.replace(/^0+/, ''))
      if (isGuess) stored.national.push(national)
    }
  }
}

function addInternational(stored: StoredNumbers, { international, national }: PhoneNumber): void {
  if (international) stored.international.push(international)
  stored.national.push(national)
}

/** Whether a number can be the one that Cliniko has normalised. Written without its area code, it is the end of it. */
function isSame({ digits, national, international }: PhoneNumber, known: PhoneNumber): boolean {
  if (international) return international === known.international
  return digits === known.international || known.national.endsWith(national)
}
