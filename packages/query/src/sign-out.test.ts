import { individualAppointments, patients } from '@cliniko/core'
import { QueryClient } from '@tanstack/query-core'
import { describe, expect, test } from 'vitest'
import { addPatients, createClinic, type HeldRequest, perform, show, showPages, startSession } from '../test/kit.js'
import { arrival, attachmentUpload, customFieldsEdit, infiniteQuery, mutation, query, signOut } from './index.js'

const mock = createClinic()

function setUp() {
  const session = startSession(mock)
  const { client, queryClient, settle } = session
  /** Signs out while a request is held back, and lets it go. */
  async function signOutBefore(request: HeldRequest): Promise<void> {
    await settle()
    signOut(queryClient, client.scope)
    request.release()
    await settle()
  }
  return { ...session, ...addPatients(mock, 'Ada', 'Ben'), signOutBefore }
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
    const { client, queryClient, id, hold, other, signOutBefore } = setUp()
    const first = hold(`PATCH /patients/${id}`)
    void perform(queryClient, mutation(client, patients.update), { id, notes: 'one' })
    const second = perform(queryClient, mutation(client, patients.update), { id, notes: 'two' })
    const refused = expect(second).rejects.toMatchObject({ name: 'ClinikoError' })
    await signOutBefore(first)
    await refused
    expect((await other.request(patients.get, id)).notes).toBe('one')
    expect(queryClient.getQueryCache().getAll()).toEqual([])
  })

  test.each(['there', 'back'] as const)(
    'C85 behavior: an arrival whose first request is on its way %s sends no second one',
    async (way) => {
      const { client, queryClient, other, hold, newlySent, signOutBefore } = setUp()
      const { items } = await other.request(individualAppointments.list, {
        where: { starts_at: { gte: mock.now() } },
        perPage: 1,
      })
      const first = hold('GET /attendees', way)
      const result = perform(queryClient, arrival(client), { appointmentId: items[0]?.id ?? '', arrived: true })
      const refused = expect(result).rejects.toMatchObject({ name: 'ClinikoError' })
      await signOutBefore(first)
      await refused
      expect(newlySent()).toEqual([expect.stringMatching(/^GET \/attendees/)])
    },
  )

  test('C85 behavior: an edit of custom fields that has read the record sends no update', async () => {
    const { client, queryClient, id, hold, newlySent, signOutBefore } = setUp()
    const first = hold(`GET /patients/${id}`, 'back')
    const result = perform(queryClient, customFieldsEdit(client), { patientId: id, edits: {} })
    const refused = expect(result).rejects.toMatchObject({ name: 'ClinikoError' })
    await signOutBefore(first)
    await refused
    expect(newlySent().filter((request) => !request.startsWith('GET'))).toEqual([])
  })

  test('C85 behavior: a cancel whose response arrives afterwards is followed by no load', async () => {
    const { client, queryClient, id, settle, hold, newlySent } = setUp()
    show(queryClient, query(client, patients.get, id)).remove()
    await settle()
    const request = hold(`POST /patients/${id}/archive`, 'back')
    void perform(queryClient, mutation(client, patients.archive), id)
    await settle()
    signOut(queryClient, client.scope)
    newlySent()
    request.release()
    await settle()
    expect(newlySent()).toEqual([])
  })

  test('C85 behavior: an upload ends with the session, in whichever of its requests', async () => {
    const { client, queryClient, id, settle, hold, newlySent } = setUp()
    const file = new File(['%PDF-1.7'], 'referral.pdf', { type: 'application/pdf' })
    for (const request of ['GET /patients/', 'POST http']) {
      const held = hold(request)
      const result = perform(queryClient, attachmentUpload(client), { patientId: id, file })
      const refused = expect(result).rejects.toMatchObject({ name: 'ClinikoError' })
      await settle()
      expect(held.isSent).toBe(true)
      signOut(queryClient, client.scope)
      newlySent()
      held.release()
      await settle()
      await refused
      expect(newlySent()).toEqual([])
    }
    // In the next session it works.
    await perform(queryClient, attachmentUpload(client), { patientId: id, file })
  })

  test('C85 behavior: a mutation that an app repeats is sent in its own session alone', async () => {
    const { client, queryClient, id, settle, hold, newlySent } = setUp()
    const options = { ...mutation(client, patients.update), retry: 3, retryDelay: 0 } as never
    const first = hold(`PATCH /patients/${id}`, 'back')
    mock.faults.add({ kind: 'status', status: 503, operation: patients.update, times: 1 })
    const result = perform(queryClient, options, { id, notes: 'of the first' })
    const refused = expect(result).rejects.toMatchObject({ name: 'ClinikoError' })
    await settle()
    signOut(queryClient, client.scope)
    // The same person is back, and edits the same record.
    await perform(queryClient, mutation(client, patients.update), { id, notes: 'of the second' })
    newlySent()
    first.release()
    for (let turn = 0; turn < 10; turn++) {
      await new Promise((resolve) => setTimeout(resolve))
      await settle()
    }
    await refused
    expect(newlySent().filter((request) => request.startsWith('PATCH'))).toEqual([])
  })

  test('C85 behavior: a mutation whose onMutate takes longer than the session sends nothing', async () => {
    const { client, queryClient, id, settle, newlySent } = setUp()
    let go = () => {}
    const onMutate = () => new Promise<void>((resolve) => (go = resolve))
    const options = { ...mutation(client, patients.update), onMutate }
    const refused = expect(perform(queryClient, options, { id, notes: 'late' })).rejects.toMatchObject({
      name: 'ClinikoError',
    })
    await settle()
    signOut(queryClient, client.scope)
    go()
    await refused
    await settle()
    expect(newlySent()).toEqual([])
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
