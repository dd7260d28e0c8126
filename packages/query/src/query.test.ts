import {
  CancellationReason,
  createClient,
  type Fetch,
  type IndividualAppointment,
  type IndividualAppointmentFilters,
  individualAppointments,
  type ListParams,
  type Patient,
  type PatientFilters,
  patients,
  referralSources,
  taxes,
} from '@cliniko/core'
import { InfiniteQueryObserver, MutationObserver, QueryClient, QueryObserver } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import { allQuery, appointmentsQuery, infiniteQuery, mutation, query, resourceKey } from './index.js'

const v1 = 'https://api.au1.cliniko.com/v1'

interface SentRequest {
  readonly method: string
  readonly path: string
  readonly search: URLSearchParams
  readonly body: unknown
  readonly signal: AbortSignal | null | undefined
}

/** A client that records its requests and gets its responses from `respond`. */
function setUp(respond: (request: SentRequest) => Response | Promise<Response>, scope = 'clinic') {
  const requests: SentRequest[] = []
  const fetch: Fetch = async (url, { method = 'GET', body, signal }) => {
    const { pathname, searchParams } = new URL(url, 'https://clinic.test')
    const request = {
      method,
      path: pathname.replace('/api', ''),
      search: searchParams,
      body: typeof body === 'string' ? JSON.parse(body) : undefined,
      signal,
    }
    requests.push(request)
    return respond(request)
  }
  const client = createClient({ baseUrl: '/api', scope, fetch, retry: { limit: 0 } })
  const queryClient = new QueryClient()
  return { client, queryClient, requests }
}

/** Responds with a list of patients, `size` on each page. */
const pages =
  (ids: readonly string[], size: number) =>
  ({ search }: SentRequest) => {
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
      '/patients/1752849161776013508',
    ])
    expect(query(client, patients.list, { where: { archived: 'any' }, page: 2 }).queryKey).toEqual([
      'clinic',
      'patients',
      'page',
      '/patients?page=2&q[]=archived_at:*',
    ])
  })

  test('C86 behavior: equal questions have equal keys', () => {
    const list = (params?: ListParams<IndividualAppointment, IndividualAppointmentFilters>) =>
      query(client, individualAppointments.list, params).queryKey
    const time = '2026-03-02T09:00:00Z'
    const equal = [
      [{}, undefined],
      [{ include: [] }, {}],
      [{ include: ['patient', 'business'] }, { include: ['business', 'patient'] }],
      [{ sort: 'starts_at' }, { sort: ['starts_at'] }],
      [{ page: 1, perPage: 50 }, {}],
      [
        { where: { starts_at: { gte: new Date(time) } } },
        { where: { starts_at: { gte: '2026-03-02T20:00:00+11:00' } } },
      ],
      [{ where: { id: ['2', '1'] } }, { where: { id: { in: ['1', '2', '2'] } } }],
      [{ where: { patient_id: '1', business_id: '2' } }, { where: { business_id: '2', patient_id: '1' } }],
      [{ where: { cancelled: 'any' } }, { where: { cancelled_at: { any: true } } }],
      [{ signal: new AbortController().signal, priority: 'background' }, {}],
    ] as const
    for (const [left, right] of equal) expect(list(left)).toEqual(list(right))
    expect(list({ where: { id: '1' } })).not.toEqual(list({ where: { id: '2' } }))
    expect(query(client, patients.get, '1').queryKey).toEqual(query(client, patients.get, '1', {}).queryKey)
  })

  test('C87 behavior: keys hold no name, e-mail address or birth date, and tell them apart', () => {
    const key = (params: ListParams<Patient, PatientFilters>) =>
      JSON.stringify(query(client, patients.list, params).queryKey)
    const personal = ['Nguyen', 'ada@example.com', '1990-05-17']
    const keys = [
      key({ where: { last_name: { contains: 'Nguyen' } } }),
      key({ where: { last_name: { contains: 'Nguyenn' } } }),
      key({ where: { email: 'ada@example.com' } }),
      key({ where: { date_of_birth: '1990-05-17' } }),
      key({ where: { date_of_birth: { gte: '1990-05-17' } } }),
    ]
    expect(new Set(keys).size).toBe(5)
    expect(personal.filter((value) => keys.join().includes(value))).toEqual([])
  })

  test('behavior: input that a request would refuse fails the query, not the render', async () => {
    const wrong = query(client, patients.list, { where: { last_name: undefined } } as never)
    await expect(new QueryClient().fetchQuery(wrong)).rejects.toMatchObject({ name: 'InputError' })
  })

  test('behavior: a page, an infinite list and a whole list never share an entry', () => {
    const keys = [query(client, patients.list), infiniteQuery(client, patients.list), allQuery(client, patients.list)]
    expect(new Set(keys.map(({ queryKey }) => JSON.stringify(queryKey))).size).toBe(3)
  })

  test('behavior: options of the request are not in the key', () => {
    const { signal } = new AbortController()
    expect(query(client, patients.list, { page: 2, signal, timeout: 5, priority: 'background' }).queryKey).toEqual(
      query(client, patients.list, { page: 2 }).queryKey,
    )
  })

  test('behavior: a Date and its string give the same key', () => {
    const [from, to] = ['2026-03-02T00:00:00.000Z', '2026-03-03T00:00:00.000Z']
    expect(appointmentsQuery(client, { from: new Date(from), to: new Date(to) }).queryKey).toEqual(
      appointmentsQuery(client, { from, to }).queryKey,
    )
  })

  test('C42 behavior: two accounts on one query client share no cache entry', async () => {
    const first = setUp(() => Response.json({ id: '1', first_name: 'Ada' }), 'first')
    const second = setUp(() => Response.json({ id: '1', first_name: 'Ben' }), 'second')
    const { queryClient } = first
    const names = [
      (await queryClient.fetchQuery(query(first.client, patients.get, '1'))).first_name,
      (await queryClient.fetchQuery(query(second.client, patients.get, '1'))).first_name,
    ]
    expect(names).toEqual(['Ada', 'Ben'])
  })
})

