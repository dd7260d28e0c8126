import type { Client } from '../../client.js'
import type { RequestOptions } from '../../http/call.js'
import { InputError } from '../../http/errors.js'
import { list, type Patient } from '../../resources/patients.js'
import { checkCount, checkOptions, checkText } from '../check.js'
import { workflow } from '../workflow.js'
import { holdPhoneNumber, mayBePhoneNumber } from './phone.js'
import { conditionsOf, splitWords, wordsOf } from './search-terms.js'

/** Options of {@link searchPatients}. */
export interface PatientSearchOptions extends Pick<RequestOptions, 'signal' | 'priority'> {
  /** The maximum number of patients to return: 1 to 100. Default: 20. */
  readonly limit?: number
  /** Whether to include archived patients. Default: false. */
  readonly archived?: boolean
}

/** The result of a search. */
export interface PatientSearch {
  /** Best matches first. */
  readonly patients: readonly Patient[]
  /**
   * Whether there may be more matches. If so, a patient who is not in the result may still exist. Digits that may be a phone
   * number always may have more, because the API has no filter by phone number.
   */
  readonly hasMore: boolean
}

/**
 * Searches for patients by what a user types: names in either order, whole or in part, including the preferred first
 * name; an email address; a date of birth; an id or an old reference id.
 *
 * The API has no search, and a list returns only records that match all of its filters: one word as a filter on both names
 * matches nobody. This sends a request for each way to read the text and merges the results: one request for an email
 * address, at most two for a date or digits, three for one word, six for several. In a search field, wait for a pause in
 * typing and abort the previous search.
 *
 * The API cannot search by phone number. {@link createPatientIndex} can, and searches while a user types.
 *
 * @param text - What the user typed. A date is `YYYY-MM-DD` or `D/M/YYYY`, also with `.` or `-`. If day and month could be
 * either way round, both dates are searched for.
 * @throws {@link InputError} if the text holds a phone number, or if `limit` is not a whole number from 1 to 100. Also
 * throws what `client.request` throws.
 * @example
 * const { patients, hasMore } = await searchPatients(client, 'Jane Smith', { limit: 10, signal })
 */
export const searchPatients = /* @__PURE__ */ workflow(
  { requests: [list] },
  async function searchPatients(
    client: Client,
    text: string,
    options: PatientSearchOptions = {},
  ): Promise<PatientSearch> {
    checkText(text, 'text')
    checkOptions(options, ['limit', 'archived', 'signal', 'priority'])
    const { limit = 20, archived = false, ...request } = options
    checkCount(limit, 'limit', 100)
    const words = splitWords(text)
    if (holdPhoneNumber(words)) {
      throw new InputError(
        'The text holds a phone number, which the API cannot search by. Search for the name alone, or use createPatientIndex.',
      )
    }
    const hidden = archived ? { archived_at: { any: true } as const } : {}
    const pages = await Promise.all(
      conditionsOf(words).map((where) =>
        client.request(list, { where: { ...where, ...hidden }, perPage: limit, ...request }),
      ),
    )
    const matches = new Map(pages.flatMap(({ items }) => items.map((patient) => [patient.id, patient])))
    const folded = wordsOf(text)
    const ranked = [...matches.values()]
      .map((patient) => ({ patient, rank: rank(patient, folded) }))
      // Equal ranks keep the API's order.
      .sort((a, b) => b.rank - a.rank)
      .map(({ patient }) => patient)
    return {
      patients: ranked.slice(0, limit),
      hasMore:
        ranked.length > limit ||
        pages.some(({ items, totalEntries }) => totalEntries > items.length) ||
        (words.length === 1 && words.some(mayBePhoneNumber)),
    }
  },
)

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
