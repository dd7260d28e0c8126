import { describe, expect, expectTypeOf, test } from 'vitest'
import { apiKey, app, fakeFetch, hangingFetch, json } from '../../../test/kit.js'
import { createClient } from '../../client.js'
import { InputError, ServerError } from '../../http/errors.js'
import type { Patient } from '../../resources/patients.js'
import { searchPatients } from './search.js'

type Row = { id: string; first_name: string; last_name: string; preferred_first_name?: string | null }

const people: Row[] = [
  { id: '1752849161776013508', first_name: 'Jane', last_name: 'Smith' },
  { id: '2', first_name: 'Smith', last_name: 'Janeway' },
  { id: '3', first_name: 'Mary Jane', last_name: 'van Dyk' },
  { id: '4', first_name: 'Robyn', last_name: 'Smithers', preferred_first_name: 'Jane' },
  { id: '5', first_name: 'José', last_name: 'Müller' },
]

/** A clinic that filters as the API does: every condition of a request must hold. */
function setUp(rows: readonly Row[] = people, total?: number) {
  const fetch = fakeFetch(({ url }) => {
    const { searchParams } = new URL(url)
    const filters = searchParams.getAll('q[]').map((filter) => /^(\w+):[=~*]+(.*)$/.exec(filter)?.slice(1) ?? [])
    const found = rows.filter((row) =>
      filters.every(([field = '', value = '']) =>
        String(Object.entries(row).find(([name]) => name === field)?.[1] ?? '')
          .toLowerCase()
          .includes(value.toLowerCase()),
      ),
    )
    const items = found.slice(0, Number(searchParams.get('per_page')))
    return json({ patients: items, total_entries: total ?? found.length, links: {} })
  })
  const asked = () => fetch.seen.map(({ url }) => new URL(url).searchParams.getAll('q[]'))
  return { fetch, asked, client: createClient({ apiKey, app, fetch, retry: { limit: 0 } }) }
}

const ids = ({ patients }: { patients: readonly Patient[] }) => patients.map(({ id }) => id)

describe('searchPatients', () => {
  test('default: C18: first and last name find somebody, in either order, each once, the best first', async () => {
    const { client } = setUp()
    const found = await searchPatients(client, 'Jane Smith')
    expect(ids(found)).toEqual(['1752849161776013508', '4', '2'])
    expect(ids(await searchPatients(client, ' smith,  jane '))).toEqual(['1752849161776013508', '2', '4'])
    expect(found.hasMore).toBe(false)
    expectTypeOf(found.patients).toEqualTypeOf<readonly Patient[]>()
  })

  test('default: one word is looked for in all three names', async () => {
    const { client, fetch } = setUp()
    expect(ids(await searchPatients(client, 'jane'))).toEqual(['1752849161776013508', '3', '4', '2'])
    expect(fetch.seen).toHaveLength(3)
  })

  test.each(['Mary Jane', 'van Dyk', 'Mary van Dyk', 'Mary Jane van Dyk', 'Dyk, Mary Jane'])(
    'behavior: names of several words: %s',
    async (text) => {
      const { client, fetch } = setUp()
      expect(ids(await searchPatients(client, text))).toContain('3')
      expect(fetch.seen).toHaveLength(6)
    },
  )

  test.each([
    ['jane@clinic-tests.org', [['email:~jane@clinic-tests.org']]],
    ['1982-03-04', [['date_of_birth:=1982-03-04']]],
    ['25/3/1982', [['date_of_birth:=1982-03-25']]],
    ['3/25/1982', [['date_of_birth:=1982-03-25']]],
    ['4.3.1982', [['date_of_birth:=1982-03-04'], ['date_of_birth:=1982-04-03']]],
    ['3-3-1982', [['date_of_birth:=1982-03-03']]],
    ['1752849161776013508', [['id:=1752849161776013508'], ['old_reference_id:=1752849161776013508']]],
    ['007', [['old_reference_id:=007']]],
    ['12345678901234567890', [['old_reference_id:=12345678901234567890']]],
  ])('input: %s', async (text, expected) => {
    const { client, asked } = setUp()
    await searchPatients(client, text)
    expect(asked()).toEqual(expected)
  })

  test('input: a date that no calendar has is read as a name', async () => {
    const { client, asked } = setUp()
    await searchPatients(client, '31/02/1982')
    expect(asked()[0]).toEqual(['first_name:~31/02/1982'])
  })

  test.each(['', '   ', ' , '])('input: nothing typed (%j) asks nobody', async (text) => {
    const { client, fetch } = setUp()
    expect(await searchPatients(client, text)).toEqual({ patients: [], hasMore: false })
    expect(fetch.seen).toHaveLength(0)
  })

  test.each([0, 101, 1.5, Number.NaN])('input: no limit of %s', async (limit) => {
    const { client, fetch } = setUp()
    await expect(searchPatients(client, 'jane', { limit })).rejects.toThrow(InputError)
    expect(fetch.seen).toHaveLength(0)
  })

  test('behavior: C19: hasMore tells that the answer is a part', async () => {
    const { client } = setUp()
    const found = await searchPatients(client, 'jane', { limit: 2 })
    expect(found.patients).toHaveLength(2)
    expect(found.hasMore).toBe(true)
    expect(await searchPatients(setUp(people, 300).client, 'Müller')).toMatchObject({ hasMore: true })
  })

  test('behavior: C40: what is typed stays a value', async () => {
    const { client, asked } = setUp()
    await searchPatients(client, "O'Brien&page=9")
    expect(asked()[0]).toEqual(["first_name:~O'Brien&page=9"])
  })

  test('behavior: archived patients only where they are asked for', async () => {
    const { client, asked } = setUp()
    await searchPatients(client, 'jane', { archived: true })
    expect(asked().every((filters) => filters.includes('archived_at:*'))).toBe(true)
    await searchPatients(client, 'jane')
    expect(asked().at(-1)).toEqual(['preferred_first_name:~jane'])
  })

  test('behavior: accents of what was typed do not matter to the order', async () => {
    const rows = [{ id: '6', first_name: 'Josephine', last_name: 'Müller-Jose' }, ...people]
    expect(ids(await searchPatients(setUp(rows).client, 'Müller José'))).toEqual(['5'])
  })

  test('behavior: one failure fails the search, rather than answer with a part', async () => {
    const fetch = fakeFetch((_, count) => json({ patients: [] }, { status: count === 2 ? 500 : 200 }))
    const client = createClient({ apiKey, app, fetch, retry: { limit: 0 } })
    await expect(searchPatients(client, 'jane')).rejects.toThrow(ServerError)
  })

  test('behavior: a signal aborts every request', async () => {
    const fetch = hangingFetch()
    const controller = new AbortController()
    const client = createClient({ apiKey, app, fetch })
    const search = searchPatients(client, 'Jane Smith', { signal: controller.signal })
    await new Promise((resolve) => setImmediate(resolve))
    controller.abort(new Error('typed on'))
    await expect(search).rejects.toThrow('typed on')
    expect(fetch.seen.every(({ signal }) => signal?.aborted)).toBe(true)
  })
})
