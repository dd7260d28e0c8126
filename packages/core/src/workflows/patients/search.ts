import type { Client } from '../../client.js'
import type { RequestOptions } from '../../http/call.js'
import { InputError } from '../../http/errors.js'
import { list, type Patient } from '../../resources/patients.js'
import { conditionsOf, wordsOf } from './search-terms.js'

/** How patients are searched for. */
export interface PatientSearchOptions extends Pick<RequestOptions, 'signal' | 'priority'> {
  /** The most patients to answer with: 1 to 100. Default: 20. */
  readonly limit?: number
  /** Takes in archived patients. Default: false. */
  readonly archived?: boolean
}

/** What a search found. */
export interface PatientSearch {
  /** The best matches first. */
  readonly patients: readonly Patient[]
  /** Whether there may be more: somebody who isn't here can't be taken for unknown. */
  readonly hasMore: boolean
}

/**
 * Searches for patients by what somebody types: names in either order, whole or in part, the preferred first name too;
 * an e-mail address; a date of birth; an id or an old reference.
 *
 * The API has no search, and its filters must all hold, so that one word on both names finds nobody. This asks for each
 * way to read the text and joins what comes: one request for an e-mail address, two at most for a date or digits, three
 * for one word, six for several. In a field of text, wait for a pause in typing and abort the search before.
 *
 * @param text - What was typed. A date is `YYYY-MM-DD` or `D/M/YYYY`, also with `.` or `-`; where day and month could be
 * either, both are looked for.
 * @throws {@link InputError} on a limit that isn't a whole number from 1 to 100; what `client.request` throws.
 * @example
 * const { patients, hasMore } = await searchPatients(client, 'Jane Smith', { limit: 10, signal })
 */
export async function searchPatients(
  client: Client,
  text: string,
  { limit = 20, archived = false, ...options }: PatientSearchOptions = {},
): Promise<PatientSearch> {
  if (!(Number.isInteger(limit) && limit >= 1 && limit <= 100)) {
    throw new InputError('limit must be a whole number from 1 to 100.')
  }
  const hidden = archived ? { archived_at: { any: true } as const } : {}
  const pages = await Promise.all(
    conditionsOf(text).map((where) =>
      client.request(list, { where: { ...where, ...hidden }, perPage: limit, ...options }),
    ),
  )
  const found = new Map(pages.flatMap(({ items }) => items.map((patient) => [patient.id, patient])))
  const words = wordsOf(text)
  const ranked = [...found.values()]
    .map((patient) => ({ patient, rank: rank(patient, words) }))
    // Equals stay in the order in which the API has them.
    .sort((a, b) => b.rank - a.rank)
    .map(({ patient }) => patient)
  return {
    patients: ranked.slice(0, limit),
    hasMore: ranked.length > limit || pages.some(({ items, totalEntries }) => totalEntries > items.length),
  }
}

/** How well a patient's names match: whole words count more than beginnings, and those more than other parts. */
function rank(patient: Patient, words: readonly string[]): number {
  const names = wordsOf(`${patient.first_name} ${patient.preferred_first_name ?? ''} ${patient.last_name}`)
  const points = words.map((word) =>
    Math.max(0, ...names.map((name) => (name === word ? 3 : name.startsWith(word) ? 2 : name.includes(word) ? 1 : 0))),
  )
  return points.reduce((sum, one) => sum + one, 0)
}
