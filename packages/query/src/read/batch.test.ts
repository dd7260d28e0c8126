import { createClient, individualAppointments, patients, practitioners } from '@cliniko/core'
import { QueryClient } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import { fakeClock } from '../../../core/test/kit.js'
import { addPatients, createClinic, names, perform, show, startSession } from '../../test/kit.js'
import { allQuery, mutation, query } from '../index.js'

const mock = createClinic()

function setUp(count = 3) {
  return { ...startSession(mock), ...addPatients(mock, ...names(count)) }
}

describe('records that are requested by id', () => {
  test('C88 default: those of one tick share a request', async () => {
    const { client, queryClient, ids, settle, newlySent } = setUp(30)
    const screens = ids.map((id) => show(queryClient, query(client, patients.get, id)))
    await settle()
    expect(screens.map(({ data }) => data?.id)).toEqual(ids)
    expect(newlySent()).toHaveLength(1)
  })

  test('C88 behavior: each caller of one record, and each mount, shares its request', async () => {
    const { client, queryClient, id, settle, newlySent } = setUp()
    const screens = Array.from({ length: 5 }, () => show(queryClient, query(client, patients.get, id)))
    await settle()
    expect(screens.every(({ data }) => data?.id === id)).toBe(true)
    expect(newlySent()).toEqual([`GET /patients/${id}`])
  })

  test('C88 behavior: a record that a list holds is not fetched, until it is refetched', async () => {
    const { client, queryClient, ids, id, params, settle, newlySent } = setUp()
    await queryClient.fetchQuery(query(client, patients.list, params))
    newlySent()
    const screens = ids.map((each) => show(queryClient, query(client, patients.get, each)))
    await settle()
    expect(screens.map(({ data }) => data?.id)).toEqual(ids)
    expect(newlySent()).toEqual([])
    await screens[0]?.refetch()
    expect(newlySent()).toEqual([`GET /patients/${id}`])
  })

  test('C88 behavior: one that is missing and one that is archived are not found, and the others are there', async () => {
    const { client, queryClient, ids, settle, other } = setUp()
    await other.request(patients.archive, ids[1] ?? '')
    const screens = [...ids, '999'].map((id) => show(queryClient, query(client, patients.get, id)))
    await settle()
    expect(screens.map(({ data, error }) => data?.id ?? error?.name)).toEqual([
      ids[0],
      'NotFoundError',
      ids[2],
      'NotFoundError',
    ])
  })

  test('C88 behavior: what is in no id is refused for itself alone', async () => {
    const { client, queryClient, id, settle } = setUp()
    const screens = [id, '', 'x/../y', '1 OR 1'].map((each) => show(queryClient, query(client, patients.get, each)))
    await settle()
    expect(screens.map(({ data, error }) => data?.id ?? error?.name)).toEqual([
      id,
      'InputError',
      'InputError',
      'InputError',
    ])
  })

  test('C82 C88 behavior: one that is cancelled doesn’t cancel the others', async () => {
    const { client, queryClient, ids, settle, hold } = setUp()
    const request = hold('GET /patients')
    const screens = ids.map((id) => show(queryClient, query(client, patients.get, id)))
    await settle()
    screens[0]?.remove()
    await queryClient.cancelQueries({ queryKey: query(client, patients.get, ids[1] ?? '').queryKey })
    expect([request.isSent, request.isAborted]).toEqual([true, false])
    request.release()
    await settle()
    expect(screens[2]?.data?.id).toBe(ids[2])
  })

  test('C82 behavior: if all are cancelled, so is the request', async () => {
    const { client, queryClient, ids, settle, hold } = setUp()
    const request = hold('GET /patients')
    const screens = ids.map((id) => show(queryClient, query(client, patients.get, id)))
    await settle()
    for (const screen of screens) screen.remove()
    await settle()
    expect(request.isAborted).toBe(true)
  })

  test.each(['get', 'list', 'all'] as const)(
    'C49 behavior: a %s that is cancelled in its tick is never sent',
    async (kind) => {
      const { client, queryClient, ids, params, settle, newlySent } = setUp()
      const options = {
        get: () => ids.map((id) => query(client, patients.get, id)),
        list: () => [query(client, patients.list, params)],
        all: () => [allQuery(client, patients.list, params)],
      }[kind]()
      const screens = options.map((each) => show(queryClient, each as { queryKey: readonly unknown[] }))
      for (const screen of screens) screen.remove()
      await settle()
      expect(newlySent()).toEqual([])
    },
  )

  test('C49 C88 behavior: mounted, unmounted and mounted again in one tick, as in StrictMode', async () => {
    const { client, queryClient, ids, settle, newlySent } = setUp(30)
    for (const id of ids) show(queryClient, query(client, patients.get, id)).remove()
    const screens = ids.map((id) => show(queryClient, query(client, patients.get, id)))
    await settle()
    expect(screens.map(({ data }) => data?.id)).toEqual(ids)
    expect(newlySent()).toHaveLength(1)
  })

  test('C85 behavior: two sessions in one cache share no request', async () => {
    const { client, queryClient, ids, settle, newlySent } = setUp()
    const next = startSession(mock, 'next')
    for (const each of [client, next.client]) for (const id of ids) show(queryClient, query(each, patients.get, id))
    await settle()
    await next.settle()
    expect([newlySent().length, next.newlySent().length]).toEqual([1, 1])
  })

  test('C83 behavior: a record that is read while its write is under way gets the write', async () => {
    const { client, queryClient, id, params, settle, hold } = setUp()
    await queryClient.fetchQuery(query(client, patients.list, params))
    const request = hold('PATCH')
    void perform(queryClient, mutation(client, patients.update), { id, notes: 'edited', first_name: '' })
    await settle()
    const detail = show(queryClient, query(client, patients.get, id))
    await settle()
    expect(detail.data?.notes).toBe('edited')
    request.release()
    await settle()
    expect(detail.data?.notes).toBe('none')
  })
})

