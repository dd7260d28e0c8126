import { digitsOf } from '../patients/phone.js'
import { wordsOf } from '../patients/search-terms.js'
import { type Column, createColumn } from './column.js'
import type { Indexed } from './entry.js'

/** All that is searched, a row for each patient. */
export interface Columns {
  readonly ids: Column
  readonly names: Column
  readonly emails: Column
  readonly dates: Column
  /** The digits of phone numbers as they are written. */
  readonly numbers: Column
  /** The digits of phone numbers with the country code, and without: it has 1 to 3 digits. */
  readonly normalized: Column
}

/** Creates the columns of some patients. */
export function createColumns(patients: readonly Indexed[]): Columns {
  const column = (wordsOfPatient: (patient: Indexed) => readonly string[]) => createColumn(patients.map(wordsOfPatient))
  return {
    ids: column(({ entry }) => [entry.id]),
    names: column(({ names }) => [names]),
    emails: column(({ entry: { email } }) => (email ? wordsOf(email) : [])),
    dates: column(({ entry: { date_of_birth } }) => (date_of_birth ? [date_of_birth] : [])),
    numbers: column(({ entry }) => entry.phone_numbers.map(digitsOf)),
    normalized: column(({ normalized }) =>
      normalized.flatMap((number) => {
        const digits = digitsOf(number)
        return digits ? [digits, digits.slice(1), digits.slice(2), digits.slice(3)] : []
      }),
    ),
  }
}
