import { patients } from '@cliniko/core'
import { QueryClient } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import { addPatients, createClinic, perform, show, showPages, startSession } from '../test/kit.js'
import { infiniteQuery, mutation, query, signOut } from './index.js'

const mock = createClinic()

function setUp() {
  const session = startSession(mock)
  return { ...session, ...addPatients(mock, 'Ada', 'Ben') }
}

describe('signOut', () => {
  test('C85 default: removes the queries and mutations of the session, and of no other', async () => {
    const { client, queryClient, id, settle } = setUp()
    const next = mock.client({ scope: 'next' })
    await queryClient.fetchQuery(query(client, patients.get, id))
    await queryClient.fetchQuery(query(next, patients.get, id))
    queryClient.setQueryData(['of the app'], 1)
    await perform(queryClient, mutation(client, patients.update), { id, notes: 'seen by the first' })
    await perform(queryClient, mutation(next, patients.update), { id, notes: 'seen by the second' })
    await settle()
    signOut(queryClient, client.scope)
    const [queries, mutations] = [queryClient.getQueryCache().getAll(), queryClient.getMutationCache().getAll()]
    expect(queries.map(({ queryKey }) => queryKey[0])).toEqual(['next', 'of the app'])
    expect(mutations.map(({ options }) => options.mutationKey?.[0])).toEqual(['next'])
  })

  test('C85 behavior: responses that arrive afterwards don’t come into the cache', async () => {
    const { client, queryClient, ids, params, settle, hold } = setUp()
    const [id = '', otherId = ''] = ids
    const detail = show(queryClient, query(client, patients.get, id))
    const list = showPages(queryClient, infiniteQuery(client, patients.list, { ...params, perPage: 1 }))
    await settle()
    const held = [
      hold(`GET /patients/${id}`, 'back'),
      hold('GET /patients?', 'back'),
      hold(`PATCH /patients/${id}`, 'back'),
      hold(`PATCH /patients/${otherId}`, 'back'),
    ]
    void detail.refetch()
    void list.loadMore()
    void perform(queryClient, mutation(client, patients.update), { id, notes: 'saved' })
    void perform(queryClient, mutation(client, patients.update), { id: otherId, notes: 'saved' })
    await settle()
    expect(held.every(({ isSent }) => isSent)).toBe(true)
    signOut(queryClient, client.scope)
    for (const screen of [detail, list]) screen.remove()
    for (const request of held) request.release()
    await settle()
    expect(queryClient.getQueryCache().getAll()).toEqual([])
    expect(queryClient.getMutationCache().getAll()).toEqual([])
  })

  test('C85 behavior: a write that waits for its turn is not sent, as somebody else may be signed in by then', async () => {
    const { client, queryClient, id, settle, hold, other } = setUp()
    const first = hold(`PATCH /patients/${id}`)
    void perform(queryClient, mutation(client, patients.update), { id, notes: 'one' })
    const second = perform(queryClient, mutation(client, patients.update), { id, notes: 'two' })
    const refused = expect(second).rejects.toMatchObject({ name: 'ClinikoError' })
    await settle()
    signOut(queryClient, client.scope)
    first.release()
    await settle()
    await refused
    expect((await other.request(patients.get, id)).notes).toBe('one')
    expect(queryClient.getQueryCache().getAll()).toEqual([])
  })

  test('C85 behavior: the same person signs in again while a write of before is under way', async () => {
    const { client, queryClient, id, params, settle, hold } = setUp()
    const request = hold(`PATCH /patients/${id}`)
    void perform(queryClient, mutation(client, patients.update), { id, notes: 'of before' })
    await settle()
    signOut(queryClient, client.scope)
    const list = show(queryClient, query(client, patients.list, params))
    await settle()
    expect(list.data?.items.map(({ notes }) => notes)).toEqual(['none', 'none'])
    request.release()
    await settle()
    expect(list.data?.items.map(({ notes }) => notes)).toEqual(['none', 'none'])
    await list.refetch()
    expect(list.data?.items.map(({ notes }) => notes)).toEqual(['of before', 'none'])
  })

  test('input: an empty cache, a scope that has nothing, twice', () => {
    const queryClient = new QueryClient()
    for (const scope of ['nobody', '', 'nobody']) expect(() => signOut(queryClient, scope)).not.toThrow()
  })
})
