import { digitsOf } from './digits.js'

/** The country codes that exist, by ITU-T E.164. */
const countryCode =
  /^(?:1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|21[12368]|2[2-4]\d|25[0-8]|26\d|29[01789]|35\d|37\d|38[0-35-79]|42[013]|50\d|59\d|67[02-9]|68[0-35-9]|69[0-2]|80[08]|85[02356]|87[08]|88[01236]|96[0-8]|97[0-79]|99[2-68])/

/** What is dialled to call another country, before the country code: in Australia, and in most others. */
const exitCode = /^00(?:11)?(?=[1-9])/

/**
 * North America dials 011. Elsewhere an area code can begin like that, as 0114 in Sheffield, but no number within a country
 * has 13 digits.
 */
const northAmericanExitCode = /^011(?=[1-9]\d{9})/

/** At least as many digits without a plus sign may begin with a country code. */
const shortestWithCode = 11

/** A phone number, or the beginning of one. */
export interface PhoneNumber {
  /** All digits, as they are written. */
  readonly digits: string
  /** The digits from the country code on, without a 0 after it. Undefined if the number is written within a country. */
  readonly international?: string
  /** Undefined if the country is not known. */
  readonly code?: string | undefined
  /** The digits without the country code and without a 0 in front. */
  readonly national: string
  /** Whether it was written without a sign of being international: the code may be a part of the number. */
  readonly isGuess?: boolean
}

/** Reads a phone number as somebody wrote it: `+61 (0)491 571 804`, `0011 61 491 571 804`, `0491 571 804`. */
export function parsePhoneNumber(number: string): PhoneNumber {
  // The 0 in brackets is dialled only within the country.
  const digits = digitsOf(number.replace(/(\d[^\d()[\]]*)[([]\s*0\s*[)\]]/, '$1'))
  const dialled = digits.replace(exitCode, '').replace(northAmericanExitCode, '')
  if (/^[1-9]/.test(dialled) && (number.includes('+') || dialled !== digits)) {
    return { digits, ...splitCode(dialled) }
  }
  if (/^[1-9]/.test(digits) && digits.length >= shortestWithCode && countryCode.test(digits)) {
    return { digits, code: splitCode(digits).code, national: splitCode(digits).national, isGuess: true }
  }
  return { digits, national: withoutTrunk(digits) }
}

function splitCode(international: string) {
  const [code] = countryCode.exec(international) ?? []
  const national = withoutTrunk(international.slice(code?.length ?? 0))
  return { international: `${code ?? ''}${national}`, code, national }
}

/** Within a country, most numbers begin with a 0 that they don't have after the country code. */
function withoutTrunk(digits: string): string {
  return digits.replace(/^0+/, '')
}
