import { fieldsOf, idOf } from '../../fields.js'
import { linkedId } from '../../relations/link.js'
import type { Patient } from '../../resources/patients.js'
import { digitsOf } from '../patients/digits.js'
import { wordsOf } from '../patients/search-terms.js'

/** What the index knows of a patient: enough to find and to recognise them, and nothing about their health. */
export interface PatientEntry
  extends Readonly<
    Pick<Patient, 'id' | 'first_name' | 'last_name' | 'preferred_first_name' | 'email' | 'date_of_birth'>
  > {
  /** As Cliniko shows them. */
  readonly phone_numbers: readonly string[]
  readonly archived: boolean
}

/** A patient in the index. */
export interface Indexed {
  readonly entry: PatientEntry
  /** The phone numbers as Cliniko normalises them, with the country code; '' for those that it does not. */
  readonly normalized: readonly string[]
  /** The folded words of the last, first and preferred name, in this order. */
  readonly names: string
}

/** Returns what the index keeps of a patient. Anything that is not listed here is left out. */
export function toIndexed(patient: Patient): Indexed {
  const { patient_phone_numbers: phones } = patient
  const numbers = (Array.isArray(phones) ? phones : [])
    .map(fieldsOf)
    .map(({ number, normalized_number }) => [textOf(number), digitsOf(textOf(normalized_number))] as const)
    .filter(([number]) => number)
  const entry = {
    id: idOf(patient),
    first_name: textOf(patient.first_name),
    last_name: textOf(patient.last_name),
    preferred_first_name: textOf(patient.preferred_first_name) || null,
    email: textOf(patient.email) || null,
    date_of_birth: textOf(patient.date_of_birth) || null,
    phone_numbers: numbers.map(([number]) => number),
    archived: Boolean(patient.archived_at),
  }
  return withNames(
    entry,
    numbers.map(([, normalized]) => normalized),
  )
}

/** Returns a text, or '' for anything else: a proxy or a faulty server may send it. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** Adds the folded names to an entry. */
export function withNames(entry: PatientEntry, normalized: readonly string[]): Indexed {
  const { last_name, first_name, preferred_first_name } = entry
  const names = wordsOf(`${last_name} ${first_name} ${preferred_first_name ?? ''}`).join(' ')
  return { entry, normalized, names }
}

/** Returns the id of the patient that a record was merged into, or undefined if it was not merged. */
export function mergedInto({ merged_at, merged_with_patient }: Patient): string | undefined {
  return merged_at ? (linkedId(merged_with_patient) ?? '') : undefined
}