describe('query', () => {
  test('default: sends the operation', async () => {
    const { client, queryClient, requests } = setUp(() => Response.json({ id: '1' }))
    expect((await queryClient.fetchQuery(query(client, patients.get, '1'))).id).toBe('1')
    expect(requests[0]).toMatchObject({ method: 'GET', path: '/patients/1' })
  })

  test('C34 behavior: cancelling the query aborts the request', async () => {
    const { client, queryClient, requests } = setUp(
      ({ signal }) => new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
    )
    const options = query(client, patients.get, '1')
    const promise = queryClient.fetchQuery(options)
    await new Promise((resolve) => setImmediate(resolve))
    await queryClient.cancelQueries({ queryKey: options.queryKey })
    await expect(promise).rejects.toThrow()
    expect(requests[0]?.signal?.aborted).toBe(true)
  })

  test('behavior: TanStack Query does not retry after the client has given up', async () => {
    const { client, requests } = setUp(() => new Response('', { status: 500 }))
    const observer = new QueryObserver(new QueryClient(), query(client, patients.get, '1'))
    await new Promise<void>((resolve) => observer.subscribe(({ isError }) => isError && resolve()))
    expect(requests).toHaveLength(1)
    observer.destroy()
  })
})

describe('infiniteQuery', () => {
  test('default: follows the API’s links, and joins the pages into one list', async () => {
    const { client, queryClient, requests } = setUp(pages(['1', '2', '3', '4', '5'], 2))
    const observer = new InfiniteQueryObserver(queryClient, infiniteQuery(client, patients.list, { perPage: 2 }))
    await observer.fetchNextPage()
    await observer.fetchNextPage()
    const { data, hasNextPage } = await observer.fetchNextPage()
    expect(data?.items.map(({ id }) => id)).toEqual(['1', '2', '3', '4', '5'])
    expect(data?.totalEntries).toBe(5)
    expect(hasNextPage).toBe(false)
    expect(requests.map(({ search }) => [search.get('page'), search.get('per_page')])).toEqual([
      ['1', '2'],
      ['2', '2'],
      ['3', '2'],
    ])
  })

  test('C36 behavior: a record on two pages appears once', async () => {
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
    const { client, queryClient, requests } = setUp(pages(['1', '2', '3'], 1))
    await queryClient.fetchInfiniteQuery(infiniteQuery(client, patients.list, { page: 3, perPage: 1 }))
    expect(requests[0]?.search.get('page')).toBe('3')
  })
})

