import type { Patient } from '../../resources/patients.js'
import { datesOf } from './dates.js'
import { mayBePhoneNumber } from './phone.js'
import { wordsOf } from './search-terms.js'

/** Whether words hold something that the requests don't search for: a phone number, or a date beside a name. */
export function mayHoldMore(words: readonly string[]): boolean {
  const isDate = (word: string) => datesOf(word).length > 0
  if (words.length > 1 && words.some(isDate)) return true
  return words.some((word) => mayBePhoneNumber(word) && (/^\d+$/.test(word) || !isDate(word)))
}

/** Returns patients with the best matches of a text first. Equally good ones keep their order. */
export function byRank(patients: readonly Patient[], text: string): Patient[] {
  const words = wordsOf(text)
  return patients
    .map((patient) => ({ patient, rank: rank(patient, words) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ patient }) => patient)
}

/** How well a patient's names match: whole words rank above beginnings of words, and those above other parts. */
function rank(patient: Patient, words: readonly string[]): number {
  const names = wordsOf(`${patient.first_name} ${patient.preferred_first_name ?? ''} ${patient.last_name}`)
  return words.reduce((total, word) => total + Math.max(0, ...names.map((name) => points(name, word))), 0)
}

function points(name: string, word: string): number {
  if (name === word) return 3
  if (name.startsWith(word)) return 2
  return name.includes(word) ? 1 : 0
}
