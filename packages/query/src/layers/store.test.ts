import {
  createClient,
  type Fetch,
  individualAppointments,
  type Operation,
  patients,
  practitioners,
} from '@cliniko/core'
import { dehydrate, hydrate, QueryClient, type QueryKey } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import { addPatients, createClinic, names, perform, show, showPages, startSession } from '../../test/kit.js'
import { allQuery, infiniteQuery, mutation, query, signOut } from '../index.js'

const mock = createClinic()

/** Starts a session at the clinic, with patients of its own. */
function setUp(firstNames: readonly string[] = ['Ada']) {
  const session = startSession(mock)
  const own = addPatients(mock, ...firstNames)
  const update = (id: string | undefined, body: object) =>
    perform(session.queryClient, mutation(session.client, patients.update), { id: id ?? '', ...body })
  return { ...session, ...own, update }
}

/** A field that no patient can have as text: 422. */
const refused = { first_name: '' }

describe('refusals', () => {
  test('C81 default: a refused write takes out its own fields, and nothing else', async () => {
    const { client, queryClient, id, update, hold, settle, params } = setUp()
    const [detail, list] = [
      show(queryClient, query(client, patients.get, id)),
      show(queryClient, allQuery(client, patients.list, params)),
    ]
    await settle()
    const first = hold(`PATCH /patients/${id}`)
    const results = [update(id, { occupation: 'Potter', email: 'not an address' }), update(id, { notes: 'saved' })]
    await settle()
    expect(detail.data).toMatchObject({ occupation: 'Potter', email: 'not an address', notes: 'saved' })
    first.release()
    await settle()
    expect((await Promise.allSettled(results)).map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    for (const record of [detail.data, list.data?.[0]]) {
      expect(record).toMatchObject({ occupation: null, email: null, notes: 'saved' })
    }
  })

  test('C81 behavior: the later of two edits of one field stays when the earlier is refused', async () => {
    const { client, queryClient, id, update, hold, settle } = setUp()
    const detail = show(queryClient, query(client, patients.get, id))
    await settle()
    const first = hold(`PATCH /patients/${id}`)
    void update(id, { first_name: 'Refused', email: 'not an address' })
    void update(id, { first_name: 'Latest' })
    await settle()
    expect(first.isSent).toBe(true)
    first.release()
    await settle()
    expect(detail.data).toMatchObject({ first_name: 'Latest', email: null })
    const shown = detail.history.map((record) => record?.first_name)
    expect(shown.filter((name, index) => name !== shown[index - 1])).toEqual(['Ada', 'Latest'])
  })

  test('C81 behavior: the earlier of two edits of one field comes back when the later is refused', async () => {
    const { client, queryClient, id, update, settle } = setUp()
    const detail = show(queryClient, query(client, patients.get, id))
    await settle()
    void update(id, { notes: 'saved' })
    void update(id, { notes: 'refused', email: 'not an address' })
    await settle()
    expect(detail.data).toMatchObject({ notes: 'saved', email: null })
  })

  test('C81 behavior: pages that were loaded during a refused write stay', async () => {
    const { client, queryClient, hold, settle, params } = setUp(names(150))
    const list = showPages(queryClient, infiniteQuery(client, patients.list, params))
    await settle()
    const id = list.data?.items[0]?.id ?? ''
    const request = hold(`PATCH /patients/${id}`)
    const result = perform(queryClient, mutation(client, patients.update), { id, ...refused })
    await settle()
    await list.loadMore()
    await list.loadMore()
    expect(list.data?.items).toHaveLength(150)
    request.release()
    await expect(result).rejects.toThrow()
    await settle()
    expect(list.data?.items).toHaveLength(150)
    expect(list.data?.items[0]?.first_name).not.toBe('')
  })

  test.each(['clear', 'signOut'] as const)('C81 C85 behavior: %s during a write: nothing comes back', async (way) => {
    for (const body of [{ notes: 'saved' }, refused]) {
      const { client, queryClient, id, update, hold, settle } = setUp()
      const detail = show(queryClient, query(client, patients.get, id))
      await settle()
      const request = hold(`PATCH /patients/${id}`, 'back')
      void update(id, body)
      await settle()
      detail.remove()
      if (way === 'clear') queryClient.clear()
      else signOut(queryClient, client.scope)
      request.release()
      await settle()
      expect(queryClient.getQueryCache().getAll()).toEqual([])
      const next = show(queryClient, query(client, patients.get, id))
      await settle()
      expect(next.history.filter((record) => record !== undefined)).toHaveLength(1)
    }
  })
})

describe('other requests', () => {
  test('C82 default: a write cancels no first load, no next page and no prefetch, of its own record neither', async () => {
    const { client, queryClient, hold, settle, params } = setUp(names(60))
    const list = showPages(queryClient, infiniteQuery(client, patients.list, { ...params, perPage: 20 }))
    await settle()
    const [first, second] = list.data?.items ?? []
    const held = [hold(`GET /patients/${second?.id}`), hold('GET /practitioners'), hold('GET /patients?')]
    const detail = show(queryClient, query(client, patients.get, second?.id ?? '', { where: { archived: 'any' } }))
    void queryClient.prefetchQuery(allQuery(client, practitioners.list))
    void list.loadMore()
    await settle()
    await perform(queryClient, mutation(client, patients.update), { id: first?.id ?? '', notes: 'saved' })
    await perform(queryClient, mutation(client, patients.update), { id: second?.id ?? '', notes: 'saved, too' })
    expect(held.map(({ isSent, isAborted }) => [isSent, isAborted])).toEqual(Array(3).fill([true, false]))
    for (const request of held) request.release()
    await settle()
    expect(list.data?.items).toHaveLength(40)
    expect(list.data?.items.slice(0, 2).map(({ notes }) => notes)).toEqual(['saved', 'saved, too'])
    expect(detail.data?.notes).toBe('saved, too')
    expect(queryClient.getQueryData(allQuery(client, practitioners.list).queryKey)?.length).toBeGreaterThan(0)
  })

  test('C83 default: a poll during a write shows the edit, and so does each step', async () => {
    const { client, queryClient, id, update, hold, settle, params } = setUp()
    const detail = show(queryClient, query(client, patients.get, id))
    const list = show(queryClient, query(client, patients.list, params))
    await settle()
    const request = hold(`PATCH /patients/${id}`)
    void update(id, { notes: 'edited' })
    await Promise.all([detail.refetch(), list.refetch()])
    expect([detail.data?.notes, list.data?.items[0]?.notes]).toEqual(['edited', 'edited'])
    request.release()
    await settle()
    const notes = (history: readonly ({ notes: string | null } | undefined)[]) =>
      history.map((record) => record?.notes).filter((note, index, all) => note !== all[index - 1])
    expect(notes(detail.history)).toEqual(['none', 'edited'])
    expect(notes(list.history.map((page) => page?.items[0]))).toEqual(['none', 'edited'])
  })

  test('C83 behavior: a poll that was answered before the write, and arrives after it, doesn’t bring back the old value', async () => {
    const { client, queryClient, id, update, hold, settle, params } = setUp()
    const detail = show(queryClient, query(client, patients.get, id))
    const list = show(queryClient, query(client, patients.list, params))
    await settle()
    const polls = [hold(`GET /patients/${id}`, 'back'), hold('GET /patients?', 'back')]
    void Promise.all([detail.refetch(), list.refetch()])
    await settle()
    await update(id, { notes: 'edited' })
    for (const poll of polls) poll.release()
    await settle()
    const shown = [...detail.history, ...list.history.map((page) => page?.items[0])].map((record) => record?.notes)
    expect([detail.data?.notes, list.data?.items[0]?.notes]).toEqual(['edited', 'edited'])
    expect(shown.filter((note) => note === 'none')).toHaveLength(2)
  })

  test('C83 behavior: edits of one record are sent in order, and don’t flicker', async () => {
    const { client, queryClient, id, update, hold, settle, sent, other } = setUp()
    const detail = show(queryClient, query(client, patients.get, id))
    await settle()
    const held = [hold(`PATCH /patients/${id}`), hold(`PATCH /patients/${id}`), hold(`PATCH /patients/${id}`)]
    for (const notes of ['one', 'two', 'three']) void update(id, { notes })
    for (const request of held) {
      await settle()
      request.release()
    }
    await settle()
    expect(sent.filter((request) => request.startsWith('PATCH'))).toHaveLength(3)
    const notes = detail.history.map((record) => record?.notes)
    expect(notes.filter((note, index) => note !== notes[index - 1])).toEqual(['none', 'three'])
    expect((await other.request(patients.get, id)).notes).toBe('three')
  })

  test('C83 behavior: writes of different records don’t wait for each other', async () => {
    const { ids, update, hold, settle } = setUp(['Ada', 'Ben'])
    const [first, second] = ids.map((id) => hold(`PATCH /patients/${id}`))
    for (const id of ids) void update(id, { notes: 'edited' })
    await settle()
    expect([first?.isSent, second?.isSent]).toEqual([true, true])
    for (const request of [first, second]) request?.release()
    await settle()
  })
})

describe('what an app does to the cache during a write', () => {
  test('C81 behavior: setQueryData keeps what the app set, and a refusal still takes out the write', async () => {
    const { client, queryClient, id, update, hold, settle, params } = setUp()
    const { queryKey } = query(client, patients.get, id)
    const list = allQuery(client, patients.list, params)
    const [detail, all] = [show(queryClient, query(client, patients.get, id)), show(queryClient, list)]
    await settle()
    const request = hold(`PATCH /patients/${id}`)
    void update(id, { notes: 'refused', ...refused })
    await settle()
    queryClient.setQueryData(queryKey, (record) => record && { ...record, occupation: 'set by the app' })
    queryClient.setQueryData(list.queryKey, (records) =>
      records?.map((record) => ({ ...record, occupation: 'set by the app' })),
    )
    expect(detail.data).toMatchObject({ notes: 'refused', occupation: 'set by the app' })
    request.release()
    await settle()
    expect(detail.data).toMatchObject({ first_name: 'Ada', notes: 'none', occupation: 'set by the app' })
    expect(all.data?.[0]).toMatchObject({ first_name: 'Ada', notes: 'none', occupation: 'set by the app' })
  })

  test('C81 behavior: setQueryData during an archive: the record comes back when that is refused', async () => {
    const { client, queryClient, ids, params, hold, settle } = setUp(names(5))
    const options = [allQuery(client, patients.list, params), query(client, patients.list, params)] as const
    const [all, page] = [show(queryClient, options[0]), show(queryClient, options[1])]
    const pages = showPages(queryClient, infiniteQuery(client, patients.list, { ...params, perPage: 3 }))
    await settle()
    mock.faults.add({ kind: 'status', status: 422, operation: patients.archive, times: 1 })
    const request = hold('POST')
    const result = perform(queryClient, mutation(client, patients.archive), ids[1] ?? '')
    await settle()
    expect([all.data?.length, page.data?.totalEntries, pages.data?.totalEntries]).toEqual([4, 4, 4])
    const edit = <T extends object>(record: T): T => ({ ...record, occupation: 'Potter' })
    queryClient.setQueryData(options[0].queryKey, (records) => records?.map(edit))
    queryClient.setQueryData(options[1].queryKey, (old) => old && { ...old, items: old.items.map(edit) })
    queryClient.setQueryData(
      infiniteQuery(client, patients.list, { ...params, perPage: 3 }).queryKey,
      (old) => old && { ...old, pages: old.pages.map((each) => ({ ...each, items: each.items.map(edit) })) },
    )
    request.release()
    await expect(result).rejects.toThrow()
    await settle()
    expect(all.data?.map(({ id }) => id)).toEqual(ids)
    expect(page.data?.items.map(({ id }) => id)).toEqual(ids)
    expect(pages.data?.items.map(({ id }) => id)).toEqual(ids.slice(0, 3))
    expect([page.data?.totalEntries, pages.data?.totalEntries]).toEqual([5, 5])
    expect(all.data?.map(({ occupation }) => occupation)).toEqual(['Potter', null, 'Potter', 'Potter', 'Potter'])
  })

  test('C81 behavior: cancelQueries in the middle brings nothing old back', async () => {
    const { client, queryClient, id, update, hold, settle } = setUp()
    const detail = show(queryClient, query(client, patients.get, id))
    await settle()
    const poll = hold(`GET /patients/${id}`)
    void detail.refetch()
    await settle()
    await update(id, { notes: 'saved' })
    const request = hold(`PATCH /patients/${id}`)
    void update(id, { occupation: 'Potter' })
    await settle()
    await queryClient.cancelQueries()
    expect(detail.data).toMatchObject({ notes: 'saved', occupation: 'Potter' })
    request.release()
    poll.release()
    await settle()
    expect(detail.data).toMatchObject({ notes: 'saved', occupation: 'Potter' })
  })

  test.each(['resetQueries', 'removeQueries', 'invalidateQueries'] as const)(
    'C83 behavior: %s during a write, which is then saved or refused',
    async (method) => {
      for (const [body, notes] of [
        [{ notes: 'edited' }, 'edited'],
        [{ notes: 'edited', ...refused }, 'none'],
      ] as const) {
        const { client, queryClient, id, update, hold, settle, params } = setUp()
        const options = query(client, patients.get, id)
        show(queryClient, query(client, patients.list, params))
        let detail = show(queryClient, options)
        await settle()
        const request = hold(`PATCH /patients/${id}`)
        void update(id, body)
        await settle()
        void queryClient[method]({ queryKey: options.queryKey })
        if (method === 'removeQueries') {
          detail.remove()
          detail = show(queryClient, options)
        }
        await settle()
        expect(detail.data?.notes).toBe('edited')
        request.release()
        await settle()
        expect(detail.data?.notes).toBe(notes)
      }
    },
  )

  test('C83 behavior: data that is hydrated during a write shows the write', async () => {
    const { client, queryClient, id, update, hold, settle, params } = setUp()
    const server = new QueryClient()
    await server.prefetchQuery(query(client, patients.get, id))
    await server.prefetchQuery(allQuery(client, patients.list, params))
    const request = hold(`PATCH /patients/${id}`)
    void update(id, { notes: 'edited', ...refused })
    await settle()
    hydrate(queryClient, JSON.parse(JSON.stringify(dehydrate(server))))
    const notes = () => [
      queryClient.getQueryData(query(client, patients.get, id).queryKey)?.notes,
      queryClient.getQueryData(allQuery(client, patients.list, params).queryKey)?.[0]?.notes,
    ]
    expect(notes()).toEqual(['edited', 'edited'])
    request.release()
    await settle()
    expect(notes()).toEqual(['none', 'none'])
  })

  test('C84 behavior: queries that were hydrated, and never used, follow a write', async () => {
    const { client, queryClient, id, update, settle, newlySent, params } = setUp()
    const server = new QueryClient()
    const list = allQuery(client, patients.list, params)
    await server.prefetchQuery(query(client, patients.get, id))
    await server.prefetchQuery(list)
    hydrate(queryClient, JSON.parse(JSON.stringify(dehydrate(server))))
    newlySent()
    await update(id, { notes: 'saved', last_name: 'Moved' })
    await settle()
    expect(queryClient.getQueryData(query(client, patients.get, id).queryKey)?.notes).toBe('saved')
    // Which records the list has can't be told from its key.
    expect(queryClient.getQueryState(list.queryKey as QueryKey)?.isInvalidated).toBe(true)
    expect(newlySent()).toEqual([`PATCH /patients/${id}`])
    const shown = show(queryClient, list)
    await settle()
    expect(shown.data).toEqual([])
  })

  test.each([
    ['structuralSharing: false', { structuralSharing: false }],
    ['gcTime: 0', { gcTime: 0 }],
    ['enabled: false', { enabled: false }],
    ['placeholderData', { placeholderData: () => undefined }],
    ['staleTime: 0', { staleTime: 0 }],
    ['notifyOnChangeProps', { notifyOnChangeProps: ['data'] }],
  ])('C83 behavior: a query with %s shows a write, and takes it back', async (_, extra) => {
    const { client, queryClient, id, update, hold, settle } = setUp()
    const options = query(client, patients.get, id)
    if ('enabled' in extra) await queryClient.prefetchQuery(options)
    const detail = show(queryClient, { ...options, ...extra })
    await settle()
    const request = hold(`PATCH /patients/${id}`)
    void update(id, { notes: 'edited', ...refused })
    await settle()
    expect(detail.data?.notes).toBe('edited')
    request.release()
    await settle()
    expect(detail.data?.notes).toBe('none')
    await update(id, { notes: 'saved' })
    await settle()
    expect(detail.data?.notes).toBe('saved')
  })

  test('C83 behavior: an infinite list that keeps three pages at most still gets its next pages after a write', async () => {
    const { client, queryClient, settle, other, params } = setUp(names(100))
    const options = infiniteQuery(client, patients.list, { ...params, perPage: 20 })
    const list = showPages(queryClient, { ...options, maxPages: 3, getPreviousPageParam: () => null } as typeof options)
    await settle()
    const id = list.data?.items[0]?.id ?? ''
    await perform(queryClient, mutation(client, patients.update), { id, notes: 'saved' })
    for (let page = 2; page <= 5; page++) await list.loadMore()
    const last = list.data?.items.at(-1)?.id ?? ''
    await perform(queryClient, mutation(client, patients.update), { id: last, notes: 'saved, too' })
    await settle()
    const { items } = await other.request(patients.list, { ...params, perPage: 100 })
    expect(list.data?.items.map((record) => record.id)).toEqual(items.slice(40).map((record) => record.id))
    expect(list.data?.items.at(-1)?.notes).toBe('saved, too')
  })
})

describe('several caches, sessions and callers', () => {
  test('C85 behavior: a write of one session changes nothing of another in the same cache', async () => {
    const { client, queryClient, id, hold, settle } = setUp()
    const otherSession = mock.client({ scope: 'another session' })
    const own = show(queryClient, query(client, patients.get, id))
    const others = show(queryClient, query(otherSession, patients.get, id))
    await settle()
    const request = hold(`PATCH /patients/${id}`)
    void perform(queryClient, mutation(client, patients.update), { id, notes: 'edited' })
    await settle()
    expect([own.data?.notes, others.data?.notes]).toEqual(['edited', 'none'])
    signOut(queryClient, 'another session')
    request.release()
    await settle()
    expect(own.data?.notes).toBe('edited')
    expect(
      queryClient
        .getQueryCache()
        .getAll()
        .map(({ queryKey }) => queryKey[0]),
    ).toEqual(['session'])
  })

  test('C81 behavior: two query clients with one client keep their own layers', async () => {
    const { client, queryClient, id, update, hold, settle } = setUp()
    const second = new QueryClient()
    const screens = [queryClient, second].map((cache) => show(cache, query(client, patients.get, id)))
    await settle()
    const request = hold(`PATCH /patients/${id}`)
    void update(id, { notes: 'edited' })
    second.clear()
    await settle()
    expect(screens.map(({ data }) => data?.notes)).toEqual(['edited', 'none'])
    request.release()
    await settle()
    expect(screens[0]?.data?.notes).toBe('edited')
  })

  test('C81 behavior: an app that removes its own pending mutation loses no write of others', async () => {
    const { client, queryClient, id, update, hold, settle } = setUp()
    const detail = show(queryClient, query(client, patients.get, id))
    await settle()
    const own = queryClient.getMutationCache().build(queryClient, { mutationFn: () => new Promise(() => {}) })
    void own.execute(undefined)
    const request = hold(`PATCH /patients/${id}`)
    void update(id, { notes: 'refused', ...refused })
    await settle()
    queryClient.getMutationCache().remove(own)
    request.release()
    await settle()
    expect(detail.data).toMatchObject({ first_name: 'Ada', notes: 'none' })
  })

  test('C81 behavior: a mutation cache that is cleared alone leaves no edit on screen that wasn’t saved', async () => {
    const { client, queryClient, id, update, hold, settle } = setUp()
    const detail = show(queryClient, query(client, patients.get, id))
    await settle()
    const request = hold(`PATCH /patients/${id}`)
    void update(id, { notes: 'refused', ...refused })
    await settle()
    queryClient.getMutationCache().clear()
    request.release()
    await settle()
    expect(detail.data).toMatchObject({ first_name: 'Ada', notes: 'none' })
  })

  test('C89 behavior: a write to a record that nothing shows is one request', async () => {
    const { ids, client, queryClient, update, settle, newlySent } = setUp(['Ada', 'Ben'])
    show(queryClient, query(client, patients.get, ids[1] ?? ''))
    await settle()
    newlySent()
    await update(ids[0], { notes: 'saved' })
    await settle()
    expect(newlySent()).toEqual([`PATCH /patients/${ids[0]}`])
  })

  test('C81 behavior: queries of the app under keys of its own are never touched', async () => {
    const { queryClient, id, update, settle, client } = setUp()
    const foreign = [
      ['session'],
      ['session', 'patients'],
      ['session', 'patients', 'one', `/patients/${id}`, 'more'],
      ['session', 'patients', 'mine', `/patients/${id}`],
      [{ scope: 'session' }, 'patients', 'one', '/'],
    ]
    const data = { id, notes: 'mine', first_name: 'Ada' }
    for (const key of foreign) queryClient.setQueryData(key, data)
    await update(id, { notes: 'saved' })
    await perform(queryClient, mutation(client, patients.archive), id)
    await settle()
    for (const key of foreign) expect(queryClient.getQueryData(key)).toBe(data)
  })

  test('C83 behavior: a write that the app repeats shows while it is under way, and once it is saved', async () => {
    const { client, queryClient, id, settle, newlySent } = setUp()
    const detail = show(queryClient, query(client, patients.get, id))
    await settle()
    newlySent()
    mock.faults.add({ kind: 'status', status: 500, operation: patients.update, times: 2 })
    const options = { ...mutation(client, patients.update), retry: 2, retryDelay: 0 } as never
    await perform<unknown, object>(queryClient, options, { id, notes: 'saved' })
    await settle()
    expect(newlySent().filter((request) => request.startsWith('PATCH'))).toHaveLength(3)
    expect(detail.data?.notes).toBe('saved')
  })

  test('C84 behavior: a query whose function the app has wrapped shows writes, and is fetched where it isn’t certain', async () => {
    const { client, queryClient, ids, params, update, settle, hold } = setUp(['Ada', 'Ben'])
    const options = allQuery(client, patients.list, params)
    const list = show(queryClient, { ...options, queryFn: (context: never) => options.queryFn(context) })
    await settle()
    const request = hold('PATCH')
    void update(ids[0], { notes: 'edited' })
    await settle()
    expect(list.data?.map(({ notes }) => notes)).toEqual(['edited', 'none'])
    request.release()
    await settle()
    await update(ids[1], { last_name: 'Elsewhere' })
    await settle()
    expect(list.data?.map(({ id }) => id)).toEqual([ids[0]])
  })

  test('C84 behavior: a resource that this version doesn’t know is treated like any other', async () => {
    const records = new Map(['1', '2'].map((id) => [id, { id, name: `Name ${id}`, archived_at: null }]))
    const fetch: Fetch = async (url, { method = 'GET', body }) => {
      const [, id] = /\/wait_lists\/(\d+)/.exec(url) ?? []
      const record = records.get(id ?? '')
      if (method === 'PATCH' && record) records.set(record.id, { ...record, ...JSON.parse(String(body)) })
      if (id) return Response.json(records.get(id))
      return Response.json({ wait_lists: [...records.values()], total_entries: records.size, links: {} })
    }
    const client = createClient({ baseUrl: '/api', scope: 'session', fetch })
    const like = <Op extends Operation>(operation: Op, path: string): Op => ({
      ...operation,
      resource: 'wait_lists',
      path,
    })
    const [get, list, change] = [
      like(patients.get, '/wait_lists/{id}'),
      like(patients.list, '/wait_lists'),
      like(patients.update, '/wait_lists/{id}'),
    ]
    const queryClient = new QueryClient()
    const detail = show<object>(queryClient, query(client, get, '1'))
    const all = show<object>(queryClient, allQuery(client, list))
    const { settle } = startSession(mock)
    await settle()
    await perform<unknown, object>(queryClient, mutation(client, change) as never, { id: '1', name: 'Renamed' })
    await settle()
    expect([detail.data, all.data]).toMatchObject([{ name: 'Renamed' }, [{ name: 'Renamed' }, { name: 'Name 2' }]])
    expect(query(client, get, '1').meta).toEqual({ health: true })
  })

  test('C84 behavior: a record that is included shows the write where it is included', async () => {
    const { client, queryClient, settle, hold } = setUp()
    const list = show(queryClient, query(client, individualAppointments.list, { include: ['patient'], perPage: 10 }))
    await settle()
    const patient = list.data?.items[0]?.included.patient
    const id = patient?.id ?? ''
    const request = hold(`PATCH /patients/${id}`)
    const result = perform(queryClient, mutation(client, patients.update), { id, first_name: 'Shown' })
    const firstNames = () =>
      list.data?.items.flatMap(({ included }) => (included.patient?.id === id ? [included.patient.first_name] : []))
    await settle()
    expect(new Set(firstNames())).toEqual(new Set(['Shown']))
    request.release()
    await result
    await settle()
    expect(new Set(firstNames())).toEqual(new Set(['Shown']))
  })
})

describe('queries that an app resets or fills', () => {
  test('C81 behavior: resetQueries during a write', async () => {
    const { client, queryClient, id, update, hold, settle, params } = setUp(names(3))
    const pages = showPages(queryClient, infiniteQuery(client, patients.list, params))
    const page = show(queryClient, query(client, patients.list, params))
    await settle()
    const request = hold(`PATCH /patients/${id}`)
    const result = update(id, { notes: 'saved' })
    await settle()
    await queryClient.resetQueries()
    await settle()
    for (const { data } of [pages, page]) expect(data?.items[0]?.notes).toBe('saved')
    request.release()
    await result
    await settle()
    for (const { data } of [pages, page]) expect(data?.items[0]?.notes).toBe('saved')
  })

  test('C81 behavior: a query with an invalid filter and initial data stops no write', async () => {
    const { client, queryClient, id, update, settle, params } = setUp()
    const initialData = await client.request(patients.list, params)
    const where: object = { nonsense: 1 }
    show(queryClient, Object.assign(query(client, patients.list, { where }), { initialData }))
    await expect(update(id, { notes: 'saved' })).resolves.toMatchObject({ notes: 'saved' })
    await settle()
  })

  test('C91 behavior: when all records of an infinite list so far are archived, those of the next page show', async () => {
    const { client, queryClient, ids, settle, params } = setUp(names(4))
    const list = showPages(queryClient, infiniteQuery(client, patients.list, { ...params, perPage: 2 }))
    await settle()
    for (const id of ids.slice(0, 2)) await perform(queryClient, mutation(client, patients.archive), id)
    await settle()
    expect(list.data?.items.map(({ id }) => id)).toEqual(ids.slice(2))
  })
})