describe('related records', () => {
  test('C88 default: those that the cache holds are not fetched', async () => {
    const { client, queryClient, newlySent } = startSession(mock)
    await queryClient.fetchQuery(allQuery(client, practitioners.list))
    const first = await queryClient.fetchQuery(
      query(client, individualAppointments.list, { include: ['patient', 'practitioner'], perPage: 20 }),
    )
    expect(first.items.every(({ included }) => included.practitioner)).toBe(true)
    newlySent()
    const again = {
      include: ['patient', 'practitioner'],
      perPage: 20,
      sort: '-id',
      where: { id: first.items.map(({ id }) => id) },
    } as const
    const second = await queryClient.fetchQuery(query(client, individualAppointments.list, again))
    expect(newlySent()).toHaveLength(1)
    expect(second.items.every(({ included }) => included.patient)).toBe(true)
  })

  test('C88 behavior: a cache that is marked outdated is not read from', async () => {
    const { client, queryClient, newlySent, settle } = startSession(mock)
    await queryClient.fetchQuery(allQuery(client, practitioners.list))
    await queryClient.invalidateQueries({ queryKey: ['session', 'practitioners'] })
    await settle()
    newlySent()
    await queryClient.fetchQuery(query(client, individualAppointments.list, { include: ['practitioner'], perPage: 5 }))
    expect(newlySent().length).toBeGreaterThan(1)
  })
})

describe('attempts', () => {
  test.each([
    [503, 4],
    [500, 4],
    [429, 4],
    [401, 1],
    [403, 1],
    [404, 1],
    [422, 1],
  ])(
    'C53 behavior: a query that fails with %i costs %i requests, whatever the query client’s defaults',
    async (status, most) => {
      const { id } = addPatients(mock, 'Ada')
      const queryClient = new QueryClient({ defaultOptions: { queries: { retry: 3, retryDelay: 0 } } })
      const clock = fakeClock()
      const screen = show(queryClient, query(createClient({ ...mock.credentials, clock }), patients.get, id))
      const remove = mock.faults.add({ kind: 'status', status, operation: patients.get })
      const before = mock.requests.length
      await clock.run(screen.refetch())
      expect(screen.error).not.toBeNull()
      remove()
      expect(mock.requests.length - before).toBe(most)
      screen.remove()
    },
  )
})
