import { checkClient } from '../../check-client.js'
import type { Client } from '../../client.js'
import { InputError } from '../../http/errors.js'
import { parseFilter } from '../../list/parse-filter.js'
import { type Predicate, predicateOf } from '../../list/predicate.js'
import { printWhere } from '../../list/where.js'
import { list } from '../../resources/patients.js'
import { checkText } from '../check.js'
import { joinDates } from './dates.js'
import { holdsPhoneNumber } from './phone.js'
import { byRank, mayHoldMore } from './rank.js'
import type { PatientSearch } from './search.js'
import { conditionsOf, type PatientWhere, presentYear, splitWords } from './search-terms.js'

/**
 * Narrows a search to a longer text, without a request: `smi` to `smith`. It filters by the rules of the API.
 *
 * @param search - The result for `text`, from {@link searchPatients}.
 * @param longer - What the user has typed meanwhile.
 * @returns The result for the longer text. Undefined if it may have patients that `search` lacks: then a new search is needed.
 * @throws {@link InputError} if a text is no string.
 * @example narrowPatients(client, search, 'smi', 'smith') ?? (await searchPatients(client, 'smith'))
 */
export function narrowPatients(
  client: Client,
  search: PatientSearch,
  text: string,
  longer: string,
): PatientSearch | undefined {
  checkClient(client)
  checkText(text, 'text')
  checkText(longer, 'longer')
  if (!Array.isArray(search?.patients)) throw new InputError('search must be a result of searchPatients.')
  if (search.hasMore || holdsPhoneNumber(longer)) return undefined
  const year = presentYear(client)
  const words = splitWords(joinDates(longer))
  const before = conditionsOf(splitWords(joinDates(text)), year)
  const conditions = conditionsOf(words, year)
  const isCovered = conditions.every((condition) => before.some((wider) => implies(condition, wider)))
  if (!isCovered) return undefined
  const tests = conditions.map(testOf)
  const patients = search.patients.filter((patient) => tests.some((test) => test(patient)))
  return { patients: byRank(patients, longer), hasMore: mayHoldMore(words) }
}

/** Whether each patient that fulfils a condition fulfils a wider one as well. */
function implies(condition: PatientWhere, wider: PatientWhere): boolean {
  const texts = partsOf(condition)
  return Object.entries(partsOf(wider)).every(([field, part]) => texts[field]?.includes(part))
}

/** The texts that the fields of a condition must contain. Other conditions aren't part of a name: `=` sets them apart. */
function partsOf(where: PatientWhere): { readonly [field: string]: string } {
  return Object.fromEntries(
    Object.entries(where).map(([field, condition]) => {
      const contains = typeof condition === 'object' && 'contains' in condition ? condition.contains : undefined
      return [field, contains === undefined ? `=${String(condition)}=` : String(contains).toLowerCase()]
    }),
  )
}

function testOf(where: PatientWhere): Predicate {
  const tests = printWhere(where, list.filters).map((filter) => predicateOf(parseFilter(filter, list.filters)))
  return (patient) => tests.every((test) => test(patient))
}
