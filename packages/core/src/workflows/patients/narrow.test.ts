import { describe, expect, test } from 'vitest'
import { apiKey, app, fakeClock, fakeFetch, json } from '../../../test/kit.js'
import { createClient } from '../../client.js'
import { InputError } from '../../http/errors.js'
import { parseFilter } from '../../list/parse-filter.js'
import { matchesFilter } from '../../list/predicate.js'
import { list } from '../../resources/patients.js'
import { narrowPatients } from './narrow.js'
import { searchPatients } from './search.js'

const people = [
  { id: '1', first_name: 'Jane', last_name: 'Smith', email: 'jane@example.com', date_of_birth: '1980-04-03' },
  { id: '2', first_name: 'Smith', last_name: 'Janeway', email: 'smith@example.com', date_of_birth: '1990-01-01' },
  { id: '3', first_name: 'Mary Jane', last_name: 'van Dyk', preferred_first_name: 'MJ' },
  { id: '4', first_name: 'Robyn', last_name: 'Smithers', preferred_first_name: 'Jane' },
  { id: '5', first_name: 'José', last_name: 'Müller', old_reference_id: '12' },
]

/** A clinic with these patients, which filters by the API's rules. */
function setUp() {
  const fetch = fakeFetch(({ url }) => {
    const filters = new URL(url).searchParams.getAll('q[]').map((filter) => parseFilter(filter, list.filters))
    const patients = people.filter((patient) => filters.every((filter) => matchesFilter(patient, filter)))
    return json({ patients, total_entries: patients.length, links: {} })
  })
  const client = createClient({ apiKey, app, fetch, clock: fakeClock(Date.parse('2026-06-15T00:00:00Z')) })
  return { client, fetch }
}

describe('narrowPatients', () => {
  test.each([
    ['smi', 'smith'],
    ['SMI', 'smith'],
    ['j', 'jane'],
    ['jane', 'jane s'],
    ['jane s', 'Jane Smith'],
    ['mary', 'mary jane'],
    ['mü', 'müll'],
    ['jane@', 'jane@example'],
    ['smi', 'smi'],
    ['van d', 'van dyk'],
  ])('C18 behavior: %s narrowed to %s is what a search returns, and takes no request', async (text, longer) => {
    const { client, fetch } = setUp()
    const search = await searchPatients(client, text)
    const fresh = await searchPatients(client, longer)
    const sent = fetch.seen.length
    const narrowed = narrowPatients(client, search, text, longer)
    expect(narrowed?.patients.map(({ id }) => id).sort()).toEqual(fresh.patients.map(({ id }) => id).sort())
    expect(narrowed?.hasMore).toBe(fresh.hasMore)
    expect(fetch.seen).toHaveLength(sent)
  })

  test.each([
    ['jane', 'jane@example.com', 'an email address is another field'],
    ['smith', 'smi', 'a shorter text matches more'],
    ['smith', 'jane', 'another text'],
    ['mary jane', 'mary jane smith', 'first and last word are other ones'],
    ['1', '12', 'an id is matched as a whole'],
    ['1980-04', '1980-04-03', 'so is a date'],
    ['jane', 'jane 0491 571 804', 'the API has no filter by phone number'],
  ])('C18 behavior: %s to %s needs a new search: %s', async (text, longer) => {
    const { client } = setUp()
    expect(narrowPatients(client, await searchPatients(client, text), text, longer)).toBeUndefined()
  })

  test('behavior: a search that found only some of the matches is not narrowed', async () => {
    const { client } = setUp()
    expect(narrowPatients(client, { patients: [], hasMore: true }, 'smi', 'smith')).toBeUndefined()
  })

  test('input: text that is no string', () => {
    const { client } = setUp()
    const junk: unknown = 5
    expect(() => narrowPatients(client, { patients: [], hasMore: false }, 'a', junk as string)).toThrow(InputError)
  })
})
