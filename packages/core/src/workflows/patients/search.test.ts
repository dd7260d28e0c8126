import { describe, expect, expectTypeOf, test } from 'vitest'
import { apiKey, app, fakeClock, fakeFetch, hangingFetch, json } from '../../../test/kit.js'
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

/** A clinic that filters like the API: a record must match every condition of a request. */
function setUp(rows: readonly Row[] = people, total?: number) {
  const fetch = fakeFetch(({ url }) => {
    const { searchParams } = new URL(url)
    const filters = searchParams.getAll('q[]').map((filter) => /^(\w+):[=~*]+(.*)$/.exec(filter)?.slice(1) ?? [])
    const matches = rows.filter((row) =>
      filters.every(([field = '', value = '']) =>
        String(Object.entries(row).find(([name]) => name === field)?.[1] ?? '')
          .toLowerCase()
          .includes(value.toLowerCase()),
      ),
    )
    const items = matches.slice(0, Number(searchParams.get('per_page')))
    return json({ patients: items, total_entries: total ?? matches.length, links: {} })
  })
  const sentFilters = () => fetch.seen.map(({ url }) => new URL(url).searchParams.getAll('q[]'))
  return {
    fetch,
    sentFilters,
    client: createClient({
      apiKey,
      app,
      fetch,
      clock: fakeClock(Date.parse('2026-06-15T00:00:00Z')),
      retry: { limit: 0 },
    }),
  }
}

const ids = ({ patients }: { patients: readonly Patient[] }) => patients.map(({ id }) => id)

