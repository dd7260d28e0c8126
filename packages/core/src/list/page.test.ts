import { describe, expect, test } from 'vitest'
import { apiKey, app, fakeClock, fakeFetch, json, patientsPage } from '../../test/kit.js'
import { createClient } from '../client.js'
import type { Fetch } from '../http/call.js'
import { InputError, ResponseError } from '../http/errors.js'
import * as availableTimes from '../resources/available-times.js'
import * as patients from '../resources/patients.js'

const base = 'https://api.au2.cliniko.com/v1'
const clientOf = (fetch: Fetch) => createClient({ apiKey, app, fetch, clock: fakeClock(), retry: { limit: 0 } })

/** Returns pages of two patients. `ids` may return other ids for each request. */
function fetchPages(ids: () => readonly string[]) {
  return fakeFetch(({ url }) => {
    const { searchParams } = new URL(url)
    const page = Number(searchParams.get('page') ?? 1)
    const all = ids()
    const items = all.slice((page - 1) * 2, page * 2)
    return patientsPage(items, {
      total: all.length,
      ...(page * 2 < all.length && { next: `${base}/patients?page=${page + 1}&per_page=2` }),
    })
  })
}

describe('C72 junk', () => {
  test.each([
    ['null', null],
    ['a number', 5],
    ['a list', []],
    ['text as limit', { limit: '5' }],
    ['no number as limit', { limit: Number.NaN }],
    ['a negative limit', { limit: -1 }],
  ])('input: toArray refuses %s before anything is sent', async (_title, options) => {
    const fetch = fetchPages(() => ['1'])
    const promise = clientOf(fetch)
      .request(patients.list)
      .toArray(options as { limit: number })
    await expect(promise).rejects.toThrow(InputError)
    expect(fetch.seen).toHaveLength(0)
  })

  test.each([
    ['null', null],
    ['text', '1'],
    ['a record without an id', { first_name: 'Ada' }],
    ['a record whose id is null', { id: null }],
    ['a list', [{ id: '1' }]],
  ])('behavior: %s among the records of a response is a ResponseError', async (_title, item) => {
    const client = clientOf(fakeFetch(() => json({ patients: [{ id: '1' }, item], total_entries: 2, links: {} })))
    const list = client.request(patients.list)
    const error = await list.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ResponseError)
    expect(error).toMatchObject({ operation: 'GET /patients', message: expect.not.stringContaining('Ada') })
    await expect(client.request(patients.list).toArray()).rejects.toThrow(ResponseError)
    await expect(client.load('patients', ['1'])).rejects.toThrow(ResponseError)
  })

  test('behavior: available times have no ids', async () => {
    const times = [{ appointment_start: '2026-03-02T00:00:00Z' }]
    const fetch = fakeFetch(() => json({ available_times: times, total_entries: 1, links: {} }))
    const between = { from: '2026-03-02', to: '2026-03-03' }
    const page = await clientOf(fetch).request(availableTimes.list, '1', '2', '3', between)
    expect(page.items).toEqual(times)
  })
})

