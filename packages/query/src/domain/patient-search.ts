import {
  type Client,
  checkClient,
  holdsPhoneNumber,
  InputError,
  narrowPatients,
  type Operation,
  type Page,
  type Patient,
  type PatientIndex,
  type PatientSearch,
  patients,
  searchPatients,
  sleep,
} from '@cliniko/core'
import type { CacheClient, ReadContext } from '../cache.js'
import { described } from '../descriptor.js'
import { digest } from '../digest.js'
import { staleTimeOf } from '../freshness.js'
import { baseOf } from '../layers/base.js'
import { stepsById } from '../plan/planned-request.js'
import { type Step, step } from '../plan/step.js'
import type { ClinikoQuery } from '../query.js'
import { knownRecords } from '../read/known.js'
import { failing, workflowOptions } from './workflow-options.js'

/** Options of {@link patientSearchQuery}. */
export interface PatientSearchInput {
  /** The maximum number of patients to return: 1 to 100. Default: 20. */
  readonly limit?: number | undefined
  /** Whether to include archived patients. Default: false. */
  readonly archived?: boolean | undefined
  /** An index from `createPatientIndex`. It is searched once it is complete, and before that for phone numbers. */
  readonly index?: PatientIndex | undefined
  /** Milliseconds without a new letter before a request is sent. Default: 250. */
  readonly delay?: number | undefined
}

/** The result of a search. */
export interface PatientSearchPage extends Page<Patient> {
  /** Whether there may be more matches. If so, a patient who is not in `items` may still exist. */
  readonly hasMore: boolean
}

/** Options of a query that searches for patients. */
export interface PatientSearchQuery extends ClinikoQuery<PatientSearchPage> {
  /** Shows the previous result until there is a new one. `isPlaceholderData` is true meanwhile. */
  readonly placeholderData: <T>(previous: T | undefined) => T | undefined
  /** False for an empty text. */
  readonly enabled: boolean
}

/** What a query searches for. */
interface Search {
  readonly client: Client
  readonly text: string
  readonly limit: number
  readonly archived: boolean
}

/** What queries search for, by their functions. It is not in their options, because devtools would show it. */
const searches = new WeakMap<object, Search>()

/** Only the API can tell which patients belong to a search: a write to one makes the search stale. */
const searchOperation: Operation = { ...patients.list, path: '/patients/search' }

/**
 * Returns the options of a query for the patients that a user searches for: by name, email address, date of birth or id, and
 * with an index by phone number.
 *
 * Make it anew for each letter. The query waits for a pause in typing before it sends a request; the next letter aborts
 * it. If an earlier search found all patients for a part of the text, its result is narrowed without a request. The key holds
 * a digest of the text.
 *
 * @param text - What the user has typed.
 * @throws The query fails with an `InputError` if the text holds a phone number and there is no index.
 * @example const { data, isPlaceholderData } = useQuery(patientSearchQuery(client, text, { limit: 10 }))
 */
export function patientSearchQuery(
  client: Client,
  text: string | null | undefined,
  input?: PatientSearchInput | null,
): PatientSearchQuery {
  checkClient(client)
  const { limit = 20, archived = false, index, delay = 250 } = input ?? {}
  // JavaScript callers may pass an object, whose text would be searched for.
  const isText = text === null || text === undefined || typeof text === 'string'
  const search: Search = { client, text: isText ? (text ?? '').trim() : '', limit, archived }
  const isEmpty = search.text === ''
  const parts = [digest(search.text.toLowerCase(), client.scope), limit, archived, index !== undefined]
  const queryFn = described(
    async (context: ReadContext): Promise<PatientSearchPage> => {
      if (index && (index.isComplete || holdsPhoneNumber(search.text))) {
        return toPage(await searchIndex(index, search, delay, context))
      }
      const narrowed = narrowKnown(context.client, search)
      if (narrowed) return toPage(narrowed)
      const { signal } = context
      await sleep(client.clock, delay, signal)
      return toPage(await searchPatients(client, search.text, { limit, archived, signal }))
    },
    { client, operation: searchOperation, args: [], kind: 'page', plan: () => stepsFor(index) },
  )
  searches.set(queryFn, search)
  const options: PatientSearchQuery = {
    ...workflowOptions(client, searchOperation, 'page', `/patients/search?text=#${parts.join('&')}`),
    queryFn,
    enabled: !isEmpty,
    placeholderData: (previous) => (isEmpty ? undefined : previous),
  }
  return isText ? options : { ...failing(options, new InputError('text must be a string.')), enabled: true }
}

/** The most requests of a search: those by first name and last name, in either order. */
const mostRequests = 6

/** Plans a search. With an index, it may load records by their ids instead. */
function stepsFor(index: PatientIndex | undefined): readonly Step[] {
  const search = step(patients.list, 'a search', undefined, mostRequests)
  return index ? [search, ...stepsById(patients.list.resource, 'its matches')] : [search]
}

function toPage({ patients, hasMore }: PatientSearch): PatientSearchPage {
  return { items: patients, totalEntries: patients.length, links: {}, hasMore }
}

/** Narrows the result of an earlier search that found all its patients. Undefined if there is none. */
function narrowKnown(queryClient: CacheClient, { client, text, archived }: Search): PatientSearch | undefined {
  const since = Date.now() - staleTimeOf(patients.list.resource)
  for (const query of queryClient.getQueryCache().getAll()) {
    const { queryFn } = query.options
    const earlier = typeof queryFn === 'function' ? searches.get(queryFn) : undefined
    if (earlier?.client.scope !== client.scope || earlier.archived !== archived) continue
    const page = baseOf(query) as PatientSearchPage | undefined
    if (!page || query.state.isInvalidated || query.state.dataUpdatedAt < since) continue
    const narrowed = narrowPatients(client, { ...page, patients: page.items }, earlier.text, text)
    if (narrowed) return narrowed
  }
  return undefined
}

/** Searches an index. The records of its matches come from the cache, as far as they are there. */
async function searchIndex(
  index: PatientIndex,
  { client, text, limit, archived }: Search,
  delay: number,
  { client: queryClient, signal }: ReadContext,
): Promise<PatientSearch> {
  const { resource } = patients.list
  const matches = index.search(text, { limit, archived })
  const ids = matches.patients.map(({ id }) => id)
  const known = knownRecords(queryClient, client.scope, new Map([[resource, new Set(ids)]]), staleTimeOf(resource))
  const missing = ids.filter((id) => !known.has(`${resource}/${id}`))
  if (missing.length) await sleep(client.clock, delay, signal)
  const loaded = missing.length ? await client.load(resource, missing, signal) : []
  const records = new Map(missing.map((id, position) => [id, loaded[position]]))
  const found = ids.flatMap((id) => known.get(`${resource}/${id}`) ?? records.get(id) ?? [])
  return { patients: found as readonly object[] as readonly Patient[], hasMore: matches.hasMore }
}