describe('searchPatients', () => {
  test('default: C18: first and last name in either order, each patient once, best match first', async () => {
    const { client } = setUp()
    const result = await searchPatients(client, 'Jane Smith')
    expect(ids(result)).toEqual(['1752849161776013508', '4', '2'])
    expect(ids(await searchPatients(client, ' smith,  jane '))).toEqual(['1752849161776013508', '2', '4'])
    expect(result.hasMore).toBe(false)
    expectTypeOf(result.patients).toEqualTypeOf<readonly Patient[]>()
  })

  test('default: searches all three names for one word', async () => {
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
    // The clock is of 2026.
    ['25/03/82', [['date_of_birth:=1982-03-25']]],
    ['25/03/26', [['date_of_birth:=1926-03-25'], ['date_of_birth:=2026-03-25']]],
    ['4.3.27', [['date_of_birth:=1927-03-04'], ['date_of_birth:=1927-04-03']]],
    ['1/1/2090', []],
    ['25/03', [['date_of_birth:=****-03-25']]],
    ['29/2', [['date_of_birth:=****-02-29']]],
    ['4/3', [['date_of_birth:=****-03-04'], ['date_of_birth:=****-04-03']]],
    ['03/1982', [['date_of_birth:=1982-03-**']]],
    ['1982-03', [['date_of_birth:=1982-03-**']]],
    ['25 March 1982', [['date_of_birth:=1982-03-25']]],
    ['25th Mar. 1982', [['date_of_birth:=1982-03-25']]],
    ['25-MAR-82', [['date_of_birth:=1982-03-25']]],
    ['March 25, 1982', [['date_of_birth:=1982-03-25']]],
    ['25 sept', [['date_of_birth:=****-09-25']]],
    ['25031982', [['id:=25031982'], ['old_reference_id:=25031982'], ['date_of_birth:=1982-03-25']]],
    ['1752849161776013508', [['id:=1752849161776013508'], ['old_reference_id:=1752849161776013508']]],
    ['007', [['old_reference_id:=007']]],
    ['12345678901234567890', [['old_reference_id:=12345678901234567890']]],
  ])('input: C18: %s', async (text, expected) => {
    const { client, sentFilters } = setUp()
    await searchPatients(client, text)
    expect(sentFilters()).toEqual(expected)
  })

  test.each(['31/02/1982', '31/02', '31 feb 1982'])(
    'input: a date that does not exist, %s, is read as a name',
    async (text) => {
      const { client, sentFilters } = setUp()
      await searchPatients(client, text)
      expect(sentFilters()[0]?.[0]).toMatch(/^first_name/)
    },
  )

  test.each(['', '   ', ' , '])('input: blank text (%j) sends nothing', async (text) => {
    const { client, fetch } = setUp()
    expect(await searchPatients(client, text)).toEqual({ patients: [], hasMore: false })
    expect(fetch.seen).toHaveLength(0)
  })

  test.each([
    '0491 571 804',
    ' 0491  571 804 ',
    '0491\u00a0571\u00a0804',
    '\u202a0491 571 804\u202c',
    '+61491571804',
    '+61 491 571 804',
    '+ 61 491 571 804',
    '(02) 5550 1234',
    '02-5550-1234',
    '0491.571.804',
    '0491/571804',
    '0491‑571–804',
    '0011 61 491 571 804',
    'tel:+61491571804',
    'Jane 0491 571 804',
    '0491571804, Smith',
    'jane@clinic-tests.org 0491571804',
    'Jane 4/3/1982 491571804',
    'ph:0491571804',
    'Mobile: 0491 571 804',
    '#0491571804',
    '0491571804x12',
    '0491 571 804 ext. 12',
    '"0491 571 804"',
    '‹0491571804>',
    '0491·571·804',
    '0491\u2212571\u2212804',
    '0491_571_804',
    '0491\u200b571\u200b804',
    '０４９１ ５７１ ８０４',
    '٠٤٩١ ٥٧١ ٨٠٤',
    '0491571804, 0298765432',
    '0491571804 0298765432',
    '+44 (0)20 7946 0018',
  ])('input: C54: a phone number, %j, is refused, and createPatientIndex named', async (text) => {
    const { client, fetch } = setUp()
    const search = searchPatients(client, text)
    await expect(search).rejects.toBeInstanceOf(InputError)
    await expect(search).rejects.toThrow('createPatientIndex')
    await expect(search).rejects.not.toThrow('571')
    expect(fetch.seen).toHaveLength(0)
  })

  test.each([
    ['0491571804', [['old_reference_id:=0491571804']]],
    ['491571804', [['id:=491571804'], ['old_reference_id:=491571804']]],
    ['61491571804', [['id:=61491571804'], ['old_reference_id:=61491571804']]],
    ['001161491571804', [['old_reference_id:=001161491571804']]],
    ['０４９１５７１８０４', [['old_reference_id:=0491571804']]],
    ['۰۴۹۱۵۷۱۸۰۴', [['old_reference_id:=0491571804']]],
    ['0491', [['old_reference_id:=0491']]],
    ['04915', [['old_reference_id:=04915']]],
    ['12345', [['id:=12345'], ['old_reference_id:=12345']]],
  ])('behavior: C54: %s may be a phone number, so there may be more', async (text, expected) => {
    const { client, sentFilters } = setUp()
    expect((await searchPatients(client, text)).hasMore).toBe(true)
    expect(sentFilters()).toEqual(expected)
  })

  test.each(['+61', '(02)', '+61 491', '04 91', 'Jane 0491', 'Jane 12'])(
    'behavior: C54: %s may be a part of a phone number, so there may be more',
    async (text) => {
      expect((await searchPatients(setUp().client, text)).hasMore).toBe(true)
    },
  )

  test.each(['Jane 4-3-1982', 'Jane 1982', 'Jane 25/03', 'Jane 25 March'])(
    'behavior: C18: %s: only names are searched for beside a date, so there may be more',
    async (text) => {
      expect((await searchPatients(setUp().client, text)).hasMore).toBe(true)
    },
  )

  test.each(['1752849161776013508', '1982-03-04', '25/03/82', '25/03', '31-02-1982', 'AB-123456', 'o'])(
    'behavior: C54: %s is no phone number',
    async (text) => {
      expect((await searchPatients(setUp().client, text)).hasMore).toBe(false)
    },
  )

  test('input: C54: junk of JavaScript callers is an InputError', async () => {
    const { client, fetch } = setUp()
    const call = searchPatients as (...args: unknown[]) => Promise<unknown>
    for (const first of [undefined, null, 'jane', {}, 5, { request: 5 }]) {
      await expect(call(first, 'jane')).rejects.toThrow('The first argument must be a client')
    }
    for (const text of [undefined, null, 5, {}, ['jane'], Symbol('jane')]) {
      await expect(call(client, text)).rejects.toThrow('text must be a string')
    }
    for (const options of [null, 'x', 5]) await expect(call(client, 'jane', options)).rejects.toThrow('options must be')
    await expect(call(client, 'jane', { perPage: 5 })).rejects.toThrow('no "perPage". It takes: limit, archived')
    await expect(call(client, 'jane', { signal: 5 })).rejects.toThrow('signal must be an AbortSignal')
    await expect(call(client, 'jane', { limit: '5' })).rejects.toBeInstanceOf(InputError)
    expect(fetch.seen).toHaveLength(0)
  })

  test.each([0, 101, 1.5, Number.NaN])('input: limit %s', async (limit) => {
    const { client, fetch } = setUp()
    await expect(searchPatients(client, 'jane', { limit })).rejects.toThrow(InputError)
    expect(fetch.seen).toHaveLength(0)
  })

  test('behavior: C19: hasMore says that the result is incomplete', async () => {
    const { client } = setUp()
    const result = await searchPatients(client, 'jane', { limit: 2 })
    expect(result.patients).toHaveLength(2)
    expect(result.hasMore).toBe(true)
    expect(await searchPatients(setUp(people, 300).client, 'Müller')).toMatchObject({ hasMore: true })
  })

  test('behavior: C40: the text cannot change the filters', async () => {
    const { client, sentFilters } = setUp()
    await searchPatients(client, "O'Brien&page=9")
    expect(sentFilters()[0]).toEqual(["first_name:~O'Brien&page=9"])
  })

  test('behavior: archived patients only if the option includes them', async () => {
    const { client, sentFilters } = setUp()
    await searchPatients(client, 'jane', { archived: true })
    expect(sentFilters().every((filters) => filters.includes('archived_at:*'))).toBe(true)
    await searchPatients(client, 'jane')
    expect(sentFilters().at(-1)).toEqual(['preferred_first_name:~jane'])
  })

  test('behavior: accents do not affect the order', async () => {
    const rows = [{ id: '6', first_name: 'Josephine', last_name: 'Müller-Jose' }, ...people]
    expect(ids(await searchPatients(setUp(rows).client, 'Müller José'))).toEqual(['5'])
  })

  test('behavior: one failed request fails the search', async () => {
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
