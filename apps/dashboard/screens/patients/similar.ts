import type { Patient } from '@cliniko/core'

/** What somebody has typed of a new patient so far. */
export interface Draft {
  readonly firstName: string
  readonly lastName: string
  /** `YYYY-MM-DD`, or empty. */
  readonly birth: string
  readonly phones: readonly string[]
}

/** Why a record may be of the same person. */
export type Likeness = 'phone' | 'birth' | 'name' | 'similarName'

/** A patient who may be the same person as a new one. */
export interface Double {
  readonly patient: Patient
  readonly reasons: readonly Likeness[]
}

/** Returns the patients who may be the person in the draft, the most likely first. */
export function doublesOf(draft: Draft, patients: Iterable<Patient>): readonly Double[] {
  const unique = new Map([...patients].map((patient) => [patient.id, patient]))
  return [...unique.values()]
    .map((patient) => ({ patient, reasons: likenessOf(draft, patient) }))
    .filter(({ reasons }) => isTelling(reasons))
    .sort((a, b) => weightOf(b.reasons) - weightOf(a.reasons))
}

/** A family shares a phone number, but a shared birth date alone says nothing. */
function isTelling(reasons: readonly Likeness[]): boolean {
  return reasons.length > 1 || (reasons[0] !== undefined && reasons[0] !== 'birth' && reasons[0] !== 'similarName')
}

const weights: { readonly [reason in Likeness]: number } = { phone: 3, birth: 2, name: 3, similarName: 2 }

function weightOf(reasons: readonly Likeness[]): number {
  return reasons.reduce((sum, reason) => sum + weights[reason], 0)
}

function likenessOf(draft: Draft, patient: Patient): readonly Likeness[] {
  const numbers = (patient.patient_phone_numbers ?? []).flatMap(({ number, normalized_number }) => [
    lastDigits(number),
    lastDigits(normalized_number ?? ''),
  ])
  const name = nameLikeness(draft, patient)
  return [
    ...(draft.phones.some((phone) => lastDigits(phone) !== '' && numbers.includes(lastDigits(phone)))
      ? (['phone'] as const)
      : []),
    ...(draft.birth !== '' && draft.birth === patient.date_of_birth ? (['birth'] as const) : []),
    ...(name ? [name] : []),
  ]
}

/** The digits that stay the same with and without a country or area code. Fewer than 8 tell nothing. */
function lastDigits(number: string): string {
  const digits = number.replace(/\D/g, '')
  return digits.length < 8 ? '' : digits.slice(-8)
}

function nameLikeness({ firstName, lastName }: Draft, patient: Patient): Likeness | undefined {
  const last = plain(lastName)
  const first = plain(firstName)
  const names = [patient.first_name, patient.preferred_first_name ?? ''].map(plain).filter(Boolean)
  const otherLast = plain(patient.last_name)
  if (!first || !last) return undefined
  if (last === otherLast && names.includes(first)) return 'name'
  // Some write their family name first.
  if (first === otherLast && names.includes(last)) return 'name'
  const isNear = isSimilar(last, otherLast) && names.some((name) => isSimilar(first, name) || name.startsWith(first))
  return isNear ? 'similarName' : undefined
}

/** A name without accents, case and spaces. */
export function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\p{P}\s]/gu, '')
    .toLowerCase()
}

/** Whether two names differ by a slip: one letter in a short name, two in one of six or more. */
export function isSimilar(a: string, b: string): boolean {
  const most = Math.min(a.length, b.length) < 3 ? 0 : Math.max(a.length, b.length) < 6 ? 1 : 2
  return distance(a, b) <= most
}

/** The letters to insert, remove or replace to turn one name into another. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (letter === b[j] ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
