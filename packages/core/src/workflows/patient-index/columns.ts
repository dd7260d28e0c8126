import { wordsOf } from '../patients/search-terms.js'
import { type Column, createColumn } from './column.js'
import type { Indexed } from './entry.js'
import type { StoredNumbers } from './stored-numbers.js'

/** All that is searched, a row for each patient. */
export interface Columns {
  readonly ids: Column
  readonly names: Column
  readonly emails: Column
  readonly dates: Column
  /** Phone numbers: see {@link StoredNumbers}. */
  readonly written: Column
  readonly international: Column
  readonly national: Column
  readonly local: Column
}

/**
 * Creates the columns of some patients.
 * @param numbers - The phone numbers of each.
 */
export function createColumns(patients: readonly Indexed[], numbers: readonly StoredNumbers[]): Columns {
  const column = (wordsOfPatient: (patient: Indexed) => readonly string[]) => createColumn(patients.map(wordsOfPatient))
  return {
    ids: column(({ entry }) => [entry.id]),
    names: column(({ names }) => [names]),
    emails: column(({ entry: { email } }) => (email ? wordsOf(email) : [])),
    dates: column(({ entry: { date_of_birth } }) => (date_of_birth ? [date_of_birth] : [])),
    written: createColumn(numbers.map(({ written }) => written)),
    international: createColumn(numbers.map(({ international }) => international)),
    national: createColumn(numbers.map(({ national }) => national)),
    local: createColumn(numbers.map(({ local }) => local)),
  }
}