describe('awaiting a list', () => {
  test('default: items, total and links as plain data', async () => {
    const fetch = fetchPages(() => ['1', '2', '3'])
    const page = await clientOf(fetch).request(patients.list, {
      where: { last_name: { contains: 'o’n & co' } },
      sort: ['last_name', '-created_at'],
      perPage: 2,
      page: 1,
    })
    expect(page.items.map(({ id }) => id)).toEqual(['1', '2'])
    expect(page.totalEntries).toBe(3)
    expect(structuredClone(page)).toEqual(page)
    expect(fetch.seen[0]?.url).toBe(
      `${base}/patients?page=1&per_page=2&sort=last_name%2Ccreated_at%3Adesc&q[]=last_name%3A~o%E2%80%99n%20%26%20co`,
    )
  })

  test('C12 C40 behavior: a value can’t become a parameter', async () => {
    const fetch = fetchPages(() => [])
    await clientOf(fetch).request(patients.list, { where: { last_name: 'a&page=9&q[]=x#' } })
    const { searchParams } = new URL(fetch.seen[0]?.url ?? '')
    expect([...searchParams]).toEqual([['q[]', 'last_name:=a&page=9&q[]=x#']])
  })

  test('behavior: sends nothing until it is awaited, and one request however often it is awaited', async () => {
    const fetch = fetchPages(() => ['1'])
    const promise = clientOf(fetch).request(patients.list)
    await new Promise((resolve) => setImmediate(resolve))
    expect(fetch.seen).toHaveLength(0)
    await Promise.all([promise, promise.then((page) => page), promise.finally(() => {})])
    expect(fetch.seen).toHaveLength(1)
  })

  test.each([0, 101, 1.5, -1, Number.NaN])('input: perPage %d is refused', async (perPage) => {
    const fetch = fetchPages(() => [])
    await expect(clientOf(fetch).request(patients.list, { perPage })).rejects.toThrow(
      'perPage must be a whole number from 1 to 100.',
    )
    expect(fetch.seen).toHaveLength(0)
  })

  test.each([0, -1, 1.5])('input: page %d is refused', async (page) => {
    await expect(clientOf(fetchPages(() => [])).request(patients.list, { page })).rejects.toThrow(
      'page must be a whole number from 1 to 1000000.',
    )
  })

  test('C12 input: a filter outside where is refused', async () => {
    const fetch = fetchPages(() => [])
    const params = { patient_id: '1' } as object
    await expect(clientOf(fetch).request(patients.list, params)).rejects.toThrow(/Filters belong in where/)
    expect(fetch.seen).toHaveLength(0)
  })

  test('C13 input: an unknown filter is refused', async () => {
    const where = { surname: 'x' } as object
    await expect(clientOf(fetchPages(() => [])).request(patients.list, { where })).rejects.toThrow(
      /no filter "surname"/,
    )
  })

  test.each([[1752849161776013508], [null], [undefined], ['../users'], ['1/archive'], ['']])(
    'C22 input: id %j is refused',
    async (id) => {
      const fetch = fakeFetch(() => json({}))
      await expect(clientOf(fetch).request(patients.get, id as string)).rejects.toThrow(
        /^GET \/patients\/\{id\}: id (must be|is missing)/,
      )
      expect(fetch.seen).toHaveLength(0)
    },
  )

  test('C22 behavior: an id of 19 digits keeps all of them', async () => {
    const id = '1752849161776013508'
    const fetch = fakeFetch(() => json({ id }))
    expect((await clientOf(fetch).request(patients.get, id)).id).toBe(id)
    expect(fetch.seen[0]?.url).toBe(`${base}/patients/${id}`)
  })

  test('C23 behavior: digits within text are not changed', async () => {
    const body = { id: '1', notes: 'ref:1234567890123456, and [12345678901234567890]' }
    expect(await clientOf(fakeFetch(() => json(body))).request(patients.get, '1')).toEqual(body)
  })
})