describe('appointmentsQuery', () => {
  test('default: sends the time range, the filters and the order', async () => {
    const { client, queryClient, requests } = setUp(() =>
      Response.json({ individual_appointments: [], total_entries: 0, links: {} }),
    )
    const [from, to] = ['2026-03-02T00:00:00Z', '2026-03-03T00:00:00Z']
    await queryClient.fetchQuery(
      appointmentsQuery(client, { from, to, practitionerId: '1', businessId: '2', patientId: '3', cancelled: true }),
    )
    const { search } = requests[0] ?? {}
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

  /** A cache that holds appointment 7 in the data of every kind of query. */
  function setUpCached(respond: (request: SentRequest) => Response | Promise<Response>) {
    const set = setUp(respond)
    const { client, queryClient } = set
    const put = (key: readonly unknown[], data: unknown) => queryClient.setQueryData(key, data)
    put(query(client, individualAppointments.get, '7').queryKey, booked)
    put(query(client, individualAppointments.list).queryKey, list([booked, other]))
    put(allQuery(client, individualAppointments.list).queryKey, [booked, other])
    put(infiniteQuery(client, individualAppointments.list).queryKey, {
      pages: [list([other]), list([booked])],
      pageParams: [1, 2],
    })
    const cachedText = () =>
      JSON.stringify(queryClient.getQueriesData({ queryKey: resourceKey(client, 'individual_appointments') }))
    return { ...set, cachedText }
  }

  const cancel = { id: '7', cancellation_reason: CancellationReason.Sick, cancellation_note: 'flu' }

  test('C16 default: sends the reason by PATCH, and changes every cached copy at once', async () => {
    let release: (response: Response) => void = () => {}
    const { client, queryClient, requests, cachedText } = setUpCached(
      () =>
        new Promise((resolve) => {
          release = resolve
        }),
    )
    const observer = new MutationObserver(queryClient, mutation(client, individualAppointments.cancel))
    const promise = observer.mutate(cancel)
    for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve))
    expect(cachedText().match(/"cancellation_reason":30/g)).toHaveLength(4)
    expect(cachedText().match(/"cancellation_reason":null/g)).toHaveLength(3)
    release(new Response(null, { status: 204 }))
    await promise
    expect(requests[0]).toMatchObject({
      method: 'PATCH',
      path: '/individual_appointments/7/cancel',
      body: { cancellation_reason: 30, cancellation_note: 'flu' },
    })
  })

  test('behavior: rolls back if the write fails', async () => {
    const { client, queryClient, cachedText } = setUpCached(() => Response.json({}, { status: 422 }))
    const before = cachedText()
    const observer = new MutationObserver(queryClient, mutation(client, individualAppointments.cancel))
    await expect(observer.mutate(cancel)).rejects.toMatchObject({ name: 'ValidationError' })
    expect(cachedText()).toBe(before)
  })

  test('behavior: what a write changes beyond its record is fetched again, nothing else', async () => {
    const { client, queryClient } = setUpCached(() => new Response(null, { status: 204 }))
    const times = resourceKey(client, 'available_times')
    const users = resourceKey(client, 'users')
    for (const key of [times, users]) queryClient.setQueryData(key, {})
    await new MutationObserver(queryClient, mutation(client, individualAppointments.cancel)).mutate(cancel)
    const stale = (key: readonly unknown[]) => queryClient.getQueryState(key)?.isInvalidated
    expect([stale(times), stale(users)]).toEqual([true, false])
  })

  test('behavior: the operation decides what variables are sent as', async () => {
    const { client, queryClient, requests } = setUp(() => Response.json({ id: '1' }))
    await new MutationObserver(queryClient, mutation(client, patients.create)).mutate({
      first_name: 'Ada',
      last_name: 'Nguyen',
    })
    await new MutationObserver(queryClient, mutation(client, patients.update)).mutate({ id: '1', email: null })
    await new MutationObserver(queryClient, mutation(client, patients.unarchive)).mutate('1')
    expect(requests.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/patients', { first_name: 'Ada', last_name: 'Nguyen' }],
      ['PATCH', '/patients/1', { email: null }],
      ['POST', '/patients/1/unarchive', undefined],
    ])
  })

  test('behavior: the patient’s id in a path is not taken for the id of a referral source', async () => {
    const { client, queryClient, requests } = setUp(() => Response.json({ id: '5' }))
    const list = [
      { id: '1', notes: 'of somebody else' },
      { id: '5', notes: 'old' },
    ]
    const { queryKey } = allQuery(client, referralSources.list)
    queryClient.setQueryData<unknown>(queryKey, list)
    const observer = new MutationObserver(queryClient, mutation(client, referralSources.updateForPatient))
    await observer.mutate({ patient_id: '1', notes: 'new' })
    expect(requests[0]).toMatchObject({ method: 'PATCH', path: '/patients/1/referral_source', body: { notes: 'new' } })
    expect(queryClient.getQueryData(queryKey)).toEqual([list[0], { id: '5', notes: 'new' }])
  })

  test('C90 behavior: deleting a tax invents no archived_at', async () => {
    const { client, queryClient, requests } = setUp(() => new Response(null, { status: 204 }))
    const tax = { id: '1', name: 'GST', archived_at: null }
    const { queryKey } = query(client, taxes.get, '1')
    queryClient.setQueryData<unknown>(queryKey, tax)
    await new MutationObserver(queryClient, mutation(client, taxes.delete)).mutate('1')
    expect(requests[0]).toMatchObject({ method: 'DELETE', path: '/taxes/1', body: undefined })
    expect(queryClient.getQueryData(queryKey)).toEqual(tax)
  })
})
