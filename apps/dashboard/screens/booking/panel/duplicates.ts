import type { Patient } from '@cliniko/core'
import type { NewPatient } from './draft'

/** Why two may be the same person. */
export type DuplicateReason = 'samePhone' | 'sameBirth' | 'similarName'

/** Somebody who may be the new patient already. */
export interface Duplicate {
  readonly patient: Patient
  readonly reasons: readonly DuplicateReason[]
}

/** Returns who may be the same person as a new patient, the likeliest first. A name alone counts if it is nearly the same. */
export function duplicatesOf(fresh: NewPatient, candidates: readonly Patient[]): readonly Duplicate[] {
  const unique = [...new Map(candidates.map((patient) => [patient.id, patient])).values()]
  return unique
    .map((patient) => ({ patient, reasons: reasonsFor(fresh, patient) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((a, b) => b.reasons.length - a.reasons.length)
}

function reasonsFor(fresh: NewPatient, patient: Patient): readonly DuplicateReason[] {
  const phone = lastDigits(fresh.phone)
  const numbers = patient.patient_phone_numbers?.map(({ number }) => lastDigits(number)) ?? []
  return [
    ...(phone && numbers.includes(phone) ? (['samePhone'] as const) : []),
    ...(fresh.date_of_birth && fresh.date_of_birth === patient.date_of_birth ? (['sameBirth'] as const) : []),
    ...(isSimilarName(fresh, patient) ? (['similarName'] as const) : []),
  ]
}

/** The last eight digits: the country and area codes before them may be left out. Empty if there are fewer. */
function lastDigits(phone: string): string {
  const digits = phone.replaceAll(/\D/g, '')
  return digits.length >= 8 ? digits.slice(-8) : ''
}

function isSimilarName(fresh: NewPatient, patient: Patient): boolean {
  const last = plain(fresh.last_name)
  const first = plain(fresh.first_name)
  if (last.length < 2 || first.length < 2) return false
  const firstNames = [patient.first_name, patient.preferred_first_name ?? '']
  return isNear(last, plain(patient.last_name)) && firstNames.some((name) => isNear(first, plain(name)))
}

/** Letters without accents and signs. */
function plain(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase()
}

/** Whether two names differ by a typo at most: one letter, in names of five or more two. */
function isNear(a: string, b: string): boolean {
  if (!a || !b) return false
  return distance(a, b) <= (Math.min(a.length, b.length) >= 5 ? 2 : 1)
}

/** How many letters must be changed, added or left out. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1]
    for (const [column, other] of [...b].entries()) {
      const change = (row[column] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(change, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
