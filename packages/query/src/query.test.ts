import { CancellationReason, createClient, type Fetch, individualAppointments, patients } from '@cliniko/core'
import { InfiniteQueryObserver, MutationObserver, QueryClient, QueryObserver } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import { allQuery, appointmentsQuery, infiniteQuery, mutation, query, resourceKey } from './index.js'

const v1 = 'https://api.au1.cliniko.com/v1'

interface Seen {
  readonly method: string
  readonly path: string
  readonly search: URLSearchParams
  readonly body: unknown
  readonly signal: AbortSignal | null | undefined
}

function setUp(answer: (seen: Seen) => Response | Promise<Response>, scope = 'clinic') {
  const seen: Seen[] = []
  const fetch: Fetch = async (url, { method = 'GET', body, signal }) => {
    const { pathname, searchParams } = new URL(url, 'https://clinic.test')
    const one = {
      method,
      path: pathname.replace('/api', ''),
      search: searchParams,
      body: typeof body === 'string' ? JSON.parse(body) : undefined,
      signal,
    }
    seen.push(one)
    return answer(one)
  }
  const client = createClient({ baseUrl: '/api', scope, fetch, retry: { limit: 0 } })
  const queryClient = new QueryClient()
  return { client, queryClient, seen }
}

/** Serves a list of patients, so many a page. */
const pages =
  (ids: readonly string[], size: number) =>
  ({ search }: Seen) => {
    const page = Number(search.get('page') ?? 1)
    return Response.json({
      patients: ids.slice((page - 1) * size, page * size).map((id) => ({ id })),
      total_entries: ids.length,
      links: page * size < ids.length ? { next: `${v1}/patients?page=${page + 1}&per_page=${size}` } : {},
    })
  }

describe('keys', () => {
  const { client } = setUp(() => Response.json({}))

  test('default: scope, resource, kind, input', () => {
    expect(query(client, patients.get, '1752849161776013508').queryKey).toEqual([
      'clinic',
      'patients',
      'one',
      ['/patients/{id}', '1752849161776013508'],
    ])
    expect(query(client, patients.list, { where: { last_name: 'x' } }).queryKey).toEqual([
      'clinic',
      'patients',
      'page',
      ['/patients', { where: { last_name: 'x' } }],
    ])
  })

  test('behavior: a page, an infinite list and a whole list never share an entry', () => {
    const keys = [query(client, patients.list), infiniteQuery(client, patients.list), allQuery(client, patients.list)]
    expect(new Set(keys.map(({ queryKey }) => JSON.stringify(queryKey))).size).toBe(3)
  })

  test('behavior: how a request is made is no part of it', () => {
    const { signal } = new AbortController()
    expect(query(client, patients.list, { page: 2, signal, timeout: 5, priority: 'background' }).queryKey).toEqual(
      query(client, patients.list, { page: 2 }).queryKey,
    )
  })

  test('behavior: a Date and its string are one key', () => {
    const [from, to] = ['2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z']
    expect(appointmentsQuery(client, { from: new Date(from), to: new Date(to) }).queryKey).toEqual(
      appointmentsQuery(client, { from, to }).queryKey,
    )
  })

  test('C42 behavior: two accounts on one query client never see each other', async () => {
    const one = setUp(() => Response.json({ id: '1', first_name: 'of one' }), 'one')
    const two = setUp(() => Response.json({ id: '1', first_name: 'of two' }), 'two')
    const { queryClient } = one
    const names = [
      (await queryClient.fetchQuery(query(one.client, patients.get, '1'))).first_name,
      (await queryClient.fetchQuery(query(two.client, patients.get, '1'))).first_name,
    ]
    expect(names).toEqual(['of one', 'of two'])
  })
})

describe('query', () => {
  test('default: fetches with the query’s signal', async () => {
    const { client, queryClient, seen } = setUp(() => Response.json({ id: '1' }))
    expect((await queryClient.fetchQuery(query(client, patients.get, '1'))).id).toBe('1')
    expect(seen[0]).toMatchObject({ method: 'GET', path: '/patients/1' })
  })

  test('C34 behavior: cancelling the query aborts the request', async () => {
    const { client, queryClient, seen } = setUp(
      ({ signal }) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    )
    const options = query(client, patients.get, '1')
    const promise = queryClient.fetchQuery(options)
    await new Promise((resolve) => setImmediate(resolve))
    await queryClient.cancelQueries({ queryKey: options.queryKey })
    await expect(promise).rejects.toThrow()
    expect(seen[0]?.signal?.aborted).toBe(true)
  })

  test('behavior: TanStack does not try again what the client has given up', async () => {
    const { client, seen } = setUp(() => new Response('', { status: 500 }))
    const observer = new QueryObserver(new QueryClient(), query(client, patients.get, '1'))
    await new Promise<void>((resolve) => observer.subscribe(({ isError }) => isError && resolve()))
    expect(seen).toHaveLength(1)
    observer.destroy()
  })
})

