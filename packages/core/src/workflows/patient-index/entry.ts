import { linkedId } from '../../relations/link.js'
import type { Patient } from '../../resources/patients.js'
import { fold } from '../patients/fold.js'
import { digitsOf } from '../patients/phone.js'

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
  /** The folded last, first and preferred names, with a space before and after each word. */
  readonly names: string
  /** The folded email address. */
  readonly email: string
  readonly phones: readonly Phone[]
}

/** The digits of a phone number. */
export interface Phone {
  /** With the country code, if Cliniko knows it. */
  readonly normalized: string
  /** As they are written. */
  readonly written: string
}

/** Returns what the index keeps of a patient. Anything that is not listed here is left out. */
export function toIndexed(patient: Patient): Indexed {
  const numbers = (patient.patient_phone_numbers ?? []).filter(({ number }) => number)
  const entry = {
    id: patient.id,
    first_name: patient.first_name ?? '',
    last_name: patient.last_name ?? '',
    preferred_first_name: patient.preferred_first_name || null,
    email: patient.email || null,
    date_of_birth: patient.date_of_birth || null,
    phone_numbers: numbers.map(({ number }) => number),
    archived: Boolean(patient.archived_at),
  }
  return indexed(
    entry,
    numbers.map(({ normalized_number }) => normalized_number ?? ''),
  )
}

/**
 * Prepares an entry for searches.
 * @param normalized - Its phone numbers as Cliniko normalises them, '' for those that it does not.
 */
export function indexed(entry: PatientEntry, normalized: readonly string[]): Indexed {
  const { last_name, first_name, preferred_first_name, email, phone_numbers } = entry
  const words = fold(`${last_name} ${first_name} ${preferred_first_name ?? ''}`)
    .split(/[\s,]+/)
    .filter(Boolean)
  const phones = phone_numbers.map((number, index) => {
    const written = digitsOf(number)
    return { written, normalized: digitsOf(normalized[index] ?? '') || written }
  })
  return { entry, names: ` ${words.join(' ')} `, email: email ? fold(email) : '', phones }
}

/** Returns the id of the patient that a record was merged into, or undefined if it was not merged. */
export function mergedInto({ merged_at, merged_with_patient }: Patient): string | undefined {
  return merged_at ? (linkedId(merged_with_patient) ?? '') : undefined
}