describe('iterating over a list', () => {
  test('default: returns every record of every page, 100 per page', async () => {
    const fetch = fetchPages(() => ['1', '2', '3', '4', '5'])
    const ids: string[] = []
    for await (const { id } of clientOf(fetch).request(patients.list)) ids.push(id)
    expect(ids).toEqual(['1', '2', '3', '4', '5'])
    expect(fetch.seen.map(({ url }) => url)).toEqual([
      `${base}/patients?per_page=100`,
      `${base}/patients?page=2&per_page=2`,
      `${base}/patients?page=3&per_page=2`,
    ])
  })

  test('behavior: requests no more pages once the loop ends', async () => {
    const fetch = fetchPages(() => ['1', '2', '3', '4', '5'])
    for await (const { id } of clientOf(fetch).request(patients.list)) if (id === '2') break
    expect(fetch.seen).toHaveLength(1)
  })

  test('behavior: pages() returns whole pages', async () => {
    const sizes: number[] = []
    for await (const page of clientOf(fetchPages(() => ['1', '2', '3']))
      .request(patients.list)
      .pages())
      sizes.push(page.items.length)
    expect(sizes).toEqual([2, 1])
  })

  test('behavior: ends without duplicates if the list shrinks meanwhile', async () => {
    const ids = ['1', '2', '3', '4', '5']
    const seen: string[] = []
    for await (const { id } of clientOf(fetchPages(() => ids)).request(patients.list)) {
      seen.push(id)
      if (id === '2') ids.splice(0, 4)
    }
    expect(seen).toEqual(['1', '2'])
  })

  test('C36 behavior: returns a record that is pushed to the next page once', async () => {
    const ids = ['1', '2', '3', '4']
    const seen: string[] = []
    for await (const { id } of clientOf(fetchPages(() => ids)).request(patients.list)) {
      seen.push(id)
      if (id === '2' && ids[0] === '1') ids.unshift('0')
    }
    expect(seen).toEqual(['1', '2', '3', '4'])
  })

  test('C37 input: a next link that never advances is an error', async () => {
    const fetch = fakeFetch(() => patientsPage(['1'], { next: `${base}/patients?page=2` }))
    await expect(clientOf(fetch).request(patients.list).toArray()).rejects.toThrow('points to a page seen before')
    expect(fetch.seen.length).toBeLessThan(4)
  })

  test.each([
    ['another host', 'https://evil.example/v1/patients?page=2'],
    ['a host that starts with the right one', 'https://api.au2.cliniko.com.evil.example/v1/patients?page=2'],
    ['a host that ends in the same letters', 'https://evilcliniko.com/v1/patients?page=2'],
    ['a user name', 'https://api.au2.cliniko.com@evil.example/v1/patients?page=2'],
    ['a user name and the right host', 'https://evil@api.au2.cliniko.com/v1/patients?page=2'],
    ['no protocol', '//evil.example/v1/patients?page=2'],
    ['another port', 'https://api.au2.cliniko.com:8443/v1/patients?page=2'],
    ['another version', 'https://api.au2.cliniko.com/v2/patients?page=2'],
    ['a path out of the version', 'https://api.au2.cliniko.com/v1/../admin/patients?page=2'],
    ['another list', 'https://api.au2.cliniko.com/v1/users?page=2'],
    ['no URL', 'http://'],
    ['a script', 'javascript:alert(1)'],
  ])('C04 input: a next link with %s is not followed', async (_name, next) => {
    const fetch = fakeFetch(() => patientsPage(['1'], { next }))
    await expect(clientOf(fetch).request(patients.list).toArray()).rejects.toMatchObject({ name: 'LinkError' })
    expect(fetch.seen).toHaveLength(1)
  })

  test.each([
    ['another shard', 'https://api.uk1.cliniko.com/v1/patients?page=2'],
    ['no TLS', 'http://api.cliniko.com/v1/patients?page=2'],
    ['only a path', '/v1/patients?page=2'],
  ])('C04 behavior: a next link with %s is followed by its path, on the client’s own host', async (_name, next) => {
    const fetch = fakeFetch((_seen, count) => patientsPage([String(count)], count === 1 ? { next } : {}))
    expect(await clientOf(fetch).request(patients.list).toArray()).toHaveLength(2)
    expect(fetch.seen[1]?.url).toBe(`${base}/patients?page=2`)
  })

  test('behavior: a client of a proxy follows links on the proxy', async () => {
    const fetch = fakeFetch((_seen, count) =>
      patientsPage([String(count)], count === 1 ? { next: `${base}/patients?page=2` } : {}),
    )
    await createClient({ baseUrl: '/api/cliniko', fetch }).request(patients.list).toArray()
    expect(fetch.seen.map(({ url }) => url)).toEqual([
      '/api/cliniko/patients?per_page=100',
      '/api/cliniko/patients?page=2',
    ])
  })

  test('C19 behavior: toArray throws if the list is longer than the limit', async () => {
    const ids = () => ['1', '2', '3']
    await expect(clientOf(fetchPages(ids)).request(patients.list).toArray({ limit: 2 })).rejects.toThrow(
      /more than 2 records/,
    )
    expect(await clientOf(fetchPages(ids)).request(patients.list).toArray({ limit: 3 })).toHaveLength(3)
  })
})
