import type { Client } from '../../client.js'
import type { RequestOptions } from '../../http/call.js'
import { InputError } from '../../http/errors.js'
import { list, type Patient } from '../../resources/patients.js'
import { checkCount, checkOptions, checkText } from '../check.js'
import { workflow } from '../workflow.js'
import { joinDates } from './dates.js'
import { holdsPhoneNumber } from './phone.js'
import { byRank, mayHoldMore } from './rank.js'
import { conditionsOf, presentYear, splitWords } from './search-terms.js'

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
   * Whether there may be more matches. If so, a patient who is not in the result may still exist. Always true for digits
   * that may be a phone number or a part of one, because the API has no filter by phone number, and for a date beside a name,
   * because only names are searched for then.
   */
  readonly hasMore: boolean
}

/**
 * Searches for patients by what a user types: names in either order, whole or in part, including the preferred first
 * name; an email address; a date of birth; an id or an old reference id.
 *
 * The API has no search, and a list returns only records that match all of its filters: one word as a filter on both names
 * matches nobody. This sends a request for each way to read the text and merges the results: one request for an email
 * address, at most four for a date or digits, three for one word, six for several. In a search field, wait for a pause in
 * typing and abort the previous search.
 *
 * The API cannot search by phone number. {@link createPatientIndex} can, and searches while a user types.
 *
 * @param text - What the user typed. A date is `YYYY-MM-DD`, `D/M/YYYY`, `D/M/YY`, also with `.` or `-`, or has the English
 * name of its month; the year or the day may be missing. If day and month could be either way round, both dates are searched
 * for, and a year of two digits in both centuries.
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
    const words = splitWords(joinDates(text))
    if (holdsPhoneNumber(text)) {
      throw new InputError(
        'The text holds a phone number, which the API cannot search by. Search for the name alone, or use createPatientIndex.',
      )
    }
    const hidden = archived ? { archived_at: { any: true } as const } : {}
    const pages = await Promise.all(
      conditionsOf(words, presentYear(client)).map((where) =>
        client.request(list, { where: { ...where, ...hidden }, perPage: limit, ...request }),
      ),
    )
    const matches = new Map(pages.flatMap(({ items }) => items.map((patient) => [patient.id, patient])))
    const ranked = byRank([...matches.values()], text)
    return {
      patients: ranked.slice(0, limit),
      hasMore:
        ranked.length > limit ||
        pages.some(({ items, totalEntries }) => totalEntries > items.length) ||
        mayHoldMore(words),
    }
  },
)