describe('infiniteQuery', () => {
  test('default: pages by the API’s links, shown as one list', async () => {
    const { client, queryClient, seen } = setUp(pages(['1', '2', '3', '4', '5'], 2))
    const observer = new InfiniteQueryObserver(queryClient, infiniteQuery(client, patients.list, { perPage: 2 }))
    await observer.fetchNextPage()
    await observer.fetchNextPage()
    const { data, hasNextPage } = await observer.fetchNextPage()
    expect(data?.items.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5'])
    expect(data?.totalEntries).toBe(5)
    expect(hasNextPage).toBe(false)
    expect(seen.map(({ search }) => [search.get('page'), search.get('per_page')])).toEqual([
      ['1', '2'],
      ['2', '2'],
      ['3', '2'],
    ])
  })

  test('C36 behavior: a record on two pages shows once', async () => {
    const { client, queryClient } = setUp(({ search }) =>
      Response.json({
        patients: search.get('page') === '1' ? [{ id: '1' }, { id: '2' }] : [{ id: '2' }, { id: '3' }],
        total_entries: 4,
        links: search.get('page') === '1' ? { next: `${v1}/patients?page=2` } : {},
      }),
    )
    const observer = new InfiniteQueryObserver(queryClient, infiniteQuery(client, patients.list))
    await observer.fetchNextPage()
    const { data } = await observer.fetchNextPage()
    expect(data?.items.map(({ id }) => id)).toEqual(['1', '2', '3'])
  })

  test('input: a list that starts at another page', async () => {
    const { client, queryClient, seen } = setUp(pages(['1', '2', '3'], 1))
    await queryClient.fetchInfiniteQuery(infiniteQuery(client, patients.list, { page: 3, perPage: 1 }))
    expect(seen[0]?.search.get('page')).toBe('3')
  })
})

describe('appointmentsQuery', () => {
  test('default: all pages of the span, in order, by what is asked', async () => {
    const { client, queryClient, seen } = setUp(() =>
      Response.json({ individual_appointments: [], total_entries: 0, links: {} }),
    )
    const [from, to] = ['2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z']
    await queryClient.fetchQuery(
      appointmentsQuery(client, { from, to, practitionerId: '1', businessId: '2', patientId: '3', cancelled: true }),
    )
    const { search } = seen[0] ?? {}
    expect(search?.getAll('q[]')).toEqual([
      `starts_at:>=${from}`,
      `starts_at:<${to}`,
      'practitioner_id:=1',
      'business_id:=2',
      'patient_id:=3',
      'cancelled_at:*',
    ])
    expect([search?.get('sort'), search?.get('per_page')]).toEqual(['starts_at', '100'])
  })
})

describe('mutation', () => {
  const booked = { id: '7', cancelled_at: null, cancellation_reason: null, cancellation_note: null }
  const other = { id: '8', cancelled_at: null, cancellation_reason: null, cancellation_note: null }
  const list = (items: readonly object[]) => ({ items, totalEntries: items.length, links: {} })

  /** A cache that holds appointment 7 in every form there is. */
  function cached(answer: (seen: Seen) => Response | Promise<Response>) {
    const set = setUp(answer)
    const { client, queryClient } = set
    const put = (key: readonly unknown[], data: unknown) => queryClient.setQueryData(key, data)
    put(query(client, individualAppointments.get, '7').queryKey, booked)
    put(query(client, individualAppointments.list).queryKey, list([booked, other]))
    put(allQuery(client, individualAppointments.list).queryKey, [booked, other])
    put(infiniteQuery(client, individualAppointments.list).queryKey, {
      pages: [list([other]), list([booked])],
      pageParams: [1, 2],
    })
    const all = () =>
      JSON.stringify(queryClient.getQueriesData({ queryKey: resourceKey(client, 'individual_appointments') }))
    return { ...set, all }
  }

  const cancel = { id: '7', cancellation_reason: CancellationReason.Sick, cancellation_note: 'flu' }

  test('C16 default: cancels by PATCH with the reason, and shows it at once, everywhere', async () => {
    let release: (response: Response) => void = () => {}
    const { client, queryClient, seen, all } = cached(
      () =>
        new Promise((resolve) => {
          release = resolve
        }),
    )
    const observer = new MutationObserver(queryClient, mutation(client, individualAppointments.cancel))
    const promise = observer.mutate(cancel)
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect(all().match(/"cancellation_reason":30/g)).toHaveLength(4)
    expect(all().match(/"cancellation_reason":null/g)).toHaveLength(3)
    release(new Response(null, { status: 204 }))
    await promise
    expect(seen[0]).toMatchObject({
      method: 'PATCH',
      path: '/individual_appointments/7/cancel',
      body: { cancellation_reason: 30, cancellation_note: 'flu' },
    })
  })

  test('behavior: goes back when it fails', async () => {
    const { client, queryClient, all } = cached(() => Response.json({}, { status: 422 }))
    const before = all()
    const observer = new MutationObserver(queryClient, mutation(client, individualAppointments.cancel))
    await expect(observer.mutate(cancel)).rejects.toMatchObject({ name: 'ValidationError' })
    expect(all()).toBe(before)
  })

  test('behavior: what it touches is stale after, what it does not is not', async () => {
    const { client, queryClient } = cached(() => new Response(null, { status: 204 }))
    const bookings = resourceKey(client, 'bookings')
    const users = resourceKey(client, 'users')
    for (const key of [bookings, users]) queryClient.setQueryData(key, {})
    await new MutationObserver(queryClient, mutation(client, individualAppointments.cancel)).mutate(cancel)
    const stale = (key: readonly unknown[]) => queryClient.getQueryState(key)?.isInvalidated
    expect(stale(query(client, individualAppointments.get, '7').queryKey)).toBe(true)
    expect([stale(bookings), stale(users)]).toEqual([true, false])
  })

  test('behavior: create, update and archive send what they are told', async () => {
    const { client, queryClient, seen } = setUp(() => Response.json({ id: '1' }))
    const run = new MutationObserver(queryClient, mutation(client, patients.create))
    await run.mutate({ first_name: 'Ada', last_name: 'Nguyen' })
    await new MutationObserver(queryClient, mutation(client, patients.update)).mutate({ id: '1', email: null })
    await new MutationObserver(queryClient, mutation(client, patients.unarchive)).mutate('1')
    expect(seen.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/patients', { first_name: 'Ada', last_name: 'Nguyen' }],
      ['PATCH', '/patients/1', { email: null }],
      ['POST', '/patients/1/unarchive', undefined],
    ])
  })
})
